package dev.buildout.planner.report;

import dev.buildout.planner.plan.PlannedActivity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each kind of work is called, without the place that an activity's own name repeats. */
final class WorkNames {

    private static final String SEPARATOR = ": |, ";

    private WorkNames() {}

    /**
     * Names by kind. Of the parts of an activity's name, the one that belongs to the kind is the one that no other kind
     * has: a place is shared by all the work done there.
     */
    static Map<String, String> of(List<PlannedActivity> activities) {
        Map<String, Set<String>> kindsOfPart = new HashMap<>();
        Map<String, Map<String, Integer>> parts = new LinkedHashMap<>();
        for (PlannedActivity activity : activities) {
            Map<String, Integer> counts = parts.computeIfAbsent(activity.activity(), kind -> new LinkedHashMap<>());
            for (String part : activity.name().split(SEPARATOR)) {
                counts.merge(part, 1, Integer::sum);
                kindsOfPart.computeIfAbsent(part, p -> new HashSet<>()).add(activity.activity());
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        parts.forEach((kind, counts) -> names.put(kind, best(counts, kindsOfPart)));
        return names;
    }

    /** The most frequent part, a part of other kinds counting less; of equals the last, since places come first. */
    private static String best(Map<String, Integer> counts, Map<String, Set<String>> kindsOfPart) {
        String best = "";
        double most = 0;
        for (Map.Entry<String, Integer> part : counts.entrySet()) {
            int kinds = kindsOfPart.getOrDefault(part.getKey(), Set.of()).size();
            double weight = (double) part.getValue() / Math.max(1, kinds * kinds);
            if (weight >= most) {
                most = weight;
                best = part.getKey();
            }
        }
        return best;
    }
}
