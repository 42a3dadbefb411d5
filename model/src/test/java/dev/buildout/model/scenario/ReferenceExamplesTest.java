package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.authoring.Reference;
import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.scenario.Vocabulary.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference is right: the program reads every example on the page, and changes do what their table says. */
class ReferenceExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)\n```", Pattern.DOTALL);
    private static final String PAGE = Reference.text();
    private static final SourceLocation HERE = new SourceLocation("reference", 1, 1);

    private final Vocabulary vocabulary = Vocabulary.ofScenarios();
    private final Map<String, String> sections = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ReferenceExamplesTest() {
        for (String section : PAGE.split("\n## ", -1)) {
            sections.put(section.lines().findFirst().orElseThrow(), section);
        }
    }

    @Test
    void everyRecordHasASectionWithExamplesThatAreRead() {
        for (Entry entry : vocabulary.entries()) {
            Matcher blocks = BLOCK.matcher(section(entry.noun()));
            int count = 0;
            while (blocks.find()) {
                Node.MapNode map = tree(blocks.group(1));
                Node record =
                        entry.hasId() ? map.entries().values().iterator().next().value() : map;
                assertThat(problems(entry, (Node.MapNode) record))
                        .as(entry.noun())
                        .isEmpty();
                count++;
            }
            assertThat(count)
                    .as(entry.noun())
                    .isEqualTo(entry.examples().size())
                    .isPositive();
        }
    }

    @Test
    void everyKeyHasARowWithAnExampleThatIsRead() {
        int read = 0;
        for (Entry entry : vocabulary.entries()) {
            List<List<String>> rows = rows(section(entry.noun()));
            assertThat(rows).extracting(row -> code(row.get(0))).containsAll(keys(entry));
            for (List<String> row : rows) {
                String key = code(row.get(0));
                String example = code(row.get(4));
                if (keys(entry).contains(key) && !example.isEmpty()) {
                    assertThat(problems(entry, tree(key + ": " + example)))
                            .as(entry.noun() + "." + key)
                            .allSatisfy(problem -> assertThat(problem.message()).startsWith("it has no `"));
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(120);
    }

    @Test
    void everyChangeGivesWhatItsTableSays() {
        List<List<String>> rows = rows(section("Changes"));
        assertThat(rows).hasSizeGreaterThan(10);
        for (List<String> row : rows) {
            Findings findings = new Findings();
            Node.MapNode merged = new TreeMerge(findings, "it").merge(tree(code(row.get(0))), tree(code(row.get(1))));

            assertThat(findings.inFileOrder()).isEmpty();
            assertThat(YamlWriter.write(merged)).isEqualTo(YamlWriter.write(tree(code(row.get(2)))));
        }
    }

    /** A reader finds a key by its name, and every link leads to a heading. */
    @Test
    void everyKeyIsInTheIndexAndEveryLinkLeadsToASection() {
        Set<String> indexed = rows(section("Keys from A to Z")).stream()
                .map(row -> code(row.get(0)))
                .collect(Collectors.toSet());
        vocabulary.entries().forEach(entry -> assertThat(indexed).containsAll(keys(entry)));
        assertThat(indexed).contains("extends", "vary", "per", "from", "set");
        Set<String> anchors = sections.keySet().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
        Matcher links = Pattern.compile("\\]\\(#([^)]*)\\)").matcher(PAGE);
        assertThat(links.results().map(link -> link.group(1)))
                .hasSizeGreaterThan(200)
                .allMatch(anchors::contains);
        assertThat(section("Labour pool")).contains("Its id is named by `labour-pool` of a [site](#site).");
    }

    private String section(String heading) {
        String section = sections.get(heading);
        assertThat(section).as("section " + heading).isNotNull();
        return String.valueOf(section);
    }

    private static Set<String> keys(Entry entry) {
        return Set.copyOf(entry.terms().stream().map(Vocabulary.Term::key).toList());
    }

    /** The cells of a section's table, below its head. */
    private static List<List<String>> rows(String section) {
        List<List<String>> rows = new ArrayList<>();
        section.lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .forEach(line -> rows.add(Arrays.stream(line.substring(2).split(" \\|(?: |$)", -1))
                        .map(String::strip)
                        .toList()));
        return rows;
    }

    private static String code(String cell) {
        return cell.startsWith("`") ? cell.substring(1, cell.length() - 1).replace("\\|", "|") : "";
    }

    private static Node.MapNode tree(String yaml) {
        Findings findings = new Findings();
        Node.MapNode map = new TreeBuilder("reference", yaml, findings).build().orElseThrow();
        assertThat(findings.inFileOrder()).isEmpty();
        return map;
    }

    private static List<Finding> problems(Entry entry, Node.MapNode map) {
        Findings findings = new Findings();
        new RecordBinder(findings).record(entry.type(), map, "id", "it", HERE, Set.of());
        return findings.inFileOrder();
    }
}
