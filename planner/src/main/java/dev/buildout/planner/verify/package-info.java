/** Judges a plan by its scenario alone: shares no code with whatever made the plan. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.verify;
