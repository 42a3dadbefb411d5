package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Cause;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Justification;
import dev.buildout.planner.schedule.Schedule;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Proposes decisions near the current ones: shifts and swaps of activities near each other in the order, a block or phase
 * first or last in a stretch of it, other modes, other offers of lots, optional phases built or forgone, a stretch as an
 * elite solution orders it, and everything as late as it can be. A part of the proposals goes for what makes a block late.
 */
final class Neighbourhood {

    private final ActivityNetwork network;
    private final Justification justification;
    private final OrderMoves orders;
    private final ModeMoves modes;
    private final LotMoves lots;
    private final ElitePool pool;
    private final int[] optional;

    private Decisions current;
    private Schedule schedule;
    private LateChain late;

    Neighbourhood(ActivityNetwork network, Decisions current, Schedule schedule, ElitePool pool) {
        this.network = network;
        this.pool = pool;
        this.justification = new Justification(network);
        this.orders = new OrderMoves(network);
        this.modes = new ModeMoves(network);
        this.lots = new LotMoves(network);
        this.optional = optionalPhases(network);
        this.current = current;
        this.schedule = schedule;
        this.late = new LateChain(network, schedule);
        startFrom(current, schedule);
    }

    private static int[] optionalPhases(ActivityNetwork network) {
        return IntStream.range(0, network.phases().count())
                .filter(p -> !network.phases().required()[p]
                        && network.phases().impossible()[p].isEmpty())
                .toArray();
    }

    /** Proposes changes to these decisions from now on. */
    void startFrom(Decisions decisions, Schedule ofDecisions) {
        current = decisions;
        schedule = ofDecisions;
        orders.start(decisions.order);
        late.read(ofDecisions);
    }

    Decisions propose(Random random) {
        int dice = random.nextInt(1000);
        if (dice < 4) {
            return current.withOrder(justification.byLatestStart(current, schedule));
        }
        if (dice < 14) {
            return current.withOrder(justification.byStart(current, schedule));
        }
        if (optional.length > 0 && dice < 34) {
            return toggle(random);
        }
        if (modes.any() && dice < 250) {
            return modes.change(current, random);
        }
        if (lots.any() && dice < 500) {
            return lots.change(current, schedule, late, random);
        }
        if (dice < 560) {
            return gather(random);
        }
        if (dice < 600 && pool.size() > 1) {
            return imitate(random);
        }
        return reorder(random);
    }

    private Decisions toggle(Random random) {
        boolean[] built = current.built.clone();
        int phase = optional[random.nextInt(optional.length)];
        built[phase] = !built[phase];
        return current.withBuilt(built);
    }

    private Decisions reorder(Random random) {
        int n = network.activityCount();
        int at = random.nextInt(n);
        int dice = random.nextInt(10);
        if (dice < 4) {
            int activity = late.pick(random);
            if (activity >= 0) {
                at = orders.placeOf(activity);
                int to = Math.max(0, at - 1 - random.nextInt(window()));
                return current.withOrder(orders.shift(current.order, at, to));
            }
        }
        int to = orders.nearby(at, window(), random);
        return current.withOrder(dice < 7 ? orders.shift(current.order, at, to) : orders.swap(at, to));
    }

    private int window() {
        return 30;
    }

    private Decisions gather(Random random) {
        int n = network.activityCount();
        int at = random.nextInt(n);
        int length = Math.min(n, 10 + random.nextInt(Math.max(1, n / 3)));
        int from = Math.max(0, at - random.nextInt(length));
        int to = Math.min(n, from + length);
        int a = current.order[Math.min(to - 1, Math.max(from, at))];
        int[] groupOf = random.nextBoolean() ? network.block() : network.phase();
        return current.withOrder(orders.gather(from, to, groupOf, groupOf[a], random.nextBoolean()));
    }

    private Decisions imitate(Random random) {
        int n = network.activityCount();
        Decisions elite = pool.any(random);
        int length = Math.min(n, 5 + random.nextInt(Math.max(1, n / 2)));
        int from = random.nextInt(n - length + 1);
        Decisions like = current.withOrder(orders.imitate(from, from + length, elite.places()));
        return modes.any() && random.nextBoolean() ? modes.imitate(like, from, from + length, elite) : like;
    }

    /** Whether an activity waits for its kit. */
    static boolean waitsForKit(Schedule schedule, int activity) {
        Cause cause = schedule.cause[activity];
        return cause == Cause.LEAD_TIME || cause == Cause.PLANT_CAPACITY || cause == Cause.OPENING_ORDER;
    }
}
