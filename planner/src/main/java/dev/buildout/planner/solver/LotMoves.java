package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Other offers, routes and speeds: of one lot, or of all lots of a component for a phase. */
final class LotMoves {

    private final ActivityNetwork network;
    private final int[] choosable;

    LotMoves(ActivityNetwork network) {
        this.network = network;
        this.choosable = IntStream.range(0, network.lots().length)
                .filter(l -> network.lots()[l].modes().size() > 1)
                .toArray();
    }

    /** Whether any lot has a choice. */
    boolean any() {
        return choosable.length > 0;
    }

    Decisions change(Decisions current, Schedule schedule, LateChain late, Random random) {
        int[] lotMode = current.lotMode.clone();
        int lot = choosable[random.nextInt(choosable.length)];
        int dice = random.nextInt(10);
        if (dice < 3) {
            changePhase(lotMode, lot, random);
            return current.withLotModes(lotMode);
        }
        if (dice < 7) {
            lot = ofLate(late.pick(random), schedule, lot, random);
        }
        int count = network.lots()[lot].modes().size();
        if (count > 1) {
            lotMode[lot] = (lotMode[lot] + 1 + random.nextInt(count - 1)) % count;
        }
        return current.withLotModes(lotMode);
    }

    /** The lot that an activity waits for, or one of its kit; another lot when it has none. */
    private int ofLate(int activity, Schedule schedule, int other, Random random) {
        if (activity < 0 || network.lotFrom()[activity] == network.lotFrom()[activity + 1]) {
            return other;
        }
        if (Neighbourhood.waitsForKit(schedule, activity)) {
            return schedule.causeOf[activity];
        }
        int first = network.lotFrom()[activity];
        return first + random.nextInt(network.lotFrom()[activity + 1] - first);
    }

    /** Gives all lots of a component for a phase to the same plant and speed. */
    private void changePhase(int[] lotMode, int like, Random random) {
        List<LotMode> modes = network.lots()[like].modes();
        LotMode target = modes.get(random.nextInt(modes.size()));
        int phase = network.phase()[network.lots()[like].activity()];
        for (int lot : choosable) {
            if (network.phase()[network.lots()[lot].activity()] == phase) {
                int mode = sameOffer(network.lots()[lot].modes(), target);
                lotMode[lot] = mode >= 0 ? mode : lotMode[lot];
            }
        }
    }

    private static int sameOffer(List<LotMode> modes, LotMode target) {
        for (int m = 0; m < modes.size(); m++) {
            LotMode mode = modes.get(m);
            if (mode.component() == target.component()
                    && mode.waitsForStock() == target.waitsForStock()
                    && mode.line() == target.line()
                    && mode.leadDays() == target.leadDays()
                    && mode.offer()
                            .map(LotMode.OfferRef::plant)
                            .equals(target.offer().map(LotMode.OfferRef::plant))
                    && mode.transitDays() == target.transitDays()) {
                return m;
            }
        }
        return -1;
    }
}
