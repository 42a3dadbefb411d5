package dev.buildout.planner.problem;

import java.util.Arrays;

/**
 * Phases to be decided or built, and their blocks.
 *
 * @param ids phase ids
 * @param site site of each phase
 * @param required whether it must be built
 * @param impossible why it cannot be built at all, or an empty text
 * @param due day by which it should be live; may be negative
 * @param latest day by which it must be live, or {@link #ANY_DAY}
 * @param valuePerKwDay dollars lost for each kW and day of lateness
 * @param blockFrom first block of each phase, and the number of blocks at the end
 * @param blockKw kilowatts of each block
 * @param blockIds block ids
 */
public record Phases(
        String[] ids,
        int[] site,
        boolean[] required,
        String[] impossible,
        int[] due,
        int[] latest,
        double[] valuePerKwDay,
        int[] blockFrom,
        int[] blockKw,
        String[] blockIds) {

    /** Stands for no day by which a phase must be live. */
    public static final int ANY_DAY = Integer.MAX_VALUE;

    /** Phases none of which has a day by which it must be live. */
    public Phases(
            String[] ids,
            int[] site,
            boolean[] required,
            String[] impossible,
            int[] due,
            double[] valuePerKwDay,
            int[] blockFrom,
            int[] blockKw,
            String[] blockIds) {
        this(ids, site, required, impossible, due, anyDay(ids.length), valuePerKwDay, blockFrom, blockKw, blockIds);
    }

    private static int[] anyDay(int phases) {
        int[] latest = new int[phases];
        Arrays.fill(latest, ANY_DAY);
        return latest;
    }

    /** How many phases there are; they are numbered from 0. */
    public int count() {
        return ids.length;
    }

    /** Kilowatts of a phase: the sum of its blocks. */
    public int kw(int phase) {
        int sum = 0;
        for (int b = blockFrom[phase]; b < blockFrom[phase + 1]; b++) {
            sum += blockKw[b];
        }
        return sum;
    }
}
