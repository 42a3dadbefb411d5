package dev.buildout.planner.explain;

import dev.buildout.planner.explain.Relief.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What relief is worth, as text for a terminal. */
public final class ReliefText {

    private ReliefText() {}

    /** A line for each relief, the best first, and how sure the figures are. */
    public static List<String> lines(Relief relief, ExplanationText text) {
        List<String> lines = new ArrayList<>();
        if (relief.options().isEmpty()) {
            lines.addAll(text.wrap("Nothing on these chains can be relieved by one more unit of anything.", ""));
            return lines;
        }
        lines.addAll(text.wrap(
                "What relief is worth, each planned again with " + relief.steps()
                        + " steps. The gain has everything off that the scenario prices: it is the most that the relief"
                        + " itself may cost.",
                ""));
        lines.add("");
        lines.add("       Gain   For each $  Relief");
        for (Option option : relief.options()) {
            String each = Double.isInfinite(option.gainPerDollar())
                    ? "no outlay"
                    : String.format(Locale.ROOT, "$%.2f", option.gainPerDollar());
            String gain = option.withinNoise() ? "noise" : text.money(option.gain());
            String head = String.format(Locale.ROOT, "  %9s  %11s  ", gain, option.withinNoise() ? "-" : each);
            lines.addAll(text.hang(head, option.title()));
            lines.addAll(text.wrap(
                    option.parameter() + ": " + option.from() + " → " + option.to(), " ".repeat(head.length() + 2)));
        }
        lines.add("");
        lines.addAll(text.wrap(
                "Another seed alone changes the plan by " + text.money(relief.noise())
                        + "; what gains no more is marked as noise. More --steps make it smaller.",
                ""));
        if (relief.left() > 0) {
            lines.addAll(text.wrap(relief.left() + " more were not tried for lack of time; --time gives more.", ""));
        }
        return lines;
    }
}
