package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Findings for people: one line each, or with the line that each is about; the last line says how many there were. */
public final class FindingText {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    private final boolean pretty;
    private final int width;
    private final SourceLines sources = new SourceLines();

    /**
     * @param pretty with excerpts, wrapped
     * @param columns of the terminal
     */
    public FindingText(boolean pretty, int columns) {
        this.pretty = pretty;
        this.width = Math.max(NARROWEST, Math.min(WIDEST, columns));
    }

    /** The findings and how many there are; nothing for none. */
    public List<String> lines(List<Finding> findings) {
        List<String> lines = new ArrayList<>(each(findings));
        String count = FindingCount.of(findings);
        if (!count.isEmpty()) {
            lines.add(count);
        }
        return lines;
    }

    /** The findings alone. */
    public List<String> each(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            if (pretty) {
                addPretty(lines, finding);
            } else {
                lines.add(FindingPrinter.print(finding));
            }
        }
        return lines;
    }

    private void addPretty(List<String> lines, Finding finding) {
        lines.addAll(Wrap.of(FindingPrinter.head(finding), width, 2));
        SourceLocation at = finding.location();
        sources.find(at.file(), at.line())
                .ifPresent(line -> lines.addAll(Excerpt.of(line, at.line(), at.column(), width)));
        finding.related()
                .forEach(other -> lines.addAll(
                        Wrap.of("  with " + FindingPrinter.shown(other.location() + ": " + other.text()), width, 4)));
        if (!finding.hint().isEmpty()) {
            lines.addAll(Wrap.of("  " + FindingPrinter.shown(finding.hint()), width, 2));
        }
        lines.add("");
    }
}
