/** The engine's whole world in plain arrays: one activity network with modes, compiled from a scenario. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.problem;
