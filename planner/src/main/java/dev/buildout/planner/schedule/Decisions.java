package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;

/**
 * What a search decides. Mutable, for one thread.
 *
 * <p>{@code priority} orders the activities: of those whose predecessors are placed, the one with the smallest key is
 * placed next. {@code mode} and {@code lotMode} count from 0 within the activity or lot; {@link #DISPATCH} lets the
 * generator take the best for a lot when its turn comes. {@code built} says which phases are built.
 */
public final class Decisions {

    /** Lets the generator choose the mode of a lot. */
    public static final int DISPATCH = -1;

    public final long[] priority;
    public final int[] mode;
    public final int[] lotMode;
    public final boolean[] built;

    /** All zero: every activity in its usual mode, no phase built. */
    public Decisions(ActivityNetwork network) {
        this(
                new long[network.activityCount()],
                new int[network.activityCount()],
                new int[network.lots().length],
                new boolean[network.phases().count()]);
    }

    private Decisions(long[] priority, int[] mode, int[] lotMode, boolean[] built) {
        this.priority = priority;
        this.mode = mode;
        this.lotMode = lotMode;
        this.built = built;
    }

    /** A copy that shares nothing with this. */
    public Decisions copy() {
        return new Decisions(priority.clone(), mode.clone(), lotMode.clone(), built.clone());
    }
}
