/** The optimised answer: what to order, build and pay, when and why; complete without the solver. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.plan;
