package dev.buildout.planner.cli;

import dev.buildout.model.authoring.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The schema beside a scenario, which the scenario's first line names so that an editor finds it. */
final class EditorSchema {

    private static final List<String> NAMES = List.of("schema.json", "buildout.schema.json");
    private static final String OURS = "\"Buildout scenario\"";
    /** The title stands near the beginning. */
    private static final int LOOKED_AT = 4096;

    private final Path scenario;

    EditorSchema(Path scenario) {
        this.scenario = scenario.toAbsolutePath();
    }

    /** What the schema is called; a file of that name that is something else is left alone. Empty if all are taken. */
    private Optional<String> name() {
        return NAMES.stream()
                .filter(name -> !Files.exists(scenario.resolveSibling(name)) || isOurs(scenario.resolveSibling(name)))
                .findFirst();
    }

    /** The first line of the scenario. */
    String firstLine() {
        return name().map(name -> "# yaml-language-server: $schema=" + name)
                .orElse("# For help while you type, see `buildout schema --help`.");
    }

    /**
     * Writes the schema unless it is there.
     *
     * @return what was written
     * @throws InputException when it cannot be written
     */
    Optional<String> write() {
        Optional<String> missing = name().filter(name -> !Files.exists(scenario.resolveSibling(name)));
        missing.ifPresent(
                name -> WholeFile.write(scenario.resolveSibling(name), writer -> writer.write(JsonSchema.text())));
        return missing;
    }

    private static boolean isOurs(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).contains(OURS);
        } catch (IOException e) {
            return false;
        }
    }
}
