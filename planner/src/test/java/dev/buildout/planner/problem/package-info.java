/** Tests of the compiled problem. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.problem;
