package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Builds the document tree from the YAML token stream. Works on tokens rather than on bound objects because every value
 * must keep its place and its text as written. Aliases are refused, so the tree is never larger than the file.
 */
final class TreeBuilder {

    private static final int DEEPEST = 100;
    private static final int LONGEST_KEY = 1_000;

    /** Long keys are refused with a message of our own. */
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(DocumentLoader.MOST_BYTES)
                    .build())
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(DocumentLoader.MOST_BYTES + 1)
                    .setAllowDuplicateKeys(true)
                    .setSchema(new AsWritten())
                    .build())
            .build();

    private final String file;
    private final String text;
    private final Findings findings;
    private final ValueBudget budget;

    /** What stands for another value cannot be judged, nor what depends on it. */
    private boolean hasAliases;

    TreeBuilder(String file, String text, Findings findings) {
        this(file, text, findings, new ValueBudget());
    }

    /** For a file that shares its budget with others. */
    TreeBuilder(String file, String text, Findings findings, ValueBudget budget) {
        this.budget = budget;
        this.file = file;
        this.text = text;
        this.findings = findings;
    }

    /** Empty when the text cannot be read to its end. */
    Optional<Node.MapNode> build() {
        SourceLocation whole = new SourceLocation(file, 0, 0);
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                findings.error(FindingCode.FILE_EMPTY, whole, "the file is empty; a scenario begins with `scenario:`");
                return Optional.empty();
            }
            Node root = node(parser, first, 0);
            if (parser.nextToken() != null) {
                findings.error(
                        FindingCode.YAML_FEATURE, here(parser), "a second document begins here; a scenario is one");
                return Optional.empty();
            }
            if (hasAliases) {
                return Optional.empty();
            }
            if (root instanceof Node.MapNode map) {
                return Optional.of(map);
            }
            findings.error(
                    FindingCode.WRONG_TYPE,
                    root.at(),
                    "found " + root.kind() + " where a scenario's keys belong, such as `scenario: my-plan`");
        } catch (JacksonException e) {
            syntaxError(e, whole);
        } catch (YamlEngineException e) {
            syntaxError(whole, firstLine(e.getMessage()));
        } catch (Stop e) {
            // Its finding is already noted.
        }
        return Optional.empty();
    }

    private Node node(YAMLParser parser, JsonToken token, int depth) {
        SourceLocation at = here(parser);
        if (depth > DEEPEST) {
            findings.error(FindingCode.TOO_DEEP, at, "nested more than " + DEEPEST + " levels deep");
            throw new Stop();
        }
        if (!budget.take()) {
            findings.error(
                    FindingCode.FILE_TOO_LARGE,
                    at,
                    "here the scenario's files have more than " + Form.grouped(ValueBudget.MOST)
                            + " values, the most that are read");
            throw new Stop();
        }
        refuseFeatures(parser, token, at);
        return switch (token) {
            case START_OBJECT -> map(parser, at, depth);
            case START_ARRAY -> list(parser, at, depth);
            case VALUE_NULL -> new Node.ScalarNode(at, "", Optional.empty(), true);
            default -> Marks.split(at, parser.getString());
        };
    }

    private Node map(YAMLParser parser, SourceLocation at, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            SourceLocation keyAt = here(parser);
            requireShort(key, keyAt);
            Node value = node(parser, next(parser), depth + 1);
            Node.Entry earlier = entries.putIfAbsent(key, new Node.Entry(keyAt, value));
            if (earlier != null) {
                findings.error(
                        FindingCode.DUPLICATE_KEY,
                        keyAt,
                        Form.quote(key) + " is written twice; first in line "
                                + earlier.keyAt().line());
            }
        }
        return new Node.MapNode(at, entries);
    }

    /** Keys are said again in messages and places. */
    private void requireShort(String key, SourceLocation at) {
        if (key.length() > LONGEST_KEY) {
            findings.error(
                    FindingCode.FILE_TOO_LARGE,
                    at,
                    "this key is longer than " + Form.grouped(LONGEST_KEY) + " letters, the most a key may have");
            throw new Stop();
        }
    }

    private Node list(YAMLParser parser, SourceLocation at, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
            items.add(node(parser, token, depth + 1));
        }
        return new Node.ListNode(at, items);
    }

    private JsonToken next(YAMLParser parser) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            syntaxError(here(parser), "it ends too early");
            throw new Stop();
        }
        return token;
    }

    private void refuseFeatures(YAMLParser parser, JsonToken token, SourceLocation at) {
        if (parser.isCurrentAlias()) {
            hasAliases = true;
            refuse(at, "aliases (" + Form.quote("*" + parser.getString()) + ") are not read", "Write the value out.");
        }
        if (token.isStructStart() && parser.getObjectId() != null) {
            refuse(at, "anchors (" + Form.quote("&" + parser.getObjectId()) + ") are not read", "Write the value out.");
        }
        if (parser.getTypeId() != null) {
            refuse(
                    at,
                    "tags such as " + Form.quote("!!" + shortTag(parser.getTypeId())) + " are not read",
                    "Leave the tag out.");
        }
    }

    private static String shortTag(String tag) {
        return tag.substring(tag.lastIndexOf(':') + 1);
    }

    private void refuse(SourceLocation at, String message, String hint) {
        if (findings.isFull()) {
            throw new Stop();
        }
        findings.error(FindingCode.YAML_FEATURE, at, message, () -> hint);
    }

    private SourceLocation here(YAMLParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new SourceLocation(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /** One short sentence at the right place; the parser's own message is several lines long and counts from 0. */
    private void syntaxError(JacksonException e, SourceLocation whole) {
        SourceLocation at = whole;
        String problem = firstLine(e.getOriginalMessage());
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            problem = firstLine(marked.getProblem());
            // A quote that is not closed is at fault where it opens, not at the end of the file.
            Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark =
                    problem.contains("end of stream") && marked.getContextMark().isPresent()
                            ? marked.getContextMark()
                            : marked.getProblemMark();
            at = mark.map(m -> new SourceLocation(file, m.getLine() + 1, m.getColumn() + 1))
                    .orElse(whole);
        } else if (e.getCause() instanceof ReaderException unreadable) {
            problem = "the character U+" + String.format(Locale.ROOT, "%04X", unreadable.getCodePoint())
                    + " is not allowed";
            at = atCodePoint(unreadable.getPosition());
        } else if (e.getLocation() != null) {
            at = new SourceLocation(
                    file,
                    Math.max(1, e.getLocation().getLineNr()),
                    Math.max(1, e.getLocation().getColumnNr()));
        }
        syntaxError(at, problem);
    }

    private void syntaxError(SourceLocation at, String problem) {
        SyntaxProblem known = SyntaxProblem.of(problem);
        findings.error(FindingCode.YAML_SYNTAX, at, "this is not YAML: " + known.message(), known::hint);
    }

    private SourceLocation atCodePoint(int position) {
        int index = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        return SourceLocation.behind(file, text.substring(0, index));
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank()
                ? "it cannot be parsed"
                : text.strip().lines().findFirst().orElse("");
    }

    /** Values stay texts until they are bound, so nothing is guessed from their form; only {@code null} is no value. */
    private record AsWritten() implements Schema {

        @Override
        public ScalarResolver getScalarResolver() {
            return (value, implicit) -> implicit && (value.isEmpty() || value.equals("null")) ? Tag.NULL : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of();
        }
    }

    /** Ends the walk after a finding that leaves nothing to go on with. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super("stop", null, false, false);
        }
    }
}
