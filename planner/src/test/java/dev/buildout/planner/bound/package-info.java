/** What the bounds prove, and that no schedule beats them. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.bound;
