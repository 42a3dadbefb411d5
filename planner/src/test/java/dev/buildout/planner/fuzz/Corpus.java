package dev.buildout.planner.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scenarios that are spoiled: all shipped, all broken, and one that has nearly every key. */
final class Corpus {

    /** The largest, of which there should be few. */
    static final String LARGE = "stargate-us.yaml";

    /** Small and whole: what is spoiled only a little often stays valid. */
    static final List<String> WHOLE = List.of("parts/tiny.yaml", "starter.yaml", "every-key.yaml");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, byte[]> bases = new LinkedHashMap<>();

    private Corpus() {}

    static Corpus read() {
        Path scenarios = Path.of("..", "scenarios");
        Corpus corpus = new Corpus();
        try {
            for (Path part : files(scenarios.resolve("broken/parts"))) {
                corpus.parts.put("parts/" + part.getFileName(), Files.readAllBytes(part));
            }
            for (Path broken : files(scenarios.resolve("broken"))) {
                corpus.bases.put(String.valueOf(broken.getFileName()), Files.readAllBytes(broken));
            }
            for (String shipped : List.of("starter.yaml", LARGE)) {
                corpus.bases.put(shipped, Files.readAllBytes(scenarios.resolve(shipped)));
            }
            corpus.bases.put("parts/tiny.yaml", corpus.parts.getOrDefault("parts/tiny.yaml", new byte[0]));
            corpus.bases.put("every-key.yaml", Files.readAllBytes(Path.of("src/test/resources/every-key.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return corpus;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Those that contain a mistake already. */
    List<String> broken() {
        return bases.keySet().stream()
                .filter(name -> !name.equals(LARGE) && !WHOLE.contains(name))
                .toList();
    }

    /** A base as the scenario, with all that any of them names beside it. */
    Bundle bundle(String base) {
        Map<String, byte[]> files = new LinkedHashMap<>(parts);
        files.put(Bundle.MAIN, bases.getOrDefault(base, new byte[0]));
        return new Bundle(files);
    }
}
