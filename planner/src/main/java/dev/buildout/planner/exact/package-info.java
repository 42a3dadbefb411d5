/** Small projects solved to the end: a schedule that meets a deadline, or the proof that there is none. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.exact;
