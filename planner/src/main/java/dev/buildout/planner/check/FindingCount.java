package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** How many findings there are, in words: {@code 3 errors, 2 warnings in 2 files}. */
public final class FindingCount {

    private FindingCount() {}

    /** Empty when there are neither errors nor warnings. */
    public static String of(List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        add(parts, findings, Severity.ERROR, "error");
        add(parts, findings, Severity.WARNING, "warning");
        long files = findings.stream()
                .filter(f -> f.severity() != Severity.NOTE)
                .map(f -> f.location().file())
                .distinct()
                .count();
        return parts.isEmpty() ? "" : String.join(", ", parts) + " in " + counted(files, "file");
    }

    private static void add(List<String> parts, List<Finding> findings, Severity severity, String noun) {
        long count = findings.stream().filter(f -> f.severity() == severity).count();
        if (count > 0) {
            parts.add(counted(count, noun));
        }
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
