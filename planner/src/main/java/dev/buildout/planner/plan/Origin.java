package dev.buildout.planner.plan;

import java.util.List;

/**
 * Where a plan comes from.
 *
 * @param engine name and version of the engine
 * @param scenario the scenario's short name
 * @param title the scenario's title, or its short name
 * @param scenarioHash SHA-256 of the effective scenario's text, in hexadecimal
 * @param whatIfs what was asked for with {@code --with}, in order
 * @param overrides the overrides applied, in order
 * @param set single values changed with {@code --set}, as written there
 * @param seed the random seed
 * @param limits what stopped the search, in words: {@code 60 s}, {@code 20000 steps}
 * @param currency the one currency
 */
public record Origin(
        String engine,
        String scenario,
        String title,
        String scenarioHash,
        List<String> whatIfs,
        List<String> overrides,
        List<String> set,
        long seed,
        String limits,
        String currency) {}
