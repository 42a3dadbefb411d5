/** Tests of the schedule generator. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.schedule;
