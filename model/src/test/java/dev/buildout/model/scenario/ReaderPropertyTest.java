package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReaderPropertyTest {

    @Property(tries = 300)
    void anyMapOfScalarsSurvivesWritingAndReading(@ForAll("scalarMaps") Map<String, String> values) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, text) -> entries.put(key, entry(text)));
        Node.MapNode written = new Node.MapNode(entry("").keyAt(), entries);

        String yaml = YamlWriter.write(written);

        assertThat(texts(read(yaml))).isEqualTo(texts(written));
        assertThat(YamlWriter.write(read(yaml))).isEqualTo(yaml);
    }

    @Property(tries = 300)
    void aFileWithChangedBytesIsReadOrRefused(@ForAll Random random) throws IOException {
        byte[] bytes = TinyScenario.yaml().getBytes(StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) ":-[]{}&*!|>'\"%@#, \n\t".charAt(random.nextInt(20));
        }
        readOrRefuse(bytes);
    }

    @Property(tries = 300)
    void aFileWithChangedLinesIsReadOrRefused(@ForAll Random random) throws IOException {
        List<String> lines = new ArrayList<>(TinyScenario.yaml().lines().toList());
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            int line = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(other));
                case 2 -> Collections.swap(lines, line, other);
                case 3 -> lines.set(line, "  " + lines.get(line));
                default -> lines.set(line, lines.get(line).replaceFirst("[0-9]+", "999999999999"));
            }
        }
        readOrRefuse(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("mutated", ".yaml");
        try {
            Files.write(file, bytes);
            LoadedScenario read = ScenarioReader.read(file, List.of("bad-year"));
            Files.writeString(file, read.effectiveYaml());
            assertThat(ScenarioReader.read(file, List.of()).scenario()).isEqualTo(read.scenario());
        } catch (InvalidScenarioException e) {
            assertThat(e.findings())
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.message()).isNotBlank().doesNotContain("\n"));
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<Map<String, String>> scalarMaps() {
        Arbitrary<String> odd = Arbitraries.of(
                "",
                " ",
                "~",
                "null",
                "NULL",
                "true",
                "NO",
                "12",
                "1e3",
                "- a",
                "a: b",
                "a #b",
                "# c",
                "*a",
                "&a",
                "!!x",
                "|",
                ">",
                "'",
                "\"",
                "\\",
                "2027-01-31",
                "5 (A)",
                "5 (S S1) (A x)",
                "(remove)",
                "%x",
                "@x",
                "{}",
                "[1]",
                "---",
                "...",
                "? x",
                "<<",
                "a\nb",
                "\ttab",
                "x ",
                "\u00e9",
                "\ud83d\ude00",
                "\u2028",
                "\u0085",
                "\ufeff",
                "\u007f",
                "\u0001");
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('\u0001', '\ud7ff')
                .withCharRange('\ue000', '\ufffd')
                .ofMaxLength(20);
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(20);
        Arbitrary<String> texts = Arbitraries.oneOf(odd, any, ascii);
        return Arbitraries.maps(texts, texts).ofMinSize(1).ofMaxSize(6);
    }

    private static Node.Entry entry(String text) {
        SourceLocation here = new SourceLocation("f", 1, 1);
        return new Node.Entry(here, Marks.split(here, text));
    }

    private static Node.MapNode read(String yaml) {
        Findings findings = new Findings();
        Node.MapNode read = new TreeBuilder("f", yaml, findings)
                .build()
                .orElseThrow(() -> new AssertionError(findings.inFileOrder() + "\n" + yaml));
        assertThat(findings.hasErrors()).isFalse();
        return read;
    }

    /** Everything but the places. */
    private static Map<String, String> texts(Node.MapNode map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.entries().forEach((key, e) -> {
            Node.ScalarNode scalar = (Node.ScalarNode) e.value();
            texts.put(key, scalar.absent() + "|" + scalar.text() + "|" + scalar.mark());
        });
        return texts;
    }
}
