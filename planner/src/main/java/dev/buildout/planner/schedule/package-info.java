/** Dates from an order and modes: the schedule generator, its profiles and the binding reason of every start. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.schedule;
