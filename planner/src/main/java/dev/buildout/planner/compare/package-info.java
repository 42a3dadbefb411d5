/** Two or more plans set side by side: what was asked differently, and what that changed. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.compare;
