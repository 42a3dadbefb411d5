package dev.buildout.planner.explain;

import dev.buildout.planner.plan.Relief;
import dev.buildout.planner.plan.Relief.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What relief is worth, as text for a terminal. */
public final class ReliefText {

    private ReliefText() {}

    /** A line for each relief, the best first, and how sure the figures are. */
    public static List<String> lines(Relief relief, ExplanationText text) {
        List<String> lines = new ArrayList<>();
        if (relief.options().isEmpty() && relief.left() == 0) {
            lines.addAll(text.wrap("Nothing on these chains can be relieved by one more unit of anything.", ""));
            return lines;
        }
        if (relief.options().isEmpty()) {
            String why = relief.stopped() ? "The study was stopped" : "The time was over";
            lines.addAll(text.wrap(why + " before any relief was planned.", ""));
            return lines;
        }
        lines.addAll(text.wrap(
                (relief.stopped() ? "The study was stopped; this is what was complete. " : "")
                        + "What relief is worth, each planned again. The gain has everything off that the scenario"
                        + " prices: it is the most that the relief itself may cost.",
                ""));
        lines.add("");
        lines.add("       Gain     Spread   For each $  Relief");
        for (Option option : relief.options()) {
            String gain = option.withinNoise() ? "noise" : text.money(option.gain());
            String head = String.format(
                    Locale.ROOT, "  %9s  %9s  %11s  ", gain, text.money(option.spread()), forEachDollar(option));
            lines.addAll(text.hang(head, option.title()));
            lines.addAll(text.wrap(
                    option.parameter() + ": " + option.from() + " → " + option.to(), " ".repeat(head.length() + 2)));
        }
        lines.add("");
        relief.remarks(text.say()).forEach(remark -> lines.addAll(text.wrap(remark, "")));
        return lines;
    }

    private static String forEachDollar(Option option) {
        if (option.withinNoise()) {
            return "-";
        }
        return Double.isInfinite(option.gainPerDollar())
                ? "no outlay"
                : String.format(Locale.ROOT, "$%.2f", option.gainPerDollar());
    }
}
