package dev.buildout.planner.explain;

import dev.buildout.planner.explain.DelayedBy.Delay;
import java.util.ArrayList;
import java.util.List;

/** What something delays, as text for a terminal. */
public final class DelayedByText {

    private static final int MOST = 40;

    private DelayedByText() {}

    /** One line for each thing delayed, the most costly first; at most forty. */
    public static List<String> lines(DelayedBy delayed, ExplanationText text) {
        List<String> lines = new ArrayList<>();
        if (delayed.delays().isEmpty()) {
            lines.addAll(text.wrap("`" + delayed.id() + "` delays nothing: no binding chain passes through it.", ""));
            return lines;
        }
        long milestones = delayed.delays().stream()
                .filter(d -> d.subject() == Explanation.Subject.MILESTONE)
                .count();
        lines.addAll(text.wrap(
                "`" + delayed.id() + "` is on the chain of " + milestones + (milestones == 1 ? " phase" : " phases")
                        + (delayed.lost().cents() == 0
                                ? " and costs no value."
                                : ", and costs " + text.money(delayed.lost()) + " of value."),
                ""));
        lines.add("");
        lines.add("  Days        Lost  What");
        delayed.delays().stream().limit(MOST).forEach(d -> lines.addAll(line(d, text)));
        if (delayed.delays().size() > MOST) {
            lines.add("  … " + (delayed.delays().size() - MOST) + " more with --json");
        }
        return lines;
    }

    private static List<String> line(Delay delay, ExplanationText text) {
        String lost = delay.lost().cents() == 0 ? "-" : text.money(delay.lost());
        String start = String.format(java.util.Locale.ROOT, "  %4d  %10s  ", delay.days(), lost);
        return text.hang(start, delay.id() + "  " + delay.name());
    }
}
