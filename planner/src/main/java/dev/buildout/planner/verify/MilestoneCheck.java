package dev.buildout.planner.verify;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Milestones: what becomes of each phase and of its blocks, and the megawatts that are live at the end. */
final class MilestoneCheck implements Check {

    private static final double DAYS_PER_MONTH = 30.4375;
    private static final double KW_PER_MW = 1000;
    private static final double EPSILON = 1e-6;

    @Override
    public void run(Case it, Tally tally) {
        Set<String> seen = new HashSet<>();
        Set<String> phases = new HashSet<>();
        for (Site site : it.scenario().sites().values()) {
            for (Phase phase : site.phases().values()) {
                phases.add(phase.id());
                Optional<PlanFile.Milestone> found = it.findMilestone(phase.id());
                tally.holds(
                        Rule.MILESTONES,
                        phase.id(),
                        found.isPresent(),
                        "The milestone of " + phase.id() + " is",
                        found.isPresent() ? "there" : "missing",
                        "every phase should have",
                        "one");
                found.ifPresent(m -> milestone(it, site, phase, m, tally));
            }
        }
        for (PlanFile.Milestone milestone : it.plan().milestones()) {
            tally.holds(
                    Rule.MILESTONES,
                    milestone.phase(),
                    phases.contains(milestone.phase()) && seen.add(milestone.phase()),
                    "The milestone of " + milestone.phase() + " is there",
                    phases.contains(milestone.phase()) ? "twice" : "for no phase of the scenario",
                    "it should be there",
                    "once for each phase");
        }
        totals(it, tally);
    }

    private static void milestone(Case it, Site site, Phase phase, PlanFile.Milestone m, Tally tally) {
        String id = phase.id();
        tally.same(Rule.MILESTONES, id, "The site of " + id, m.site(), site.id());
        tally.same(Rule.MILESTONES, id, "The region of " + id, m.region(), site.region());
        tally.same(Rule.MILESTONES, id, "The due date of " + id, m.due(), phase.due());
        tally.same(Rule.MILESTONES, id, "Whether " + id + " is required:", m.required(), phase.required());
        tally.near(Rule.MILESTONES, id, "MW of " + id, m.mw(), phase.power().megawatts(), EPSILON);
        tally.holds(
                Rule.REQUIRED_PHASES,
                id,
                !phase.required() || !m.status().equals("forgone"),
                "The phase " + id + " is",
                m.status(),
                "by the scenario it is",
                phase.required() ? "required" : "optional");
        Work.Open open = it.work().phases().get(id);
        if (open == null) {
            tally.same(Rule.MILESTONES, id, "The status of " + id, m.status(), "already-live");
            outcome(it, m, Optional.empty(), 0, 0, tally);
            tally.same(
                    Rule.MILESTONES,
                    id,
                    "The number of blocks to build of " + id,
                    m.blocks().size(),
                    0);
        } else {
            planned(it, open, m, tally);
        }
    }

    private static void planned(Case it, Work.Open open, PlanFile.Milestone m, Tally tally) {
        List<OptionalInt> live = Live.blocks(it, open);
        boolean never = live.stream().anyMatch(OptionalInt::isEmpty);
        int last = never
                ? it.horizon()
                : live.stream().mapToInt(OptionalInt::getAsInt).max().orElse(0);
        int due = it.day(open.phase().due());
        String status = !it.isBuilt(m.phase()) ? "forgone" : never ? "never" : last <= due ? "on-time" : "late";
        tally.same(Rule.MILESTONES, m.phase(), "The status of " + m.phase(), m.status(), status);
        double kwDays = 0;
        int from = Math.min(it.horizon(), Math.max(0, due));
        for (int b = 0; b < live.size(); b++) {
            int until = live.get(b).orElse(it.horizon());
            kwDays += (double) open.blockKw().get(b) * Math.max(0, until - from);
        }
        Optional<LocalDate> day = never ? Optional.empty() : Optional.of(it.date(last));
        outcome(it, m, day, last - due, kwDays / KW_PER_MW / DAYS_PER_MONTH, tally);
        blocks(it, open, live, m, tally);
    }

    private static void outcome(
            Case it, PlanFile.Milestone m, Optional<LocalDate> live, int daysLate, double mwMonths, Tally tally) {
        String id = m.phase();
        tally.same(Rule.MILESTONES, id, "The live date of " + id, text(m.live()), text(live));
        tally.same(Rule.MILESTONES, id, "Days late of " + id, m.daysLate(), daysLate);
        tally.near(Rule.MILESTONES, id, "MW-months lost by " + id, m.lateMwMonths(), mwMonths, EPSILON * it.horizon());
    }

    private static void blocks(Case it, Work.Open open, List<OptionalInt> live, PlanFile.Milestone m, Tally tally) {
        tally.same(
                Rule.MILESTONES,
                m.phase(),
                "The number of blocks of " + m.phase(),
                m.blocks().size(),
                live.size());
        for (int b = 0; b < Math.min(live.size(), m.blocks().size()); b++) {
            PlanFile.Block block = m.blocks().get(b);
            String id = open.blockId(b + 1);
            Optional<LocalDate> day =
                    live.get(b).isPresent() ? Optional.of(it.date(live.get(b).getAsInt())) : Optional.empty();
            tally.same(Rule.MILESTONES, id, "Block " + (b + 1) + " of " + m.phase() + " is", block.id(), id);
            tally.near(
                    Rule.MILESTONES,
                    id,
                    "MW of " + id,
                    block.mw(),
                    open.blockKw().get(b) / KW_PER_MW,
                    EPSILON);
            tally.same(Rule.MILESTONES, id, "The live date of " + id, text(block.live()), text(day));
        }
    }

    private static void totals(Case it, Tally tally) {
        long live = 0;
        long target = 0;
        for (Site site : it.scenario().sites().values()) {
            for (Phase phase : site.phases().values()) {
                live += phase.live() ? phase.power().kilowatts() : 0;
                target += phase.due().isBefore(it.scenario().end())
                        ? phase.power().kilowatts()
                        : 0;
            }
        }
        for (Work.Open open : it.work().phases().values()) {
            List<OptionalInt> blocks = Live.blocks(it, open);
            for (int b = 0; b < blocks.size(); b++) {
                live += blocks.get(b).isPresent() ? open.blockKw().get(b) : 0;
            }
        }
        PlanFile.Outcome outcome = it.plan().outcome();
        tally.near(Rule.MILESTONES, "live-mw", "MW live at the end", outcome.liveMw(), live / KW_PER_MW, EPSILON);
        tally.near(Rule.MILESTONES, "target-mw", "MW due by the end", outcome.targetMw(), target / KW_PER_MW, EPSILON);
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("none");
    }
}
