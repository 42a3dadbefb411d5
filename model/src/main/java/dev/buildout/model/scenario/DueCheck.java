package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Due dates that come before the shortest lead time and the fastest work after it. Dates that lie before the data date
 * are late already, and one that is marked as sourced is what somebody has announced: neither is questioned.
 */
final class DueCheck {

    private static final int DAYS_PER_WEEK = 7;

    private final Validation validation;
    private final LeadTimes leadTimes;

    DueCheck(Validation validation) {
        this.validation = validation;
        this.leadTimes = new LeadTimes(validation.scenario());
    }

    void run() {
        for (Site site : validation.scenario().sites().values()) {
            for (Phase phase : site.phases().values()) {
                String due = path("sites", site.id(), "phases", phase.id(), "due");
                boolean ahead = phase.due().isAfter(validation.scenario().start());
                if (!phase.live() && ahead && !validation.isSourced(due)) {
                    check(site, phase, due);
                }
            }
        }
    }

    private void check(Site site, Phase phase, String at) {
        Optional<BuildTemplate> template =
                phase.template().map(t -> validation.scenario().templates().get(t));
        if (template.isEmpty()) {
            return;
        }
        SoonestFinish.Found found =
                new SoonestFinish(validation.scenario(), leadTimes, site, phase, template.get()).find();
        LocalDate soonest = validation.scenario().date(found.day());
        int late = found.day() - validation.scenario().day(phase.due());
        int weeks = (late + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK;
        // A kit that never comes within the horizon is reported where it is needed.
        boolean comes = found.kitDay() < validation.scenario().horizonDays();
        if (late > 0 && !found.component().isEmpty() && comes) {
            validation.warning(
                    FindingCode.DUE_TOO_SOON,
                    at,
                    "phase `" + phase.id() + "` is due on " + phase.due() + ", and cannot be live before " + soonest
                            + ", " + weeks + (weeks == 1 ? " week" : " weeks") + " later: `" + found.component()
                            + "` can be there on " + validation.scenario().date(found.kitDay())
                            + " at the soonest, and the work after it takes until then",
                    "Maybe `due: " + soonest + "`, or a faster offer of `" + found.component() + "`.");
        }
    }
}
