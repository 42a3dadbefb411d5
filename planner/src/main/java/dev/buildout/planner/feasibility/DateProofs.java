package dev.buildout.planner.feasibility;

import dev.buildout.planner.feasibility.Refutation.Cause;
import dev.buildout.planner.feasibility.Refutation.Kind;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.FixedDateLinks;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proofs from dates: barred sites, fixed dates that contradict each other, work and lead times that are too long. */
final class DateProofs {

    private final World world;
    private final List<Refutation> found = new ArrayList<>();

    private DateProofs(World world) {
        this.world = world;
    }

    static List<Refutation> of(World world) {
        DateProofs proofs = new DateProofs(world);
        proofs.bars();
        proofs.fixedDates();
        proofs.phases();
        return proofs.found;
    }

    private void bars() {
        Phases phases = world.network.phases();
        for (int p = 0; p < phases.count(); p++) {
            if (phases.required()[p] && world.isBarred(p)) {
                String site = world.siteOfPhase(p).id();
                found.add(new Refutation(
                        Kind.BARRED,
                        world.phasePath(p),
                        "phase `" + phases.ids()[p] + "` is required, and nothing may be built at site `" + site + "`",
                        List.of(new Cause(
                                "sites/" + site + "/barred",
                                world.siteOfPhase(p).barred().orElseThrow())),
                        "`required: false`, or no `barred` at the site"));
            }
        }
    }

    private void fixedDates() {
        FixedDateLinks links = new FixedDateLinks(world.network);
        Map<String, Refutation> worst = new LinkedHashMap<>();
        Map<String, Integer> days = new LinkedHashMap<>();
        for (int i = 0; i < links.count(); i++) {
            int p = links.predecessor(i);
            int a = links.successor(i);
            if (world.latest.needed[a] && world.unlimited.finish[p] != Soonest.NEVER) {
                int allowed = links.allows(i, world.unlimited.start[p], world.unlimited.finish[p]);
                int late = allowed - world.network.fixed()[a];
                String key = world.fixedPath(world.activity(a)) + " " + fixedOrWorkPath(p);
                if (late > days.getOrDefault(key, 0)) {
                    days.put(key, late);
                    worst.put(key, fixedDate(p, a, allowed, late));
                }
            }
        }
        found.addAll(worst.values());
    }

    private String fixedOrWorkPath(int p) {
        ActivityRef before = world.activity(p);
        return world.network.fixed()[p] >= 0 ? world.fixedPath(before) : world.activityPath(before);
    }

    private Refutation fixedDate(int p, int a, int allowed, int late) {
        ActivityRef before = world.activity(p);
        ActivityRef after = world.activity(a);
        boolean fixed = world.network.fixed()[p] >= 0;
        String finish = world.date(world.unlimited.finish[p]).toString();
        return new Refutation(
                Kind.FIXED_DATES,
                world.fixedPath(after),
                "`" + after.id() + "` is fixed to finish on "
                        + world.date(world.network.fixed()[a])
                        + ", and its predecessor `" + before.id() + "` "
                        + (fixed ? "is fixed to finish on " : "finishes on ") + finish
                        + (fixed ? "" : " at the soonest") + ", so " + world.date(allowed)
                        + " is the first day for it",
                List.of(new Cause(
                        fixedOrWorkPath(p),
                        fixed
                                ? "`" + before.id() + "` finishes on " + finish
                                : before.template().name())),
                "`finish: " + world.date(allowed) + "` for `" + after.id() + "`"
                        + (fixed ? ", or `" + before.id() + "` " + late + " d earlier" : ""));
    }

    private void phases() {
        Phases phases = world.network.phases();
        for (int p = 0; p < phases.count(); p++) {
            if (phases.required()[p] && !world.isBarred(p)) {
                int block = lastBlock(phases, p, world.unlimited);
                int limitedBlock = lastBlock(phases, p, world.alone);
                if (world.isHopeless(p)) {
                    found.add(tooLate(p, block, world.unlimited, Kind.DATES));
                } else if (world.alone.live(limitedBlock) > world.deadline(p)) {
                    found.add(tooLate(p, limitedBlock, world.alone, Kind.TOGETHER));
                }
            }
        }
    }

    private static int lastBlock(Phases phases, int p, Soonest soonest) {
        int last = phases.blockFrom()[p];
        for (int b = last; b < phases.blockFrom()[p + 1]; b++) {
            last = soonest.live(b) > soonest.live(last) ? b : last;
        }
        return last;
    }

    private Refutation tooLate(int p, int block, Soonest soonest, Kind kind) {
        Deque<Cause> chain = new ArrayDeque<>();
        int last = soonest.lastOf(block);
        int a = last;
        while (a >= 0) {
            ActivityRef ref = world.activity(a);
            chain.addFirst(new Cause(world.activityPath(ref), ref.template().name()));
            Soonest.Hold hold = soonest.holdOf(a);
            if (hold != Soonest.Hold.LINK) {
                root(a, soonest).ifPresent(chain::addFirst);
            }
            a = hold == Soonest.Hold.LINK ? soonest.of(a) : -1;
        }
        Optional<LocalDate> live = kind == Kind.DATES
                ? world.soonestLive(block)
                : Optional.of(soonest.live(block))
                        .filter(day -> day != Soonest.NEVER)
                        .map(world::date);
        String soonestDay = live.map(day -> day + " is the soonest"
                        + (kind == Kind.DATES ? " with the fastest ways and nothing scarce" : ""))
                .orElse("no day before then will do");
        String key = world.isDatedByPhase(p) ? "latest" : "end";
        String least = live.map(day -> "`" + key + ": " + day + "`").orElse("");
        return new Refutation(
                kind, world.deadlinePath(p), world.mustBeLive(p) + ", and " + soonestDay, List.copyOf(chain), least);
    }

    private Optional<Cause> root(int a, Soonest soonest) {
        int of = soonest.of(a);
        return Optional.ofNullable(
                switch (soonest.holdOf(a)) {
                    case LOT -> supply(of);
                    case DATE -> date(a);
                    case POWER -> new Cause("sites/" + world.activity(a).site().id() + "/power", "Power of the site");
                    case WORKERS ->
                        new Cause("labour-pools/" + world.activity(a).site().labourPool() + "/workers", "Workers");
                    case LINK, NOTHING -> null;
                });
    }

    private Cause supply(int lot) {
        LotMode mode =
                new SoonestSupply(world.network, false).soonest(world.network.lots()[lot]);
        String name = world.component(mode).name();
        String text = mode.buys()
                ? name + ": " + World.length(mode.leadDays()) + " from order to ex works, " + mode.transitDays()
                        + " d of transit"
                : name + ", which nobody sells, from opening orders";
        return new Cause(world.leadTimePath(mode), text);
    }

    private Cause date(int a) {
        ActivityRef ref = world.activity(a);
        if (ref.fixedFinish().isPresent()) {
            return new Cause(
                    world.fixedPath(ref), "fixed for " + ref.fixedFinish().get());
        }
        String event = ref.template().notBefore().orElseThrow();
        return new Cause(
                "events/" + event + "/date",
                "not before " + world.date(world.network.release()[a]));
    }
}
