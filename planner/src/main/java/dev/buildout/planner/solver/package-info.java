/** The search for good orders and modes; the only package that knows OptaPlanner. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.solver;
