package dev.buildout.planner.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whether the plan belongs to the scenario at all. */
final class ScenarioCheck implements Check {

    @Override
    public void run(Case it, Tally tally) {
        PlanFile plan = it.plan();
        String name = it.scenario().scenario();
        tally.same(Rule.SCENARIO, name, "The plan is of scenario", plan.origin().scenario(), name);
        tally.same(
                Rule.SCENARIO,
                name,
                "The plan starts on",
                plan.start(),
                it.scenario().start());
        tally.same(
                Rule.SCENARIO,
                name,
                "The plan ends on",
                plan.end(),
                it.scenario().end());
        tally.holds(
                Rule.SCENARIO,
                name,
                plan.origin().scenarioHash().equals(sha256(it.effectiveYaml())),
                "The plan was made from a scenario with the hash",
                plan.origin().scenarioHash(),
                "the scenario beside it has",
                sha256(it.effectiveYaml()));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
