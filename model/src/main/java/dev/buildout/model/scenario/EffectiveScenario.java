package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scenario's document as everything makes it, line by line in YAML. Written when it is first asked for. */
public final class EffectiveScenario {

    private final Node.MapNode document;
    private @Nullable List<Line> lines;

    EffectiveScenario(Node.MapNode document) {
        this.document = document;
    }

    /** From top to bottom. */
    public synchronized List<Line> lines() {
        List<Line> written = lines;
        if (written == null) {
            written = List.copyOf(YamlWriter.lines(document));
            lines = written;
        }
        return written;
    }

    /**
     * One line.
     *
     * @param path keys from the root joined by dots
     * @param text the line as YAML, with its indentation
     * @param value what stands behind the key; empty when lines below belong to it
     * @param at where it was written
     */
    public record Line(String path, String text, String value, SourceLocation at) {}

    /** A value that differs; without {@code before} it was added, without {@code after} taken away. */
    public record Difference(String path, Optional<Line> before, Optional<Line> after) {}

    /** The document as a text that reads back as the same scenario. */
    public String yaml() {
        return lines().stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /** What differs from an earlier state of the document, in this one's order, with what was taken away at the end. */
    public List<Difference> since(EffectiveScenario earlier) {
        Map<String, Line> old = earlier.values();
        List<Difference> differences = new ArrayList<>();
        values().forEach((path, line) -> {
            Optional<Line> before = Optional.ofNullable(old.remove(path));
            if (before.isEmpty() || !before.get().value().equals(line.value())) {
                differences.add(new Difference(path, before, Optional.of(line)));
            }
        });
        old.forEach((path, line) -> differences.add(new Difference(path, Optional.of(line), Optional.empty())));
        return List.copyOf(differences);
    }

    private Map<String, Line> values() {
        Map<String, Line> values = new LinkedHashMap<>();
        lines().stream().filter(line -> !line.value().isEmpty()).forEach(line -> values.put(line.path(), line));
        return values;
    }
}
