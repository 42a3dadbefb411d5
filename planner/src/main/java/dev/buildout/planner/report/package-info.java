/** What people read: one offline HTML page of a plan, or of several side by side. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.report;
