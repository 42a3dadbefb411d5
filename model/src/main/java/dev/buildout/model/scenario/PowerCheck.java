package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Power;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a site's power schedule covers what is live, and could ever cover each optional phase. Too little power for a
 * required phase is no mistake in the file: it makes the scenario infeasible, and the planner says so.
 */
final class PowerCheck {

    private final Validation validation;

    PowerCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        validation.scenario().sites().values().forEach(this::check);
    }

    private void check(Site site) {
        Power most = site.power().values().headMap(validation.scenario().end(), false).values().stream()
                .max(Comparator.naturalOrder())
                .orElse(Power.ZERO);
        List<Phase> byDue = site.phases().values().stream()
                .sorted(Comparator.comparing((Phase p) -> !p.live()).thenComparing(Phase::due))
                .toList();
        Power taken = Power.ZERO;
        for (Phase phase : byDue) {
            if (phase.required() || phase.live()) {
                Power before = taken;
                taken = taken.plus(phase.power());
                if (phase.live() && taken.compareTo(most) > 0) {
                    report(site, phase, before, most);
                }
            }
        }
        for (Phase phase : byDue) {
            boolean optional = !phase.required() && !phase.live();
            if (optional && taken.plus(phase.power()).compareTo(most) > 0) {
                report(site, phase, taken, most);
            }
        }
    }

    private void report(Site site, Phase phase, Power before, Power most) {
        String message =
                "phase `" + phase.id() + "` (" + megawatts(phase.power()) + ") is larger than its site's power "
                        + "for ever: site `" + site.id() + "` never has more than " + megawatts(most)
                        + (before.kilowatts() > 0 ? ", of which earlier phases take " + megawatts(before) : "");
        String at = path("sites", site.id(), "phases", phase.id(), "power");
        if (phase.live()) {
            validation.error(FindingCode.POWER_SHORT, at, message);
        } else {
            validation.warning(FindingCode.POWER_SHORT, at, message, "It will be forgone.");
        }
    }

    private static String megawatts(Power power) {
        return BigDecimal.valueOf(power.kilowatts(), 3).stripTrailingZeros().toPlainString() + " MW";
    }
}
