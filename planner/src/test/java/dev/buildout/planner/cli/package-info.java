/** The command line as its users meet it. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.cli;
