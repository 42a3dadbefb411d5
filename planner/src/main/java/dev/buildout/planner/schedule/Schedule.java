package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;

/**
 * Dates for every activity and lot. Reused from one generation to the next; days count from 0, and {@link #NONE} stands
 * for no date.
 */
public final class Schedule {

    /** No date: forgone, or no date within the horizon works. */
    public static final int NONE = -1;

    public final int[] start;
    public final int[] finish;
    public final Cause[] cause;

    /** What the cause names: a predecessor, a lot, a resource, a site or a funding interval; −1 for nothing. */
    public final int[] causeOf;

    /** The mode each lot was given. */
    public final int[] lotMode;

    /** Units each lot bought. */
    public final int[] lotBought;

    /** Units each lot took from opening orders. */
    public final int[] lotStock;

    public final int[] lotOrder;
    public final int[] lotExWorks;
    public final int[] lotArrive;
    public final Cause[] lotCause;

    /** First day on which each block is live. */
    public final int[] blockLive;

    /** Discounted dollars of payments, value lost and residual value lost. */
    double objective;

    long lateKwDays;
    int unplacedKw;
    int unplaced;

    /** Units taken of non-renewable resources beyond what there is. */
    int overspent;

    /** Kilowatts past their latest day, each counted by the part of the horizon by which it is. */
    int overdueKw;

    /** Days by which links into fixed dates are broken. */
    int brokenDays;

    /** Whether the generator stopped before the end because the schedule could not be good enough. */
    boolean cut;

    /** An empty schedule of the right size, to be filled by a generator and used again. */
    public Schedule(ActivityNetwork network) {
        int n = network.activityCount();
        int lots = network.lots().length;
        start = new int[n];
        finish = new int[n];
        cause = new Cause[n];
        causeOf = new int[n];
        lotMode = new int[lots];
        lotBought = new int[lots];
        lotStock = new int[lots];
        lotOrder = new int[lots];
        lotExWorks = new int[lots];
        lotArrive = new int[lots];
        lotCause = new Cause[lots];
        blockLive = new int[network.phases().blockKw().length];
        clear();
    }

    void clear() {
        Arrays.fill(start, NONE);
        Arrays.fill(finish, NONE);
        Arrays.fill(cause, Cause.FORGONE);
        Arrays.fill(causeOf, -1);
        Arrays.fill(lotMode, NONE);
        Arrays.fill(lotBought, 0);
        Arrays.fill(lotStock, 0);
        Arrays.fill(lotOrder, NONE);
        Arrays.fill(lotExWorks, NONE);
        Arrays.fill(lotArrive, NONE);
        Arrays.fill(lotCause, Cause.POLICY);
        Arrays.fill(blockLive, NONE);
        clearFigures();
    }

    /** As if nothing had been placed, in figures alone. */
    void clearFigures() {
        objective = 0;
        lateKwDays = 0;
        unplacedKw = 0;
        unplaced = 0;
        overspent = 0;
        overdueKw = 0;
        brokenDays = 0;
        cut = false;
    }

    /** Takes over everything from another schedule of the same network. */
    public void copyFrom(Schedule other) {
        System.arraycopy(other.start, 0, start, 0, start.length);
        System.arraycopy(other.finish, 0, finish, 0, finish.length);
        System.arraycopy(other.cause, 0, cause, 0, cause.length);
        System.arraycopy(other.causeOf, 0, causeOf, 0, causeOf.length);
        System.arraycopy(other.lotMode, 0, lotMode, 0, lotMode.length);
        System.arraycopy(other.lotBought, 0, lotBought, 0, lotBought.length);
        System.arraycopy(other.lotStock, 0, lotStock, 0, lotStock.length);
        System.arraycopy(other.lotOrder, 0, lotOrder, 0, lotOrder.length);
        System.arraycopy(other.lotExWorks, 0, lotExWorks, 0, lotExWorks.length);
        System.arraycopy(other.lotArrive, 0, lotArrive, 0, lotArrive.length);
        System.arraycopy(other.lotCause, 0, lotCause, 0, lotCause.length);
        System.arraycopy(other.blockLive, 0, blockLive, 0, blockLive.length);
        objective = other.objective;
        lateKwDays = other.lateKwDays;
        unplacedKw = other.unplacedKw;
        unplaced = other.unplaced;
        overspent = other.overspent;
        overdueKw = other.overdueKw;
        brokenDays = other.brokenDays;
        cut = other.cut;
    }

    /** Discounted dollars: everything paid, value lost, residual value lost. */
    public double objective() {
        return objective;
    }

    /** Kilowatt-days lost after the start by lateness and by phases that are never live. */
    public long lateKwDays() {
        return lateKwDays;
    }

    /** Kilowatts of blocks that should be built but have no date. */
    public int unplacedKw() {
        return unplacedKw;
    }

    /** Activities that should be done but have no date. */
    public int unplaced() {
        return unplaced;
    }

    /** Units taken of non-renewable resources beyond what there is, over all of them. */
    public int overspent() {
        return overspent;
    }

    /**
     * Kilowatts that are live after the day by which they must be, each counted by the part of the horizon by which it is
     * late and rounded up together; one that is never live counts from that day to the horizon's end.
     */
    public int overdueKw() {
        return overdueKw;
    }

    /** Days by which work comes too late for a fixed date that must follow it, over all such links. */
    public int brokenDays() {
        return brokenDays;
    }

    /** Whether the generator gave up because the schedule could not be good enough: its figures are then lower limits. */
    public boolean isCut() {
        return cut;
    }

    /** Whether an activity should be done and has no date, for a reason of its own or because a predecessor has none. */
    public boolean isMissing(int activity) {
        return start[activity] == NONE && cause[activity] != Cause.FORGONE;
    }

    /** Whether a missing activity only follows a predecessor that is missing itself. */
    public boolean followsMissing(int activity) {
        return cause[activity] == Cause.PREDECESSOR && causeOf[activity] >= 0 && start[causeOf[activity]] == NONE;
    }

    /** Whether every activity of every phase that is built has a date, none is too late, and nothing is overspent. */
    public boolean isFeasible() {
        return unplaced == 0 && overspent == 0 && overdueKw == 0 && brokenDays == 0 && !cut;
    }
}
