/** What is wrong or doubtful about a scenario, found in all stages that come before planning, and how it is shown. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.check;
