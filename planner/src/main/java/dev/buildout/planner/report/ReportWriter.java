package dev.buildout.planner.report;

import dev.buildout.planner.explain.Explanation;
import dev.buildout.planner.plan.Plan;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes a plan as one HTML page that opens offline; the same plan gives the same page, byte for byte. */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes the page; the writer stays open.
     *
     * @param late why each late phase is late, the most costly first
     * @throws UncheckedIOException when the writer fails
     */
    public static void write(Plan plan, List<Explanation> late, Writer out) {
        pages().render("report.jte", ReportPage.of(plan, late), new WriterOutput(out));
    }

    static TemplateEngine pages() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, ReportWriter.class.getClassLoader(), "dev.buildout.planner.report");
    }
}
