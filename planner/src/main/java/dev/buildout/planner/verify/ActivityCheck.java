package dev.buildout.planner.verify;

import dev.buildout.model.domain.FixedDate;
import dev.buildout.model.domain.Mode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The activities: which there are, how they are done, how long they take, and dates that are given. */
final class ActivityCheck implements Check {

    /** A share or a power differs by more than reading its decimals can. */
    private static final double EPSILON = 1e-9;

    @Override
    public void run(Case it, Tally tally) {
        Set<String> seen = new HashSet<>();
        for (PlanFile.Activity planned : it.plan().activities()) {
            isKnown(it, planned, seen.add(planned.id()), tally);
        }
        for (Expected expected : it.work().all()) {
            Optional<PlanFile.Activity> planned = it.findActivity(expected.id());
            boolean wanted = it.isWanted(expected);
            tally.holds(
                    Rule.ACTIVITIES,
                    expected.id(),
                    wanted == planned.isPresent(),
                    expected.id() + " is",
                    planned.isPresent() ? "in the plan" : "missing",
                    "by the phases that are built it should be",
                    wanted ? "in the plan" : "left out");
            planned.ifPresent(activity -> describe(expected, activity, tally));
        }
        it.placed().values().forEach(placed -> dates(it, placed, tally));
    }

    private static void isKnown(Case it, PlanFile.Activity planned, boolean first, Tally tally) {
        String id = planned.id();
        boolean known = it.work().find(id).isPresent();
        tally.holds(
                Rule.ACTIVITIES,
                id,
                known && first,
                id + " is",
                known ? "in the plan more than once" : "in the plan, but no work of the scenario that is to be done",
                "it should be there",
                known ? "once" : "not at all");
        tally.holds(
                Rule.DURATIONS,
                id,
                planned.start().isPresent() == planned.finish().isPresent(),
                id + " has",
                planned.start().isPresent() ? "a start and no finish" : "no start or no date at all",
                "it should have",
                "both dates or none");
    }

    private static void describe(Expected expected, PlanFile.Activity planned, Tally tally) {
        String id = expected.id();
        tally.same(
                Rule.ACTIVITIES,
                id,
                "Activity of " + id,
                planned.activity(),
                expected.template().id());
        tally.same(
                Rule.ACTIVITIES,
                id,
                "Site of " + id,
                planned.site(),
                expected.site().id());
        tally.same(Rule.ACTIVITIES, id, "Phase of " + id, planned.phase(), expected.phase());
        tally.same(Rule.ACTIVITIES, id, "Block of " + id, planned.block(), expected.block());
        tally.near(Rule.ACTIVITIES, id, "MW of " + id, planned.mw(), expected.kw() / 1000.0, EPSILON);
        tally.near(Rule.PROGRESS, id, "Share done of " + id, planned.done(), expected.done(), EPSILON);
        Optional<Mode> mode = expected.findMode(planned.mode());
        tally.holds(
                Rule.MODES,
                id,
                mode.isPresent(),
                "Mode of " + id,
                planned.mode(),
                "it should be one of",
                String.join(", ", expected.template().modes().keySet()));
        if (mode.isPresent()) {
            int crew = expected.fixedFinish().isPresent() ? 0 : mode.get().crew();
            tally.same(Rule.MODES, id, "Crew of " + id, planned.crew(), crew);
            String pool = mode.get().crew() > 0 ? expected.site().labourPool() : "";
            tally.same(Rule.MODES, id, "Labour pool of " + id, planned.pool(), pool);
        }
    }

    private static void dates(Case it, Placed placed, Tally tally) {
        String id = placed.id();
        tally.holds(
                Rule.FIXED_DATES,
                id,
                placed.start() >= 0,
                id + " starts on",
                it.date(placed.start()),
                "the data date is",
                it.scenario().start());
        Optional<FixedDate> event = placed.expected()
                .template()
                .notBefore()
                .map(e -> it.scenario().events().get(e));
        event.ifPresent(e -> tally.holds(
                Rule.FIXED_DATES,
                id,
                placed.start() >= it.day(e.date()),
                id + " starts on",
                it.date(placed.start()),
                "it waits for " + e.name() + " on",
                e.date()));
        placed.expected()
                .site()
                .barred()
                .ifPresent(why -> tally.holds(
                        Rule.BARRED_SITES,
                        id,
                        false,
                        id + " is done at",
                        placed.expected().site().id(),
                        "nothing may be built there:",
                        why));
        if (placed.expected().fixedFinish().isPresent()) {
            int fixed = Math.max(0, it.day(placed.expected().fixedFinish().get()));
            int earliest = Math.max(fixed, event.map(e -> it.day(e.date())).orElse(0));
            tally.same(Rule.PROGRESS, id, "The finish of " + id, it.date(placed.finish()), it.date(earliest));
        }
        tally.holds(
                Rule.DURATIONS,
                id,
                placed.days().canStart(placed.start(), placed.work()),
                id + " starts on",
                it.date(placed.start()),
                "it should start on",
                "a working day within the horizon");
        int finish = placed.days().finish(placed.start(), placed.work());
        tally.holds(
                Rule.DURATIONS,
                id,
                placed.finish() == finish && finish <= it.horizon(),
                id + " finishes on",
                it.date(placed.finish()),
                "its " + placed.work() + " working days from " + it.date(placed.start()) + " end on",
                finish < 0 ? "no day of the horizon" : it.date(finish));
    }
}
