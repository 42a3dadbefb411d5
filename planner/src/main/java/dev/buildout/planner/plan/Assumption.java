package dev.buildout.planner.plan;

/**
 * A value of the scenario with its mark.
 *
 * @param path where it stands: {@code sites/abilene/worker-cap}
 * @param value as written, without the mark
 * @param mark S sourced, D derived, A assumed
 * @param source the row or the reasoning; may be empty
 */
public record Assumption(String path, String value, String mark, String source) {}
