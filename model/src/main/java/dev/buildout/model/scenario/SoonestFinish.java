package dev.buildout.model.scenario;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.LinkTerm;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.domain.TemplateActivity.Per;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The soonest day on which a phase could be live: the longest path over links, fastest modes, fixed dates and lead
 * times, with nothing scarce (a forward pass of the critical path method). A day that no plan can beat.
 */
final class SoonestFinish {

    private static final int DAYS_PER_WEEK = 7;

    private final Scenario scenario;
    private final LeadTimes leadTimes;
    private final Site site;
    private final Phase phase;
    private final BuildTemplate template;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    /**
     * Soonest start and finish of an activity, and the component that they hang on.
     *
     * @param component empty when no lead time is in the way
     */
    private record Step(int start, int finish, String component, int kitDay) {}

    /**
     * What was found.
     *
     * @param day soonest day on which all work is finished
     * @param component the component whose lead time that hangs on; empty when on none
     * @param kitDay soonest day on which the component is there
     */
    record Found(int day, String component, int kitDay) {}

    SoonestFinish(Scenario scenario, LeadTimes leadTimes, Site site, Phase phase, BuildTemplate template) {
        this.scenario = scenario;
        this.leadTimes = leadTimes;
        this.site = site;
        this.phase = phase;
        this.template = template;
    }

    Found find() {
        template.activities().values().forEach(a -> steps.put(a.id(), alone(a)));
        // Links have no circles, so each round settles at least one more activity.
        for (int round = 0; round < template.activities().size() && relax(); round++) {}
        Step last = steps.values().stream().reduce(new Step(0, 0, "", 0), (a, b) -> b.finish() > a.finish() ? b : a);
        return new Found(last.finish(), last.component(), last.kitDay());
    }

    /** Whether anything moved. */
    private boolean relax() {
        Map<String, Step> before = new HashMap<>(steps);
        for (TemplateActivity activity : template.activities().values()) {
            if (fixed(activity).isEmpty()) {
                activity.after().forEach((id, links) -> {
                    Step pred = steps.get(id);
                    if (pred != null) {
                        links.forEach(link -> steps.computeIfPresent(
                                activity.id(), (key, own) -> after(own, pred, link, days(activity))));
                    }
                });
            }
        }
        return !before.equals(steps);
    }

    private static Step after(Step own, Step pred, LinkTerm link, int days) {
        boolean fromFinish = link.type() == LinkTerm.Type.FS || link.type() == LinkTerm.Type.FF;
        boolean toStart = link.type() == LinkTerm.Type.FS || link.type() == LinkTerm.Type.SS;
        int bound = (fromFinish ? pred.finish() : pred.start()) + link.lag().count();
        int start = toStart ? Math.max(own.start(), bound) : own.start();
        int finish = Math.max(Math.max(own.finish(), start + days), toStart ? 0 : bound);
        return finish > own.finish()
                ? new Step(start, finish, pred.component(), pred.kitDay())
                : new Step(start, finish, own.component(), own.kitDay());
    }

    /** By its own kit and dates. */
    private Step alone(TemplateActivity activity) {
        OptionalInt fixed = fixed(activity);
        if (fixed.isPresent()) {
            return new Step(0, fixed.getAsInt(), "", 0);
        }
        int start = activity.notBefore()
                .flatMap(this::eventDay)
                .map(day -> Math.max(0, day))
                .orElse(0);
        String component = "";
        Map<String, Need> needs = new LinkedHashMap<>(activity.needs());
        needs.putAll(site.needs().getOrDefault(activity.id(), Map.of()));
        for (Need need : needs.values()) {
            OptionalInt there = leadTimes.day(need);
            if (there.isPresent() && there.getAsInt() > start) {
                start = there.getAsInt();
                component = need.component();
            }
        }
        return new Step(start, start + days(activity), component, component.isEmpty() ? 0 : start);
    }

    private Optional<Progress> progress(TemplateActivity activity) {
        return Optional.ofNullable(
                (activity.per() == Per.SITE ? site.progress() : phase.progress()).get(activity.id()));
    }

    /** The finish of what is done or has a fixed finish. */
    private OptionalInt fixed(TemplateActivity activity) {
        Optional<Progress> progress = progress(activity);
        if (progress.isEmpty()) {
            return OptionalInt.empty();
        }
        if (progress.get().done().fraction() >= 1) {
            return OptionalInt.of(0);
        }
        Optional<LocalDate> finish = progress.get().finish();
        Optional<Integer> day =
                finish.map(scenario::day).or(() -> progress.get().event().flatMap(this::eventDay));
        return day.isPresent() ? OptionalInt.of(Math.max(0, day.get())) : OptionalInt.empty();
    }

    private Optional<Integer> eventDay(String event) {
        return Optional.ofNullable(scenario.events().get(event)).map(e -> scenario.day(e.date()));
    }

    /** The fastest mode, less the weekend that work by a calendar may end before. */
    private int days(TemplateActivity activity) {
        double left = 1 - progress(activity).map(p -> p.done().fraction()).orElse(0.0);
        List<Mode> modes = List.copyOf(activity.modes().values());
        double fastest =
                modes.stream().mapToDouble(m -> days(activity, m)).min().orElse(0);
        return Math.max(0, (int) Math.floor(fastest * left) - (DAYS_PER_WEEK - 1));
    }

    private double days(TemplateActivity activity, Mode mode) {
        if (mode.duration().isPresent()) {
            return mode.duration().get().count();
        }
        double perWeek = mode.rate().map(r -> r.kilowattsPerWeek() / 1000).orElse(0.0);
        if (perWeek <= 0 || activity.per() == Per.SITE) {
            return 0;
        }
        double megawatts = activity.per() == Per.PHASE
                ? phase.power().megawatts()
                : Blocks.of(phase, template).megawatts();
        return megawatts / perWeek * DAYS_PER_WEEK;
    }
}
