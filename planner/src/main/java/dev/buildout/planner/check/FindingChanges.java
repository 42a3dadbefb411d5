package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What one check found that the one before did not, and the reverse. A finding whose line moved is still the same.
 *
 * @param added new findings, in order
 * @param fixed findings that are gone, in order
 */
public record FindingChanges(List<Finding> added, List<Finding> fixed) {

    public FindingChanges {
        added = List.copyOf(added);
        fixed = List.copyOf(fixed);
    }

    /** A finding without its place in the file. */
    private record Key(String file, String code, String path, String message) {

        static Key of(Finding finding) {
            return new Key(finding.location().file(), finding.code(), finding.path(), finding.message());
        }
    }

    /** Compares two checks; of several equal findings each counts. */
    public static FindingChanges between(List<Finding> before, List<Finding> after) {
        return new FindingChanges(without(after, before), without(before, after));
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        List<Key> left = new ArrayList<>(others.stream().map(Key::of).toList());
        return findings.stream()
                .filter(finding -> !left.remove(Key.of(finding)))
                .toList();
    }

    /** {@code 1 new, 2 fixed}; empty when nothing changed. */
    public String count() {
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add(added.size() + " new");
        }
        if (!fixed.isEmpty()) {
            parts.add(fixed.size() + " fixed");
        }
        return String.join(", ", parts);
    }
}
