package dev.buildout.planner.plan;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Milestone.ChainLink;
import dev.buildout.planner.plan.Milestone.Status;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the milestones of a plan: what becomes of each phase, and why. */
final class MilestoneWriter {

    private static final double KW_DAYS_PER_MW_MONTH = 1000 * 30.4375;

    private final EvaluatedSchedule evaluated;
    private final ChainFinder chains;
    private final ForgoneStudy forgone;
    private final Map<String, Money> valueLost;
    private final Map<String, Money> costToGo;
    private final ActivityNetwork network;
    private final Schedule schedule;

    MilestoneWriter(EvaluatedSchedule evaluated, ChainFinder chains, ForgoneStudy forgone, List<LedgerEntry> ledger) {
        this.evaluated = evaluated;
        this.chains = chains;
        this.forgone = forgone;
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
        this.valueLost = sum(ledger, true);
        this.costToGo = sum(ledger, false);
    }

    private static Map<String, Money> sum(List<LedgerEntry> ledger, boolean lost) {
        return ledger.stream()
                .filter(e -> (e.kind() == LedgerEntry.Kind.VALUE_LOST) == lost)
                .collect(Collectors.toMap(LedgerEntry::phase, LedgerEntry::amount, Money::plus));
    }

    List<Milestone> write() {
        List<Milestone> milestones = new ArrayList<>();
        for (Site site : evaluated.compiled().scenario().sites().values()) {
            for (Phase phase : site.phases().values()) {
                milestones.add(phase.live() ? alreadyLive(site, phase) : planned(site, phase));
            }
        }
        return milestones;
    }

    private Milestone alreadyLive(Site site, Phase phase) {
        return new Milestone(
                phase.id(),
                phase.name(),
                site.id(),
                site.name(),
                site.region(),
                phase.power().megawatts(),
                phase.required(),
                Status.ALREADY_LIVE,
                phase.due(),
                Optional.empty(),
                0,
                0,
                Money.ZERO,
                Money.ZERO,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private Milestone planned(Site site, Phase phase) {
        int p = Arrays.asList(network.phases().ids()).indexOf(phase.id());
        int last = lastBlock(p);
        boolean built = evaluated.decisions().built[p];
        int live = built && last >= 0 ? schedule.blockLive[last] : Schedule.NONE;
        int activity = built && last >= 0 ? chains.lastOf(last) : -1;
        List<ChainLink> chain = activity >= 0 ? chains.from(activity) : List.of();
        int due = network.phases().due()[p];
        return new Milestone(
                phase.id(),
                phase.name(),
                site.id(),
                site.name(),
                site.region(),
                phase.power().megawatts(),
                phase.required(),
                status(built, live, due),
                phase.due(),
                evaluated.findDate(live),
                (live == Schedule.NONE ? network.horizon() : live) - due,
                lateMwMonths(p),
                valueLost.getOrDefault(phase.id(), Money.ZERO),
                costToGo.getOrDefault(phase.id(), Money.ZERO),
                built ? Optional.empty() : Optional.of(forgone(p)),
                chain,
                blocks(p));
    }

    private RootCause forgone(int p) {
        Reason why = forgone.whyNot(p);
        return new RootCause(why.kind(), why.subject(), 0, why.text(), "", "", "");
    }

    private static Status status(boolean built, int live, int due) {
        if (!built) {
            return Status.FORGONE;
        }
        if (live == Schedule.NONE) {
            return Status.NEVER;
        }
        return live <= due ? Status.ON_TIME : Status.LATE;
    }

    /** The block that is live last; one that never is comes after all others. */
    int lastBlock(int p) {
        Phases phases = network.phases();
        int last = -1;
        for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
            if (schedule.blockLive[b] == Schedule.NONE) {
                return b;
            }
            if (last < 0 || schedule.blockLive[b] > schedule.blockLive[last]) {
                last = b;
            }
        }
        return last;
    }

    private double lateMwMonths(int p) {
        Phases phases = network.phases();
        int due = Math.min(network.horizon(), Math.max(0, phases.due()[p]));
        double kwDays = 0;
        for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
            int until = schedule.blockLive[b] == Schedule.NONE ? network.horizon() : schedule.blockLive[b];
            kwDays += (double) phases.blockKw()[b] * Math.max(0, until - due);
        }
        return kwDays / KW_DAYS_PER_MW_MONTH;
    }

    private List<Milestone.Block> blocks(int p) {
        Phases phases = network.phases();
        List<Milestone.Block> blocks = new ArrayList<>();
        for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
            Optional<LocalDate> live = evaluated.findDate(schedule.blockLive[b]);
            blocks.add(new Milestone.Block(phases.blockIds()[b], phases.blockKw()[b] / 1000.0, live));
        }
        return blocks;
    }
}
