package dev.buildout.planner.schedule;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;

/**
 * Links into activities whose finish is fixed. The generator puts such an activity on its day whatever comes before it, so
 * a link may be broken there and only there. An activity with a fixed finish may have begun before: of two such, only the
 * finish of the first binds. A finish before the data date is a fact and breaks nothing.
 */
public final class FixedDateLinks {

    private final ActivityNetwork network;
    private final int[] link;
    private final int[] successor;

    /** The links of a network that can be broken. */
    public FixedDateLinks(ActivityNetwork network) {
        this.network = network;
        int[] links = new int[network.pred().length];
        int[] successors = new int[links.length];
        int count = 0;
        for (int a = 0; a < network.activityCount(); a++) {
            for (int l = network.predFrom()[a]; network.fixed()[a] > 0 && l < network.predFrom()[a + 1]; l++) {
                if (network.fixed()[network.pred()[l]] < 0 || bindsFinish(network.predType()[l])) {
                    links[count] = l;
                    successors[count++] = a;
                }
            }
        }
        this.link = Arrays.copyOf(links, count);
        this.successor = Arrays.copyOf(successors, count);
    }

    private static boolean bindsFinish(LinkTerm.Type type) {
        return type == LinkTerm.Type.FS || type == LinkTerm.Type.FF;
    }

    /** How many links can be broken. */
    public int count() {
        return link.length;
    }

    /** The activity whose fixed date a link leads to. */
    public int successor(int i) {
        return successor[i];
    }

    /** The activity that comes before it. */
    public int predecessor(int i) {
        return network.pred()[link[i]];
    }

    /** Whether a link waits for its predecessor's finish, and not only for its start. */
    public boolean bindsFinish(int i) {
        return bindsFinish(network.predType()[link[i]]);
    }

    /** The first day on which a link allows its successor to be finished, given when its predecessor starts and finishes. */
    public int allows(int i, int start, int finish) {
        return (bindsFinish(i) ? finish : start) + network.predLag()[link[i]];
    }

    /** Days by which a link is broken in a schedule; none where one of its ends has no day. */
    public int brokenDays(int i, Schedule schedule) {
        int p = predecessor(i);
        int a = successor[i];
        return schedule.start[p] < 0 || schedule.start[a] < 0
                ? 0
                : Math.max(0, allows(i, schedule.start[p], schedule.finish[p]) - schedule.finish[a]);
    }

    int brokenDays(Schedule schedule) {
        long days = 0;
        for (int i = 0; i < link.length; i++) {
            days += brokenDays(i, schedule);
        }
        return (int) Math.min(Integer.MAX_VALUE, days);
    }
}
