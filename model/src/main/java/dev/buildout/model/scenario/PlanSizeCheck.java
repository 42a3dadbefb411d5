package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.PlanSize;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import java.util.Comparator;
import java.util.Optional;

/** Whether what a scenario asks for can be planned on one machine: few lines can ask for billions of activities. */
final class PlanSizeCheck {

    private final Validation validation;

    PlanSizeCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        Scenario scenario = validation.scenario();
        PlanSize size = PlanSize.of(scenario);
        if (size.work() > PlanSize.MOST_WORK) {
            validation.keyError(
                    FindingCode.TOO_MUCH_TO_PLAN,
                    largestPhase(scenario),
                    "the scenario has " + Form.grouped(size.work())
                            + " activities and lots to plan, most of them here; at most "
                            + Form.grouped(PlanSize.MOST_WORK)
                            + " are planned",
                    () -> "Maybe larger blocks.");
        }
        if (size.days() > PlanSize.MOST_DAYS) {
            validation.error(
                    FindingCode.TOO_MUCH_TO_PLAN,
                    validation.atFault("end", "start"),
                    "the horizon's days, for each site, source, labour pool, resource and plant line, are "
                            + Form.grouped(size.days()) + "; at most " + Form.grouped(PlanSize.MOST_DAYS)
                            + " are planned",
                    () -> "Maybe an earlier `end`.");
        }
    }

    private static String largestPhase(Scenario scenario) {
        String largest = "sites";
        long most = 0;
        for (Site site : scenario.sites().values()) {
            Optional<Phase> phase =
                    site.phases().values().stream().max(Comparator.comparingLong(p -> work(scenario, p)));
            if (phase.isPresent() && work(scenario, phase.get()) > most) {
                most = work(scenario, phase.get());
                largest = path("sites", site.id(), "phases", phase.get().id());
            }
        }
        return largest;
    }

    private static long work(Scenario scenario, Phase phase) {
        return phase.template()
                .flatMap(id ->
                        Optional.<BuildTemplate>ofNullable(scenario.templates().get(id)))
                .map(template -> PlanSize.work(phase, template))
                .orElse(0L);
    }
}
