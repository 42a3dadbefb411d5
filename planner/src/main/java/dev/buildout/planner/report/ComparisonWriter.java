package dev.buildout.planner.report;

import dev.buildout.planner.compare.Comparison;
import gg.jte.output.WriterOutput;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes a comparison of plans as one HTML page that opens offline. */
public final class ComparisonWriter {

    private ComparisonWriter() {}

    /**
     * Writes the page; the writer stays open.
     *
     * @throws UncheckedIOException when the writer fails
     */
    public static void write(Comparison comparison, Writer out) {
        ReportWriter.pages().render("comparison.jte", ComparisonPage.of(comparison), new WriterOutput(out));
    }
}
