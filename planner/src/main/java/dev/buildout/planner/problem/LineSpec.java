package dev.buildout.planner.problem;

/**
 * A plant's line.
 *
 * @param plant plant id
 * @param line line id within the plant
 * @param capacity finished units in each week; weeks begin on day 0
 */
public record LineSpec(String plant, String line, int[] capacity) {}
