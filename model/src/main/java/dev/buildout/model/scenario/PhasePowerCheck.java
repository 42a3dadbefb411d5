package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Category;
import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Power;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site's power schedule against what is due: required phases that are due before there is power for them, and rack
 * waves (the racks of a block, which come together) that are larger than what the site can energise when they are due.
 * Power that never comes is {@link PowerCheck}'s and the planner's to tell. A due date marked as sourced is what
 * somebody has announced, and is not questioned.
 */
final class PhasePowerCheck {

    private final Validation validation;

    PhasePowerCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        validation.scenario().sites().values().stream()
                .filter(site -> site.barred().isEmpty())
                .forEach(this::check);
    }

    private void check(Site site) {
        List<Phase> byDue = site.phases().values().stream()
                .filter(phase -> phase.required() || phase.live())
                .sorted(Comparator.comparing((Phase p) -> !p.live()).thenComparing(Phase::due))
                .toList();
        long taken = 0;
        for (Phase phase : byDue) {
            long before = taken;
            taken += phase.power().kilowatts();
            String due = path("sites", site.id(), "phases", phase.id(), "due");
            boolean ahead = phase.due().isAfter(validation.scenario().start());
            if (!phase.live() && ahead && !validation.isSourced(due)) {
                check(site, phase, before, due);
            }
        }
    }

    private void check(Site site, Phase phase, long before, String due) {
        long power = at(site, phase.due());
        long all = before + phase.power().kilowatts();
        Optional<LocalDate> enough = firstDayOf(site, all);
        if (power >= all || enough.isEmpty()) {
            return;
        }
        String when = " the site has " + megawatts(power) + " then"
                + (before > 0 ? ", of which phases due before take " + megawatts(before) : "");
        BuildTemplate template =
                validation.scenario().templates().get(phase.template().orElse(""));
        double racks = template == null ? 0 : racksPerMw(site, template);
        double block = template == null ? 0 : Blocks.of(phase, template).megawatts();
        long free = Math.max(0, power - before);
        if (racks > 0 && free > 0 && block * 1000 > free) {
            String inner =
                    path("sites", site.id(), "phases", phase.id(), phase.block().isPresent() ? "block" : "power");
            validation.warning(
                    FindingCode.RACKS_ABOVE_POWER,
                    inner,
                    "the racks of phase `" + phase.id() + "` come in waves of " + Math.round(racks * block) + " for "
                            + megawatts(Math.round(block * 1000)) + "; it is due on " + phase.due() + ", and" + when
                            + ": not one wave can be energised",
                    "Maybe `block: " + megawatts(free) + "`, or a due date from " + enough.get() + " on.");
        } else {
            validation.warning(
                    FindingCode.PHASES_ABOVE_POWER,
                    due,
                    "phase `" + phase.id() + "` (" + megawatts(phase.power().kilowatts()) + ") is due on " + phase.due()
                            + ", and" + when,
                    "Maybe `due: " + enough.get() + "`, when there is enough, or an earlier date under `power`.");
        }
    }

    private double racksPerMw(Site site, BuildTemplate template) {
        return template.activities().values().stream()
                .flatMap(activity -> Stream.concat(
                        activity.needs().values().stream(),
                        site.needs().getOrDefault(activity.id(), Map.of()).values().stream()))
                .filter(this::isRack)
                .mapToDouble(need ->
                        need.perMw().map(each -> each.units().doubleValue()).orElse(0.0))
                .sum();
    }

    private boolean isRack(Need need) {
        Component component = validation.scenario().components().get(need.component());
        return component != null && component.category() == Category.RACKS;
    }

    private static long at(Site site, LocalDate day) {
        return site.power().find(day).map(Power::kilowatts).orElse(0L);
    }

    /** The first day from which on, to the end of the schedule, there is at least so much. */
    private Optional<LocalDate> firstDayOf(Site site, long kilowatts) {
        return site.power().values().entrySet().stream()
                .filter(e -> e.getValue().kilowatts() >= kilowatts)
                .map(e -> e.getKey())
                .filter(day -> day.isBefore(validation.scenario().end()))
                .findFirst();
    }

    private static String megawatts(long kilowatts) {
        return BigDecimal.valueOf(kilowatts, 3).stripTrailingZeros().toPlainString() + " MW";
    }
}
