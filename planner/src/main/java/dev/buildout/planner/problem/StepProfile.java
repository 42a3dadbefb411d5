package dev.buildout.planner.problem;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A cumulative supply over time: {@code cumulative[i]} has become available by every day from {@code from[i]} on, until
 * {@code from[i + 1]}. {@code from[0]} is 0.
 */
public record StepProfile(int[] from, long[] cumulative) {

    public StepProfile {
        if (from.length == 0 || from[0] != 0 || from.length != cumulative.length) {
            throw new IllegalArgumentException("A step profile begins on day 0");
        }
    }

    /** The interval that a day lies in, where each begins on {@code from[i]} and the first on day 0. */
    public static int intervalOf(int day, int[] from) {
        int low = 0;
        int high = from.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle] <= day) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What has become available at the end. */
    public long total() {
        return cumulative[cumulative.length - 1];
    }

    /** What has become available by a day. */
    public long at(int day) {
        return cumulative[intervalOf(day, from)];
    }

    /** The first day by which an amount has become available, where supply never falls. */
    public OptionalInt firstAt(long amount) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] >= amount) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == from.length ? OptionalInt.empty() : OptionalInt.of(from[low]);
    }

    /** What several supplies give together; at least one. */
    public static StepProfile sum(List<StepProfile> profiles) {
        if (profiles.size() == 1) {
            return profiles.get(0);
        }
        int[] days = profiles.stream()
                .flatMapToInt(profile -> IntStream.of(profile.from))
                .sorted()
                .distinct()
                .toArray();
        long[] sums = IntStream.of(days)
                .mapToLong(day ->
                        profiles.stream().mapToLong(profile -> profile.at(day)).sum())
                .toArray();
        return new StepProfile(days, sums);
    }
}
