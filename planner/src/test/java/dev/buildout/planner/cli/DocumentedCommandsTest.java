package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/** Every command that a document, a scenario's comment or a help text shows is one that the program takes. */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** In running text a command may be named without all that it needs. */
    private static final Pattern INLINE = Pattern.compile("`(?:planner/bin/)?buildout ([^`]+)`");

    private static final Pattern SUBSTITUTED = Pattern.compile("<\\((?:planner/bin/)?buildout ([^)]+)\\)");
    private static final Pattern LINE = Pattern.compile("(?:^|[ /(])buildout ((?:-|[a-z]).*)");
    private static final Pattern SHELL = Pattern.compile("(?m)^```sh\\n(.*?)^```$", Pattern.DOTALL);

    private final CommandLine commandLine = commandLine();
    private final Map<Path, List<String>> known = new HashMap<>();

    private record Shown(String where, String command, boolean whole) {}

    @TestFactory
    Stream<DynamicTest> parses() throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (Path document : files(".md")) {
            String text = Files.readString(document);
            add(shown, document, INLINE.matcher(text), false);
            add(shown, document, SUBSTITUTED.matcher(text), true);
            Matcher shell = SHELL.matcher(text);
            while (shell.find()) {
                addLines(shown, document, shell.group(1).lines());
            }
        }
        assertThat(shown).filteredOn(Shown::whole).hasSizeGreaterThan(3);
        assertThat(shown).hasSizeGreaterThan(25);
        int inDocuments = shown.size();
        for (Path commented : files(".yaml")) {
            addLines(
                    shown,
                    commented,
                    Files.readAllLines(commented).stream()
                            .filter(line -> line.contains("#"))
                            .map(line -> line.substring(line.indexOf('#'))
                                    .replaceAll("(?<=[^\\s#])  +[a-z].*$", "")
                                    .replace("@file@", "x.yaml")));
        }
        assertThat(shown).hasSizeGreaterThan(inDocuments + 5);
        return shown.stream().map(one -> DynamicTest.dynamicTest(one.where() + ": " + one.command(), () -> check(one)));
    }

    @Test
    void helpTextsShowCommandsThatParse() {
        List<Shown> shown = new ArrayList<>();
        addFooters(shown, commandLine);

        assertThat(shown).hasSizeGreaterThan(25).allSatisfy(this::check);
    }

    private static void addFooters(List<Shown> shown, CommandLine command) {
        addLines(
                shown,
                Path.of(command.getCommandName()),
                Stream.of(command.getCommandSpec().usageMessage().footer()));
        command.getSubcommands().values().forEach(sub -> addFooters(shown, sub));
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder :
                List.of("", "model", "planner", "scenarios", "planner/src/main/resources/dev/buildout/planner/study")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(ending)).sorted().forEach(found::add);
            }
        }
        return found;
    }

    private static void add(List<Shown> shown, Path file, Matcher found, boolean whole) {
        while (found.find()) {
            shown.add(new Shown(ROOT.relativize(file).toString(), found.group(1), whole));
        }
    }

    private static void addLines(List<Shown> shown, Path file, Stream<String> lines) {
        lines.map(LINE::matcher)
                .filter(Matcher::find)
                .forEach(found -> shown.add(new Shown(
                        String.valueOf(file.getFileName()), found.group(1).replaceFirst("\\s+#.*", ""), true)));
    }

    private static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.commandLine(Terminal.piped(nowhere, nowhere), Wiring.services());
    }

    private void check(Shown shown) {
        List<String> words = words(shown.command());
        try {
            commandLine.parseArgs(words.toArray(String[]::new));
        } catch (MissingParameterException e) {
            assertThat(shown.whole()).as(shown + ": " + e.getMessage()).isFalse();
        }
        words.stream()
                .filter(word -> word.startsWith("scenarios/") && !word.contains("..."))
                .forEach(word -> {
                    assertThat(ROOT.resolve(word)).exists();
                    namesOf(words)
                            .forEach(name -> assertThat(
                                            known.computeIfAbsent(ROOT.resolve(word), DocumentedCommandsTest::namesIn))
                                    .contains(name));
                });
    }

    private static List<String> namesIn(Path scenario) {
        return Stream.concat(
                        ScenarioReader.names(scenario).stream(),
                        ScenarioReader.sweeps(scenario).stream().flatMap(sweep -> sweep.whatIfs().stream()))
                .toList();
    }

    private static Stream<String> namesOf(List<String> words) {
        int with = words.indexOf("--with");
        return with < 0 ? Stream.of() : Stream.of(words.get(with + 1).split(","));
    }

    /** The words of a command as a shell would have them; what a synopsis leaves to choose is taken. */
    private static List<String> words(String command) {
        String plain = command.replaceAll("[\\[\\]]", "")
                .replace("COMMAND", "plan")
                .replaceAll("(?<=\\S)…", "")
                .replace("…", "x")
                .replaceAll(" > \\S+$", "")
                .replaceAll("[.,;:]$", "");
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(plain)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .collect(Collectors.toList());
    }
}
