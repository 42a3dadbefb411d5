/** Tests of the search. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.solver;
