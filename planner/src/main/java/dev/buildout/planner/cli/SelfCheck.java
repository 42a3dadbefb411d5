package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.plan.PlanVerification;
import dev.buildout.planner.verify.PlanFile;
import dev.buildout.planner.verify.PlanFileException;
import dev.buildout.planner.verify.Rule;
import dev.buildout.planner.verify.Verification;
import dev.buildout.planner.verify.Verifier;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Has a plan verified before anybody sees it: from its own text, as it will stand on disk. */
final class SelfCheck {

    private SelfCheck() {}

    /** The plan with what its verification found. */
    static Plan verified(LoadedScenario scenario, Plan plan) {
        StringWriter text = new StringWriter();
        PlanJson.write(plan, text);
        PlanFile file;
        try {
            file = PlanFile.parse(text.toString().getBytes(StandardCharsets.UTF_8), "The plan");
        } catch (PlanFileException e) {
            throw new IllegalStateException("Our own plan cannot be read", e);
        }
        return plan.with(summary(Verifier.verify(scenario.scenario(), scenario.effectiveYaml(), file)));
    }

    /** A verification as a plan file holds it. */
    static PlanVerification summary(Verification found) {
        return new PlanVerification(
                found.total(),
                Arrays.stream(Rule.values())
                        .map(rule -> new PlanVerification.Rule(
                                rule.id(), rule.sentence(), found.checked().getOrDefault(rule, 0)))
                        .toList(),
                found.violations().stream()
                        .map(v -> new PlanVerification.Violation(
                                v.rule().id(), v.subject(), v.found(), v.expected(), v.text()))
                        .toList());
    }

    /**
     * Asks that the verification found nothing.
     *
     * @throws RefutedPlanException with everything that it found
     */
    static void require(Plan plan) {
        String broken = plan.verification().stream()
                .flatMap(found -> found.violations().stream())
                .map(v -> v.rule() + ": " + v.text())
                .collect(Collectors.joining("\n"));
        if (!broken.isEmpty()) {
            throw new RefutedPlanException(plan.origin().scenario() + ", seed "
                    + plan.origin().seed() + ", " + plan.origin().limits() + "\n" + broken);
        }
    }

    /** Our plan does not do what the scenario asks: a fault of ours. */
    static final class RefutedPlanException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        RefutedPlanException(String what) {
            super(what);
        }
    }
}
