package dev.buildout.planner.problem;

/**
 * Resources that are used up: what the modes of all activities take together may not exceed what there is, whenever they
 * take it. The uses of mode {@code m} are {@code useFrom[m]} to {@code useFrom[m + 1]} (exclusive).
 *
 * @param capacity units there are of each
 * @param useFrom first use of each mode, and the number of uses at the end
 * @param useResource resource used
 * @param useAmount units used
 */
public record Nonrenewables(int[] capacity, int[] useFrom, int[] useResource, int[] useAmount) {

    /** No such resource, for so many modes. */
    public static Nonrenewables none(int modes) {
        return new Nonrenewables(new int[0], new int[modes + 1], new int[0], new int[0]);
    }

    /** How many there are; they are numbered from 0. */
    public int count() {
        return capacity.length;
    }
}
