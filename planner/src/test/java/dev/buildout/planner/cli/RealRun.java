package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One run of the program as it is shipped: real reader, search, report and files. */
public record RealRun(int status, String out, String err) {

    static final Path SCENARIOS = Path.of("..", "scenarios");

    public static RealRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter outWriter = new PrintWriter(out);
        PrintWriter errWriter = new PrintWriter(err);
        int status = Main.run(arguments, Terminal.piped(outWriter, errWriter), Wiring.services());
        outWriter.flush();
        errWriter.flush();
        return new RealRun(status, out.toString(), err.toString());
    }

    /** The text of the starter scenario with one piece replaced; the piece must occur. */
    static String starterWith(String piece, String replacement) {
        String text = starter();
        assertThat(text).contains(piece);
        return text.replace(piece, replacement);
    }

    static String starter() {
        try {
            return Files.readString(SCENARIOS.resolve("starter.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything below a directory, by its path within it. */
    static Stream<String> filesBelow(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree
                    .filter(path -> !path.equals(directory))
                    .map(path -> directory.relativize(path).toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
