package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Power;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a site's phases can ever all be energised within its power schedule. */
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
                if (taken.compareTo(most) > 0) {
                    report(site, phase, before, most, true);
                }
            }
        }
        for (Phase phase : byDue) {
            boolean optional = !phase.required() && !phase.live();
            if (optional && taken.plus(phase.power()).compareTo(most) > 0) {
                report(site, phase, taken, most, false);
            }
        }
    }

    private void report(Site site, Phase phase, Power before, Power most, boolean error) {
        Optional<LocalDate> later = enoughFrom(site, before.plus(phase.power()));
        if (error && later.isPresent()) {
            reportShortHorizon(site, phase, later.get());
            return;
        }
        String message =
                "phase `" + phase.id() + "` (" + megawatts(phase.power()) + ") is larger than its site's power "
                        + "for ever: site `" + site.id() + "` never has more than " + megawatts(most)
                        + (before.kilowatts() > 0 ? ", of which earlier phases take " + megawatts(before) : "");
        String at = path("sites", site.id(), "phases", phase.id(), "power");
        if (error) {
            validation.error(
                    FindingCode.POWER_SHORT, at, message, () -> "Maybe the phase is optional: `required: false`.");
        } else {
            validation.warning(FindingCode.POWER_SHORT, at, message, "It will be forgone.");
        }
    }

    /** The first day after the horizon on which a site may energise so much. */
    private static Optional<LocalDate> enoughFrom(Site site, Power power) {
        return site.power().values().entrySet().stream()
                .filter(step -> step.getValue().compareTo(power) >= 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void reportShortHorizon(Site site, Phase phase, LocalDate from) {
        validation.error(
                FindingCode.POWER_SHORT,
                path("end"),
                "the horizon ends on " + validation.scenario().end() + ", before site `" + site.id()
                        + "` has the power for phase `" + phase.id() + "` (" + megawatts(phase.power())
                        + "), which it has from " + from,
                () -> "Maybe a later `end`: the work after " + from + " takes time, too.");
    }

    private static String megawatts(Power power) {
        return BigDecimal.valueOf(power.kilowatts(), 3).stripTrailingZeros().toPlainString() + " MW";
    }
}
