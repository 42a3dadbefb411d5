package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.domain.Scenario;
import java.util.Set;

/**
 * Checks how the parts of a bound scenario fit together. References are checked before, on the document; a check that
 * meets a name without a thing passes over it.
 */
final class ScenarioValidator {

    private ScenarioValidator() {}

    /**
     * Runs every check that makes sense.
     *
     * @param complete whether everything in the document was bound; otherwise things would be reported as missing that
     *     are merely wrong
     * @param referencesHold whether every name refers to something; who pays and who sells is unknown otherwise
     * @param named what overrides and sweeps speak of; it is not unused
     */
    static void validate(
            Scenario scenario,
            Provenance provenance,
            Findings findings,
            boolean complete,
            boolean referencesHold,
            Set<String> named) {
        Validation validation = new Validation(scenario, provenance, findings, complete, named);
        new ValueCheck(validation).run();
        new TermsCheck(validation).run();
        new TemplateCheck(validation).run();
        new BomCheck(validation).run();
        boolean timeRuns = scenario.end().isAfter(scenario.start());
        if (complete && timeRuns) {
            new PhaseCheck(validation).run();
            new PowerCheck(validation).run();
            new PlanSizeCheck(validation).run();
            new NeedSizeCheck(validation).run();
        }
        if (complete && referencesHold) {
            new SellerCheck(validation).run();
            new FundingCheck(validation).run();
        }
        if (complete && referencesHold && timeRuns && !findings.hasErrors()) {
            checkSense(validation);
        }
    }

    /** What can be planned, and makes little sense in the field. */
    private static void checkSense(Validation validation) {
        new PhasePowerCheck(validation).run();
        new KitCheck(validation).run();
        new DueCheck(validation).run();
        new OrderCheck(validation).run();
        new UnusedCheck(validation).run();
        new DistanceCheck(validation).run();
    }
}
