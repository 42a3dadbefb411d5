package dev.buildout.planner.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The heap's high-water mark since a moment. */
final class ScaleMemory {

    /** For people, beside the figure. */
    static final String HOW =
            "sum of the most that each heap pool held (MemoryPoolMXBean), with garbage not yet collected";

    private ScaleMemory() {}

    /** Collects garbage and begins to measure. */
    static void reset() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Bytes; pools reach their marks at different times, so the sum is never too low. */
    static long peakBytes() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
