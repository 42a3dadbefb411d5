package dev.buildout.planner.study;

import java.time.LocalDate;

/**
 * A site as its planner describes it in a few words.
 *
 * @param megawatts facility power of its one phase
 * @param grid first day on which the grid can serve it
 * @param due day by which it should be live
 */
public record NewSite(String name, Place place, int megawatts, LocalDate grid, LocalDate due) {}
