/** The command line: one class per command, and the only place that wires the parts together. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.cli;
