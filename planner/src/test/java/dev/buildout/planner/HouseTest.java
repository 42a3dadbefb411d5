package dev.buildout.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about files that a compiler does not check. */
class HouseTest {

    private static final Path TOP = Path.of("..");

    private static final Set<String> AGREED =
            Set.of("pom.xml", "README.md", "LICENSE", "model", "planner", "scenarios");

    /** What building and planning leave behind; never committed. */
    private static final Set<String> MADE = Set.of("target", "plans");

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;

    /** A method or constructor as the formatter lays it out, with its head on one line. */
    private static final Pattern METHOD = Pattern.compile("^( {4}| {8})(?! )(?!.*\\b(class|record|interface|enum)\\b)"
            + "[^=;@(]+\\([^=;]*\\)( throws [\\w., ]+)? \\{$");

    /** What ends a statement, or opens or closes a block: the arguments of one long call count as one line. */
    private static final Pattern STATEMENT = Pattern.compile(".*[;{}]$");

    @Test
    void theTopLevelHoldsOnlyTheAgreedEntries() throws IOException {
        try (Stream<Path> entries = Files.list(TOP)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !MADE.contains(name)))
                    .isSubsetOf(AGREED);
        }
    }

    @Test
    void javaFilesAreAtMostFourHundredLines() {
        assertThat(sources().filter(file -> lines(file).size() > LONGEST_FILE)).isEmpty();
    }

    @Test
    void methodsAreAtMostFortyLines() {
        assertThat(sources().flatMap(file -> longMethods(file).stream())).isEmpty();
    }

    @Test
    void aLongMethodIsFound() {
        List<String> lines = new ArrayList<>(List.of("class A {", "    int f(int a) {"));
        for (int i = 0; i <= LONGEST_METHOD; i++) {
            lines.add("        a++;");
        }
        lines.addAll(List.of("    }", "}"));

        assertThat(longMethods("A.java", lines)).containsExactly("A.java:2 has 41 lines");
    }

    @Test
    void everyPackageSaysWhatItHolds() {
        assertThat(sources()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                .isEmpty();
    }

    private static Stream<Path> sources() {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("model", "planner")) {
            try (Stream<Path> tree = Files.walk(TOP.resolve(module).resolve("src"))) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(files).hasSizeGreaterThan(50);
        return files.stream();
    }

    private static List<String> longMethods(Path file) {
        return longMethods(TOP.relativize(file).toString(), lines(file));
    }

    private static List<String> longMethods(String name, List<String> lines) {
        List<String> found = new ArrayList<>();
        for (int start = 0; start < lines.size(); start++) {
            Matcher method = METHOD.matcher(lines.get(start));
            if (method.matches()) {
                int end = start + lines.subList(start, lines.size()).indexOf(method.group(1) + "}");
                long length = lines.subList(start + 1, Math.max(start + 1, end)).stream()
                        .filter(line -> STATEMENT.matcher(line).matches())
                        .count();
                if (length > LONGEST_METHOD) {
                    found.add(name + ":" + (start + 1) + " has " + length + " lines");
                }
            }
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
