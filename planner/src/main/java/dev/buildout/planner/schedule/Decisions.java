package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;

/**
 * What a search decides. The arrays are never written once a generator or the search has seen them; whoever builds
 * decisions starts from a {@link #copy}.
 *
 * <p>{@code order} holds every activity once, each after its predecessors: activities are placed in this order. {@code
 * mode} and {@code lotMode} count from 0 within the activity or lot; {@link #DISPATCH} lets the generator take the best
 * for a lot when its turn comes. {@code built} says which phases are built.
 */
public final class Decisions {

    /** Lets the generator choose the mode of a lot. */
    public static final int DISPATCH = -1;

    public final int[] order;
    public final int[] mode;
    public final int[] lotMode;
    public final boolean[] built;

    /** Activities by their number where links allow, every activity in its usual mode, no phase built. */
    public Decisions(ActivityNetwork network) {
        this(
                Linearization.byKey(network, new long[network.activityCount()]),
                new int[network.activityCount()],
                new int[network.lots().length],
                new boolean[network.phases().count()]);
    }

    private Decisions(int[] order, int[] mode, int[] lotMode, boolean[] built) {
        this.order = order;
        this.mode = mode;
        this.lotMode = lotMode;
        this.built = built;
    }

    /** A copy that shares nothing with this. */
    public Decisions copy() {
        return new Decisions(order.clone(), mode.clone(), lotMode.clone(), built.clone());
    }

    /** The same with the activities by ascending key where links allow, and of equal keys by their number. */
    public Decisions orderedBy(ActivityNetwork network, long[] keys) {
        return withOrder(Linearization.byKey(network, keys));
    }

    /** The same in another order, in which every activity must stand after its predecessors. */
    public Decisions withOrder(int[] other) {
        return new Decisions(other, mode, lotMode, built);
    }

    /** The same with other modes of activities. */
    public Decisions withModes(int[] other) {
        return new Decisions(order, other, lotMode, built);
    }

    /** The same with other modes of lots. */
    public Decisions withLotModes(int[] other) {
        return new Decisions(order, mode, other, built);
    }

    /** The same with other phases built. */
    public Decisions withBuilt(boolean[] other) {
        return new Decisions(order, mode, lotMode, other);
    }

    /** The place of each activity in the order. */
    public int[] places() {
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }
}
