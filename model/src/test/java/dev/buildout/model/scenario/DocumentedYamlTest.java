package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documents show in YAML is read as an author would paste it: laid over the starter scenario, with what the
 * example takes for granted. Generated pages have tests of their own.
 */
class DocumentedYamlTest {

    private static final List<Path> DOCUMENTS = Stream.of(
                    "README.md", "model/README.md", "planner/README.md", "scenarios/README.md")
            .map(name -> Path.of("..").resolve(name))
            .toList();
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\S*)\\n(.*?)^```$", Pattern.DOTALL);
    private static final Set<String> OTHER_LANGUAGES = Set.of("sh", "text");

    /** Where a key stands that a document shows alone. */
    private static final Map<String, String> STANDS_IN =
            Map.of("phases", "sites: {abilene: {%s: *}}", "tranches", "funding: {bank: {%s: *}}");

    /** What examples take for granted, by a word in them: other files, and what the starter has not. */
    private static final Map<String, String> GRANTED = Map.of(
            "<grid>", "sites: {port-washington: {with: {grid: 0 w}}, santa-teresa: {with: {grid: 0 w}}}\n",
            "per: 50 MW", "sites: {abilene: {power: {2028-03-01: 400 MW}}}\n",
            "rail", "transport-modes: {rail: {name: Rail, time: 3 d, speed: 600 mi/d, load: 60 t}}\n");

    private static final Map<String, String> FILES = Map.of(
            "prices.yaml", "components: {rack: {price: $3.6M}}\n",
            "lanes.yaml", "lanes: {road: {capacity: 90/w}}\n");

    @TempDir
    Path folder;

    private record Block(Path document, int number, String language, String text) {}

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path document : DOCUMENTS) {
            Matcher found = BLOCK.matcher(Files.readString(document));
            for (int n = 1; found.find(); n++) {
                blocks.add(new Block(document, n, found.group(1), found.group(2)));
            }
        }
        return blocks;
    }

    @TestFactory
    Stream<DynamicTest> everyBlockIsReadOverTheStarter() throws IOException {
        List<Block> blocks = blocks();
        assertThat(blocks).filteredOn(block -> block.language().equals("yaml")).hasSizeGreaterThan(5);
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.document() + " " + block.number() + " (" + block.language() + ")", () -> check(block)));
    }

    private void check(Block block) throws IOException {
        if (!block.language().equals("yaml")) {
            assertThat(OTHER_LANGUAGES).contains(block.language());
            return;
        }
        Findings syntax = new Findings();
        Node.MapNode root = new TreeBuilder("block", "x:\n" + block.text().indent(2), syntax)
                .build()
                .orElseThrow();
        assertThat(syntax.inFileOrder()).isEmpty();
        if (!(root.find("x").orElseThrow() instanceof Node.MapNode map)) {
            String starter = Files.readString(Path.of("..", "scenarios", "starter.yaml"));
            assertThat(block.text().strip())
                    .as("a comment, as shipped files have it")
                    .isSubstringOf(starter);
            return;
        }
        Path file = written(map.entries().keySet(), block.text());
        List<Finding> findings =
                ScenarioReader.check(file, Changes.NONE, loaded -> List.of()).findings();
        assertThat(findings).filteredOn(Finding::isError).isEmpty();
        ScenarioReader.sweeps(file)
                .forEach(sweep -> ScenarioReader.sweep(file, sweep, Changes.NONE, loaded -> List.of())
                        .forEach(point -> assertThat(point.findings())
                                .as(point.whatIf())
                                .filteredOn(Finding::isError)
                                .isEmpty()));
    }

    private Path written(Set<String> keys, String text) throws IOException {
        String granted = GRANTED.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("base.yaml"), "extends: buildout:starter\n" + granted);
        // An example that extends a shipped scenario by its file's name finds the starter there.
        Files.writeString(folder.resolve("stargate-us.yaml"), "extends: base.yaml\n");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        String extending = keys.contains("extends") ? "" : "extends: base.yaml\n";
        return Files.writeString(folder.resolve("example.yaml"), extending + placed(keys, text));
    }

    /** The text under the keys in which its keys stand; what belongs nowhere is left where it is, and found. */
    private static String placed(Set<String> keys, String text) {
        if (keys.stream().noneMatch(STANDS_IN::containsKey)) {
            return text;
        }
        StringBuilder placed = new StringBuilder();
        for (String part : text.split("(?m)^(?=\\S)")) {
            String key = part.substring(0, Math.max(0, part.indexOf(':')));
            String place = STANDS_IN.get(key);
            placed.append(place == null ? part : part.isBlank() ? "" : nested(place, part));
        }
        return placed.toString();
    }

    private static String nested(String place, String part) {
        List<String> above = Stream.of(place.replaceAll("[{}]|%s: \\*", "").split(":\\s*"))
                .filter(key -> !key.isBlank())
                .toList();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (String key : above) {
            text.append(" ".repeat(depth)).append(key).append(":\n");
            depth += 2;
        }
        return text + part.indent(depth);
    }

    /** The table of lanes, as a file of separated values. */
    @Test
    void theTableOfLanesIsRead() throws IOException {
        String rows = Files.readString(DOCUMENTS.get(3))
                .lines()
                .dropWhile(line -> !line.startsWith("| origin |"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(line ->
                        line.substring(2, line.length() - 2).replace(" | ", ",").strip())
                .collect(Collectors.joining("\n"));
        assertThat(rows.lines()).hasSizeGreaterThan(2);
        Files.writeString(folder.resolve("table.csv"), rows.replaceAll("\\|", ","));
        Path file = written(Set.of(), "lanes: {from: table.csv}\n# rail\n");

        var lanes = ScenarioReader.read(file, List.of()).scenario().lanes();
        Set<String> modes = new TreeSet<>();
        lanes.values().forEach(group -> modes.addAll(group.modes()));
        assertThat(modes).contains("truck", "rail");
        assertThat(lanes).containsKeys("truck", "truck-rail-10");
    }
}
