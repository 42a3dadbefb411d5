package dev.buildout.model.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a circle in a directed graph given as name → names it waits for. Takes away what waits for nothing until nothing
 * more goes (Kahn 1962); from what is left, following any edge must come round. O(names + edges).
 */
final class Cycle {

    private Cycle() {}

    /** The names of one circle, beginning with the one that is first in the map; empty when there is none. */
    static Optional<List<String>> find(Map<String, ? extends Collection<String>> waitsFor) {
        Map<String, Integer> waits = new LinkedHashMap<>();
        Map<String, List<String>> wanted = new HashMap<>();
        waitsFor.forEach((name, others) -> {
            List<String> known = others.stream().filter(waitsFor::containsKey).toList();
            waits.put(name, known.size());
            known.forEach(o -> wanted.computeIfAbsent(o, k -> new ArrayList<>()).add(name));
        });
        Deque<String> free = new ArrayDeque<>();
        waits.forEach((name, count) -> {
            if (count == 0) {
                free.add(name);
            }
        });
        Set<String> left = new LinkedHashSet<>(waits.keySet());
        while (!free.isEmpty()) {
            String name = free.remove();
            left.remove(name);
            for (String other : wanted.getOrDefault(name, List.of())) {
                if (waits.merge(other, -1, Integer::sum) == 0) {
                    free.add(other);
                }
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(walk(left, waitsFor));
    }

    private static List<String> walk(Set<String> left, Map<String, ? extends Collection<String>> waitsFor) {
        Set<String> seen = new LinkedHashSet<>();
        String at = left.iterator().next();
        while (seen.add(at)) {
            Collection<String> others = waitsFor.get(at);
            at = others == null
                    ? at
                    : others.stream().filter(left::contains).findFirst().orElse(at);
        }
        List<String> walked = new ArrayList<>(seen);
        List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(at), walked.size()));
        String first = left.stream().filter(circle::contains).findFirst().orElse(at);
        Collections.rotate(circle, -circle.indexOf(first));
        return List.copyOf(circle);
    }

    /** {@code `a` waits for `b` waits for `a`}, with any verb. */
    static String described(List<String> circle, String verb) {
        return "`" + String.join("` " + verb + " `", circle) + "` " + verb + " `" + circle.get(0) + "`";
    }
}
