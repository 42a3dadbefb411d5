/** Proved lower bounds: days before which no plan can be live, and dollars that no plan can save. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.bound;
