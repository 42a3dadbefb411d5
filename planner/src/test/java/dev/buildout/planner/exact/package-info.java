/** Both answers of the search to the end, against every schedule there is. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.exact;
