package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Best-known values of instances, from a CSV file with the columns {@code
 * set,instance,lower_bound,best_known,tms,source}; a value that nobody knows is left empty.
 */
public final class BestKnown {

    private static final List<String> COLUMNS =
            List.of("set", "instance", "lower_bound", "best_known", "tms", "source");
    private static final int INSTANCE = 1;
    private static final int LOWER_BOUND = 2;
    private static final int BEST_KNOWN = 3;
    private static final int TOTAL_MAKESPAN = 4;
    private static final long LARGEST_BYTES = 50L << 20;

    private final Map<String, Values> values = new HashMap<>();

    /**
     * What is known of one instance.
     *
     * @param lowerBound no solution is better
     * @param objective of the best known solution: makespan, or total project delay
     * @param totalMakespan of the best known solution, where delay comes first
     */
    public record Values(OptionalLong lowerBound, long objective, OptionalLong totalMakespan) {}

    private BestKnown() {}

    /** Knows nothing. */
    public static BestKnown nothing() {
        return new BestKnown();
    }

    /**
     * Reads a file; rows without a best-known value are left out.
     *
     * @throws InstanceException when it is not such a file
     */
    public static BestKnown read(Path file) {
        SourceLocation whole = new SourceLocation(file.toString(), 0, 0);
        List<String> lines;
        try {
            if (!Files.isRegularFile(file)) {
                throw new InstanceException(whole, "no such file", "a CSV file of best-known values");
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw new InstanceException(whole, Files.size(file) + " bytes", "at most " + LARGEST_BYTES);
            }
            lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        } catch (IOException e) {
            throw new InstanceException(whole, "a file that cannot be read (" + e.getMessage() + ")", "a CSV file");
        }
        BestKnown known = new BestKnown();
        if (lines.isEmpty() || !fields(lines.get(0), whole).equals(COLUMNS)) {
            String found = lines.isEmpty() ? "an empty file" : "other columns";
            throw new InstanceException(at(file, 1), found, "the columns " + String.join(",", COLUMNS));
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                known.add(fields(lines.get(i), at(file, i + 1)), at(file, i + 1));
            }
        }
        return known;
    }

    private void add(List<String> row, SourceLocation where) {
        if (row.size() != COLUMNS.size()) {
            throw new InstanceException(where, row.size() + " fields", String.valueOf(COLUMNS.size()));
        }
        OptionalLong objective = number(row, BEST_KNOWN, where);
        if (objective.isPresent()) {
            Values known = new Values(
                    number(row, LOWER_BOUND, where), objective.getAsLong(), number(row, TOTAL_MAKESPAN, where));
            if (values.put(row.get(INSTANCE), known) != null) {
                throw new InstanceException(where, "'" + row.get(INSTANCE) + "' again", "each instance once");
            }
        }
    }

    private static OptionalLong number(List<String> row, int column, SourceLocation where) {
        String text = row.get(column).strip();
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new InstanceException(where, "'" + text + "'", COLUMNS.get(column) + " as a whole number");
        }
    }

    private static SourceLocation at(Path file, int line) {
        return new SourceLocation(file.toString(), line, 1);
    }

    /** The fields of a line; those that hold commas stand in double quotes, which are doubled within them. */
    private static List<String> fields(String line, SourceLocation where) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new InstanceException(where, "a double quote that is not closed", "the second one on this line");
        }
        fields.add(field.toString());
        return fields;
    }

    /** What is known of an instance. */
    public Optional<Values> find(String instance) {
        return Optional.ofNullable(values.get(instance));
    }
}
