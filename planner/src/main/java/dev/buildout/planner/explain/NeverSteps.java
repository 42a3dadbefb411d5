package dev.buildout.planner.explain;

import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.problem.LineSpec;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why an activity whose time runs out has no date: the soonest day on which it could start beside what is planned, and what
 * that day goes back to. It is its kit's soonest arrival or what its predecessors allow, whichever is later.
 */
final class NeverSteps {

    private static final int DAYS_PER_WEEK = 7;

    private final Facts facts;
    private final Roots roots;
    private final Ready ready;
    private final LotSteps lots;
    private final Chains chains;

    NeverSteps(Facts facts, Roots roots, Ready ready, LotSteps lots, Chains chains) {
        this.facts = facts;
        this.roots = roots;
        this.ready = ready;
        this.lots = lots;
        this.chains = chains;
    }

    /**
     * The soonest supply of a need.
     *
     * @param exWorks day on which its line has finished all of it; the horizon when it never has
     * @param arrive day from which it could be used
     */
    private record Supply(Lot lot, LotMode mode, int exWorks, int arrive) {}

    /** The link that names what is left of the horizon, and the chain behind the soonest start. */
    List<Step> steps(PlannedActivity activity) {
        int byLinks = ready.byLinks(activity);
        int fixed = facts.network().release()[facts.index(activity.id())];
        Optional<Supply> kit = kit(activity).filter(s -> s.arrive() >= Math.max(byLinks, fixed));
        int day = kit.map(Supply::arrive).orElse(Math.max(byLinks, fixed));
        List<Step> steps = new ArrayList<>(List.of(outOfTime(activity, day)));
        if (kit.isPresent()) {
            Supply s = kit.get();
            steps.addAll(lots.soonest(s.lot(), s.mode(), s.exWorks(), s.arrive()));
        } else if (fixed > byLinks) {
            steps.add(roots.fixedDate(
                    activity, facts.ref(activity.id()).template().notBefore().orElse("")));
        } else {
            steps.addAll(timeOff(activity, day));
            steps.addAll(chains.behind(activity, day));
        }
        return steps;
    }

    private Step outOfTime(PlannedActivity activity, int day) {
        int horizon = facts.network().horizon();
        String text = activity.name() + " cannot start before " + Say.date(facts.date(day))
                + " and be done by the end of the horizon on " + Say.date(facts.date(horizon)) + ".";
        String what = activity.name() + ": never";
        return roots.step(Kind.HORIZON, "", activity.id(), what, "end", day, Math.max(day, horizon), text);
    }

    /** A time off that takes more than is missing: without it the work would be done in time. */
    private List<Step> timeOff(PlannedActivity activity, int day) {
        int horizon = facts.network().horizon();
        int worked = facts.calendar(activity.id()).workedBefore(horizon)
                - facts.calendar(activity.id()).workedBefore(day);
        int missing = facts.work(activity) - worked;
        return chains.timesOff(activity).stream()
                .filter(off -> facts.day(off.from()) >= day)
                .filter(off ->
                        weekdays(activity, facts.day(off.from()), Math.min(horizon, facts.day(off.to()))) >= missing)
                .max(Comparator.comparing(off -> facts.day(off.to()) - facts.day(off.from())))
                .map(off -> chains.daysOff(activity, facts.day(off.from()), facts.day(off.to())))
                .stream()
                .toList();
    }

    private int weekdays(PlannedActivity activity, int from, int to) {
        return (int) facts.date(from)
                .datesUntil(facts.date(to))
                .filter(d -> chains.isWeekday(activity, d))
                .count();
    }

    /** The need that comes last, each by the way that comes soonest; empty when one cannot be bought. */
    private Optional<Supply> kit(PlannedActivity activity) {
        int a = facts.index(activity.id());
        Lot[] all = facts.network().lots();
        List<Supply> soonest = new ArrayList<>();
        for (int l = facts.network().lotFrom()[a]; l < facts.network().lotFrom()[a + 1]; l++) {
            Lot lot = all[l];
            lot.modes().stream()
                    .filter(m -> m.buys() && m.offer().isPresent() && !m.waitsForStock())
                    .map(m -> supply(lot, m))
                    .min(Comparator.comparingInt(Supply::arrive))
                    .ifPresent(soonest::add);
        }
        return soonest.stream().max(Comparator.comparingInt(Supply::arrive));
    }

    private Supply supply(Lot lot, LotMode mode) {
        int exWorks = mode.line() < 0 ? Ready.exWorksAtOnce(mode) : exWorks(mode);
        return new Supply(lot, mode, exWorks, exWorks + mode.transitDays());
    }

    /** When the line has made as much as is needed beside all that is planned on it. */
    private int exWorks(LotMode mode) {
        LineSpec line = facts.network().lines()[mode.line()];
        long units = mode.unitsToBuy(mode.need());
        int first = Ready.exWorksAtOnce(mode) / DAYS_PER_WEEK - 1;
        int[] used = used(mode.line(), line.capacity().length);
        for (int w = Math.max(0, first); w < line.capacity().length; w++) {
            units -= Math.max(0, line.capacity()[w] - used[w]);
            if (units <= 0) {
                return (w + 1) * DAYS_PER_WEEK;
            }
        }
        return Math.max(facts.network().horizon(), Ready.exWorksAtOnce(mode));
    }

    private int[] used(int line, int weeks) {
        int[] used = new int[weeks];
        Stream<PlannedLot> bought =
                facts.plan().lots().stream().filter(l -> l.openingOrder().isEmpty());
        bought.filter(l -> facts.terms(l).line() == line)
                .flatMap(l -> l.made().stream())
                .forEach(m -> used[facts.day(m.week()) / DAYS_PER_WEEK] += m.units());
        return used;
    }
}
