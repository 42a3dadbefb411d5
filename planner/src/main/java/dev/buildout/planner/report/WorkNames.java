package dev.buildout.planner.report;

import dev.buildout.planner.plan.PlannedActivity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each kind of work is called, without the place that an activity's own name repeats. */
final class WorkNames {

    private static final String AFTER_PLACE = ": ";
    private static final String SEPARATOR = ", ";

    private WorkNames() {}

    /**
     * Names by kind, in the order in which the kinds come. {@code SHK-2 block 1: Shell} is a shell; without a colon, the
     * parts that only this kind of work has are its name, since a place is shared by all the work done there.
     */
    static Map<String, String> of(List<PlannedActivity> activities) {
        Map<String, Set<String>> kindsOfPart = new HashMap<>();
        for (PlannedActivity activity : activities) {
            for (String part : activity.name().split(SEPARATOR)) {
                kindsOfPart.computeIfAbsent(part, p -> new HashSet<>()).add(activity.activity());
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (PlannedActivity activity : activities) {
            names.putIfAbsent(activity.activity(), name(activity.name(), kindsOfPart));
        }
        return names;
    }

    private static String name(String name, Map<String, Set<String>> kindsOfPart) {
        int colon = name.indexOf(AFTER_PLACE);
        if (colon > 0) {
            return name.substring(colon + AFTER_PLACE.length());
        }
        String own = Arrays.stream(name.split(SEPARATOR))
                .filter(part -> kindsOfPart.getOrDefault(part, Set.of()).size() == 1)
                .collect(Collectors.joining(SEPARATOR));
        return own.isEmpty() ? name : own;
    }
}
