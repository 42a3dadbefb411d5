package dev.buildout.planner.bound;

/**
 * A bound and what proved it.
 *
 * @param day a day before which something cannot be live
 * @param argument the argument that gave it
 */
record Bounded(int day, Argument argument) {}
