package dev.buildout.planner.problem;

/**
 * Money factors by day, in dollars.
 *
 * @param discount value on day 0 of a dollar paid on each day; one longer than the horizon
 * @param storagePerDay storage as a fraction of the price a day
 * @param residualPerKw value at the end of the horizon of a kW that is live then
 */
public record Finance(double[] discount, double storagePerDay, double residualPerKw) {}
