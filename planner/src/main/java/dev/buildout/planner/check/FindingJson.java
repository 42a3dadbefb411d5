package dev.buildout.planner.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings for a script: an array with one object each, in the order of the files. Keys are only ever added. */
public final class FindingJson {

    private static final JsonMapper MAPPER = mapper();

    private FindingJson() {}

    /**
     * One finding.
     *
     * @param line counted from 1; 0 for a whole file
     * @param column counted from 1 in code points; 0 for a whole file
     * @param severity error, warning or note
     * @param hint a likely fix, or empty
     * @param path the entry of the scenario, keys joined by a slash; empty where none is known
     * @param related other places that take part
     */
    record Item(
            String file,
            int line,
            int column,
            String code,
            String severity,
            String message,
            String hint,
            String path,
            List<Place> related) {

        static Item of(Finding finding) {
            SourceLocation at = finding.location();
            return new Item(
                    at.file(),
                    at.line(),
                    at.column(),
                    finding.code(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.message(),
                    finding.hint(),
                    finding.path(),
                    finding.related().stream()
                            .map(r -> new Place(
                                    r.location().file(),
                                    r.location().line(),
                                    r.location().column(),
                                    r.text()))
                            .toList());
        }
    }

    record Place(String file, int line, int column, String message) {}

    /** Does not close the writer. */
    public static void write(List<Finding> findings, Writer out) {
        write((Object) findings.stream().map(Item::of).toList(), out);
    }

    static void write(Object document, Writer out) {
        try {
            MAPPER.writeValue(out, document);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonMapper mapper() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }
}
