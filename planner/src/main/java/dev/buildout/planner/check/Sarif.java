package dev.buildout.planner.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.buildout.model.diagnostic.Code;
import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Finding.Severity;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings for a tool of code review, in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS). Every code
 * of the registry is a rule, with its cause and cure as help.
 */
public final class Sarif {

    static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    static final String VERSION = "2.1.0";

    private Sarif() {}

    record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    record Run(Tool tool, String columnKind, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Rule> rules) {}

    record Rule(
            String id,
            String name,
            Text shortDescription,
            Text fullDescription,
            Text help,
            Configuration defaultConfiguration) {}

    record Configuration(String level) {}

    record Text(String text) {}

    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Text message,
            List<Location> locations,
            Optional<List<Location>> relatedLocations) {}

    record Location(
            PhysicalLocation physicalLocation,
            Optional<List<LogicalLocation>> logicalLocations,
            Optional<Text> message) {}

    record PhysicalLocation(Artifact artifactLocation, Optional<Region> region) {}

    record Artifact(String uri) {}

    record Region(int startLine, int startColumn) {}

    record LogicalLocation(String fullyQualifiedName) {}

    /**
     * Writes one log with one run; does not close the writer.
     *
     * @param version of this program
     */
    public static void write(List<Finding> findings, String version, Writer out) {
        List<Rule> rules = Codes.all().stream().map(Sarif::rule).toList();
        List<Result> results = findings.stream().map(Sarif::result).toList();
        Driver driver = new Driver("Buildout", version, rules);
        FindingJson.write(
                new Log(SCHEMA, VERSION, List.of(new Run(new Tool(driver), "unicodeCodePoints", results))), out);
    }

    private static Rule rule(Code code) {
        Severity worst = code.text().severities().stream().min(Enum::compareTo).orElse(Severity.ERROR);
        return new Rule(
                code.code(),
                camelCase(code.text().title()),
                new Text(code.text().title() + "."),
                new Text(code.text().cause()),
                new Text(code.text().cure()),
                new Configuration(level(worst)));
    }

    private static Result result(Finding finding) {
        String hint = finding.hint();
        List<Location> related = finding.related().stream()
                .map(other -> location(other.location(), "", Optional.of(new Text(other.text()))))
                .toList();
        return new Result(
                finding.code(),
                Codes.all().indexOf(finding.kind()),
                level(finding.severity()),
                new Text(finding.message() + (hint.isEmpty() ? "" : ". " + hint)),
                List.of(location(finding.location(), finding.path(), Optional.empty())),
                related.isEmpty() ? Optional.empty() : Optional.of(related));
    }

    private static Location location(SourceLocation at, String path, Optional<Text> message) {
        Optional<Region> region =
                at.line() < 1 ? Optional.empty() : Optional.of(new Region(at.line(), Math.max(1, at.column())));
        Optional<List<LogicalLocation>> logical =
                path.isEmpty() ? Optional.empty() : Optional.of(List.of(new LogicalLocation(path)));
        return new Location(new PhysicalLocation(new Artifact(uri(at.file())), region), logical, message);
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** A relative path stays relative, so that a review tool finds it in its checkout. */
    private static String uri(String file) {
        try {
            Path path = Path.of(file);
            if (path.isAbsolute()) {
                return path.toUri().toString();
            }
            List<String> segments = new ArrayList<>();
            path.normalize().forEach(segment -> segments.add(encoded(segment.toString())));
            return String.join("/", segments);
        } catch (InvalidPathException e) {
            return encoded(file);
        }
    }

    /** Percent-encodes all but the characters that RFC 3986 leaves unreserved. */
    private static String encoded(String segment) {
        StringBuilder out = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || "-._~".indexOf(b) >= 0;
            out.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    /** {@code TheFileIsEmpty} for {@code The file is empty}: a rule's name for machines. */
    private static String camelCase(String title) {
        return List.of(title.split("[^A-Za-z0-9]+")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
