package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Public instances beside the checkout; they are not ours to ship. Tests that need them are skipped without them, or fail
 * when the environment variable {@value #REQUIRED} is {@code true}.
 */
public final class SharedBenchmarks {

    private static final String REQUIRED = "BUILDOUT_REQUIRE_BENCHMARKS";
    private static final Path FOLDER = Path.of("..", "..", "shared", "benchmarks");

    private SharedBenchmarks() {}

    /** A file or folder of the benchmarks. */
    public static Path path(String name) {
        Path path = FOLDER.resolve(name);
        if ("true".equals(System.getenv(REQUIRED))) {
            assertThat(path).exists();
        }
        Assumptions.assumeTrue(Files.exists(path), () -> "There are no public instances at " + path);
        return path;
    }

    /** The instance files in one of its folders, by name. */
    public static List<Path> instances(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.filter(file -> InstanceReader.Format.find(file).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
