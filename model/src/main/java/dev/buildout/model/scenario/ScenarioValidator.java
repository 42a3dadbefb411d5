package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.domain.Scenario;

/**
 * Checks how the parts of a bound scenario fit together. References are checked before, on the document; a check that
 * meets a name without a thing passes over it.
 */
final class ScenarioValidator {

    private ScenarioValidator() {}

    /**
     * Runs every check that makes sense.
     *
     * @param complete whether everything in the document was bound; checks that look across sections would otherwise
     *     report things as missing that are merely wrong
     */
    static void validate(Scenario scenario, Provenance provenance, Findings findings, boolean complete) {
        Validation validation = new Validation(scenario, provenance, findings);
        new ValueCheck(validation).run();
        new TermsCheck(validation).run();
        new TemplateCheck(validation).run();
        new BomCheck(validation).run();
        if (complete) {
            new PhaseCheck(validation).run();
            new PowerCheck(validation).run();
            new SellerCheck(validation).run();
            new FundingCheck(validation).run();
        }
    }
}
