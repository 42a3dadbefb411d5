package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;

/**
 * What a search found.
 *
 * @param start decisions of the starting rule
 * @param best best decisions found
 * @param moves schedules tried
 * @param acceptedMoves moves accepted
 * @param seconds time taken
 * @param warm whether it was given an earlier plan to search from
 */
public record SearchResult(
        Decisions start, Decisions best, long moves, long acceptedMoves, double seconds, boolean warm) {}
