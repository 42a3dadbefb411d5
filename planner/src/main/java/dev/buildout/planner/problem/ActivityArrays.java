package dev.buildout.planner.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of a network while it is being built. */
final class ActivityArrays {

    final int[] calendar;
    final int[] release;
    final int[] fixed;
    final int[] site;
    final int[] phase;
    final int[] block;
    final int[] energisesKw;
    final int[] labourFunding;
    final int[] worksFunding;
    final IntList modeWork = new IntList();
    final IntList useResource = new IntList();
    final IntList useAmount = new IntList();

    private final IntList useFrom = new IntList();
    private final int[] modeFrom;
    private final List<double[]> modeMoney = new ArrayList<>();

    ActivityArrays(int activities) {
        calendar = new int[activities];
        release = new int[activities];
        fixed = new int[activities];
        site = new int[activities];
        phase = new int[activities];
        block = new int[activities];
        energisesKw = new int[activities];
        labourFunding = new int[activities];
        worksFunding = new int[activities];
        modeFrom = new int[activities + 1];
        Arrays.fill(modeFrom, -1);
    }

    /** Says that the next mode belongs to an activity. */
    void startMode(int activity) {
        if (modeFrom[activity] < 0) {
            modeFrom[activity] = modeWork.size();
        }
        useFrom.add(useResource.size());
    }

    void addMode(int work, double labour, double acceleration, double works) {
        modeWork.add(work);
        modeMoney.add(new double[] {labour, acceleration, works});
    }

    void addUse(int resource, int amount) {
        useResource.add(resource);
        useAmount.add(amount);
    }

    int[] modeFrom() {
        int[] from = modeFrom.clone();
        from[from.length - 1] = modeWork.size();
        return from;
    }

    int[] useFrom() {
        IntList copy = new IntList();
        for (int from : useFrom.toArray()) {
            copy.add(from);
        }
        copy.add(useResource.size());
        return copy.toArray();
    }

    double[] modeLabour() {
        return column(0);
    }

    double[] modeAcceleration() {
        return column(1);
    }

    double[] modeWorks() {
        return column(2);
    }

    private double[] column(int i) {
        return modeMoney.stream().mapToDouble(m -> m[i]).toArray();
    }
}
