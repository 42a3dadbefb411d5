/** Plans on disk. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.plan;
