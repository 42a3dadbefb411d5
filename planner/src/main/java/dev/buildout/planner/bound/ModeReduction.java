package dev.buildout.planner.bound;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Nonrenewables;
import dev.buildout.planner.problem.Phases;
import java.util.Arrays;

/**
 * The modes that a best schedule can be confined to. A mode goes when it asks for more than a renewable resource ever has,
 * when it takes more of a non-renewable resource than the least of all other work leaves, or when another mode is not
 * longer and takes no more of anything. Taken to a fixed point, as one removal can make room for the next: A. Sprecher, S.
 * Hartmann, A. Drexl, "An exact algorithm for project scheduling with multiple modes", OR Spektrum 19 (1997).
 *
 * <p>The shorter mode may replace the longer one at the same start, or at the same finish; so it only does where nothing
 * holds the finish from below, or nothing waits for the start.
 */
final class ModeReduction {

    private final ActivityNetwork network;
    private final Nonrenewables stock;
    private final boolean[] live;
    private final boolean[] needed;

    private ModeReduction(ActivityNetwork network) {
        this.network = network;
        this.stock = network.nonrenewables();
        this.live = new boolean[network.modeWork().length];
        this.needed = needed(network);
        Arrays.fill(live, true);
    }

    /** Whether each mode of a network is still needed. */
    static boolean[] liveModes(ActivityNetwork network) {
        ModeReduction reduction = new ModeReduction(network);
        reduction.dropTooGreedy();
        boolean dropped = true;
        while (dropped) {
            dropped = reduction.dropUnaffordable();
            dropped |= reduction.dropDominated();
        }
        return reduction.live;
    }

    /** Whether each activity is part of every plan: of a required phase, or of a site that has one. */
    static boolean[] needed(ActivityNetwork network) {
        Phases phases = network.phases();
        boolean[] siteNeeded = new boolean[network.power().length];
        for (int p = 0; p < phases.count(); p++) {
            siteNeeded[phases.site()[p]] |= phases.required()[p];
        }
        boolean[] needed = new boolean[network.activityCount()];
        for (int a = 0; a < needed.length; a++) {
            int phase = network.phase()[a];
            needed[a] = phase >= 0 ? phases.required()[phase] : siteNeeded[network.site()[a]];
        }
        return needed;
    }

    /** Units of a non-renewable resource that a mode takes. */
    static int taken(Nonrenewables stock, int mode, int resource) {
        int sum = 0;
        for (int u = stock.useFrom()[mode]; u < stock.useFrom()[mode + 1]; u++) {
            sum += stock.useResource()[u] == resource ? stock.useAmount()[u] : 0;
        }
        return sum;
    }

    /** Units of a renewable resource that a mode uses on each day. */
    static int used(ActivityNetwork network, int mode, int resource) {
        int sum = 0;
        for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
            sum += network.useResource()[u] == resource ? network.useAmount()[u] : 0;
        }
        return sum;
    }

    private void dropTooGreedy() {
        for (int r = 0; r < network.resources().length; r++) {
            int peak = Arrays.stream(network.resources()[r].capacity()).max().orElse(0);
            for (int m = 0; m < live.length; m++) {
                live[m] &= network.modeWork()[m] == 0 || used(network, m, r) <= peak;
            }
        }
    }

    private boolean dropUnaffordable() {
        boolean dropped = false;
        for (int k = 0; k < stock.count(); k++) {
            long left = stock.capacity()[k];
            for (int a = 0; a < network.activityCount(); a++) {
                left -= needed[a] ? least(a, k) : 0;
            }
            for (int a = 0; a < network.activityCount(); a++) {
                long room = left + (needed[a] ? least(a, k) : 0);
                for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
                    if (live[m] && taken(stock, m, k) > room) {
                        live[m] = false;
                        dropped = true;
                    }
                }
            }
        }
        return dropped;
    }

    private int least(int activity, int k) {
        int least = Integer.MAX_VALUE;
        for (int m = network.modeFrom()[activity]; m < network.modeFrom()[activity + 1]; m++) {
            least = live[m] ? Math.min(least, taken(stock, m, k)) : least;
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private boolean dropDominated() {
        boolean[] startAwaited = startAwaited();
        boolean dropped = false;
        for (int a = 0; a < network.activityCount(); a++) {
            if (startAwaited[a] && finishHeld(a)) {
                continue;
            }
            for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
                for (int other = network.modeFrom()[a]; live[m] && other < network.modeFrom()[a + 1]; other++) {
                    if (other != m && live[other] && isDominated(m, other)) {
                        live[m] = false;
                        dropped = true;
                    }
                }
            }
        }
        return dropped;
    }

    private boolean isDominated(int mode, int by) {
        boolean dominated = network.modeWork()[by] <= network.modeWork()[mode];
        for (int r = 0; dominated && r < network.resources().length; r++) {
            dominated = network.modeWork()[by] == 0 || used(network, by, r) <= used(network, mode, r);
        }
        for (int k = 0; dominated && k < stock.count(); k++) {
            dominated = taken(stock, by, k) <= taken(stock, mode, k);
        }
        return dominated;
    }

    private boolean[] startAwaited() {
        boolean[] awaited = new boolean[network.activityCount()];
        for (int l = 0; l < network.pred().length; l++) {
            LinkTerm.Type type = network.predType()[l];
            awaited[network.pred()[l]] |= type == LinkTerm.Type.SS || type == LinkTerm.Type.SF;
        }
        return awaited;
    }

    private boolean finishHeld(int activity) {
        for (int l = network.predFrom()[activity]; l < network.predFrom()[activity + 1]; l++) {
            LinkTerm.Type type = network.predType()[l];
            if (type == LinkTerm.Type.FF || type == LinkTerm.Type.SF) {
                return true;
            }
        }
        return false;
    }
}
