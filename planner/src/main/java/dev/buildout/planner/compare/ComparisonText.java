package dev.buildout.planner.compare;

import dev.buildout.planner.compare.Comparison.Difference;
import dev.buildout.planner.compare.Comparison.Figures;
import dev.buildout.planner.compare.Comparison.LiveAt;
import dev.buildout.planner.compare.Comparison.OrderChange.Kind;
import dev.buildout.planner.compare.Comparison.PhaseMove;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A comparison for a terminal, at most 100 columns wide. */
public final class ComparisonText {

    private static final int LABEL = 22;
    private static final int COLUMN = 26;
    private static final int PER_BLOCK = 3;
    private static final int WIDTH = LABEL + PER_BLOCK * COLUMN;
    private static final int PHASES_SHOWN = 8;

    private final Comparison comparison;
    private final Say say;
    private final StringBuilder out = new StringBuilder();

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
        this.say = Say.in(comparison.base().plan().origin().currency());
    }

    /** Figures per plan with deltas against the first, then what changed, largest first. */
    public static String of(Comparison comparison) {
        var text = new ComparisonText(comparison);
        List<Figures> others =
                comparison.figures().subList(1, comparison.figures().size());
        for (int from = 0; from < others.size(); from += PER_BLOCK - 1) {
            text.block(others.subList(from, Math.min(others.size(), from + PER_BLOCK - 1)));
        }
        comparison.differences().forEach(text::difference);
        return text.out.toString();
    }

    private void block(List<Figures> others) {
        List<Figures> columns = new ArrayList<>(List.of(comparison.figures().get(0)));
        columns.addAll(others);
        row("", columns, Figures::name);
        row("Feasible", columns, f -> f.feasible() ? "yes" : "NO");
        row(
                "Objective",
                columns,
                f -> delta(f, say.money(f.objective()), say.change(f.objective().minus(base().objective()))));
        row(
                "Cost to go",
                columns,
                f -> delta(f, say.money(f.costToGo()), say.change(f.costToGo().minus(base().costToGo()))));
        row(
                "Value lost",
                columns,
                f -> delta(f, say.money(f.valueLost()), say.change(f.valueLost().minus(base().valueLost()))));
        row("MW-months lost", columns, f -> number(f, Figures::lateMwMonths));
        row("Late phases", columns, f -> number(f, Figures::latePhases));
        row("Phases not built", columns, f -> number(f, Figures::phasesNotBuilt));
        List<LiveAt> quarters = base().live();
        for (int at : IntStream.range(0, quarters.size()).toArray()) {
            LocalDate day = quarters.get(at).day();
            if (day.getMonth() == Month.DECEMBER || at == quarters.size() - 1) {
                row(
                        "MW live " + Say.date(day),
                        columns,
                        f -> number(f, one -> one.live().get(at).mw()));
            }
        }
        out.append('\n');
    }

    private Figures base() {
        return comparison.figures().get(0);
    }

    private String number(Figures figures, Function<Figures, Number> of) {
        double value = of.apply(figures).doubleValue();
        return delta(
                figures, Say.number(value), Say.signed(value - of.apply(base()).doubleValue()));
    }

    private String delta(Figures figures, String value, String change) {
        return figures.equals(base()) ? value : value + " (" + change + ")";
    }

    private void row(String label, List<Figures> columns, Function<Figures, String> cell) {
        StringBuilder line = new StringBuilder(pad(label, LABEL));
        columns.forEach(f -> line.append(pad(cell.apply(f), COLUMN)));
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String pad(String text, int width) {
        String clean = clip(text, width - 2);
        return clean + " ".repeat(width - clean.length());
    }

    /** On one line, without control characters, no longer than the limit. */
    private static String clip(String text, int limit) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= limit ? clean : clean.substring(0, limit - 1) + "…";
    }

    private void difference(Difference difference) {
        line(difference.name() + " against " + comparison.base().name());
        line("  inputs      " + Say.count(difference.inputs().size(), "change", "changes"));
        difference.inputs().stream()
                .limit(PHASES_SHOWN)
                .forEach(i -> line("    " + i.path() + ": " + i.before().orElse("–") + " → "
                        + i.after().orElse("–")));
        line("  orders      " + orders(difference));
        long modes = difference.activities().stream()
                .filter(Comparison.ActivityChange::otherMode)
                .count();
        line("  activities  " + Say.count(difference.activities().size(), "change", "changes") + ", " + modes
                + " in another mode");
        line("  cost        " + say.change(difference.costChange()) + " with value lost, "
                + say.change(difference.objectiveChange()) + " discounted");
        line("  phases      " + Say.count(difference.phases().size(), "change", "changes"));
        difference.phases().stream()
                .sorted(Comparator.comparing(
                                (PhaseMove m) -> Math.abs(m.valueLostChange().cents()))
                        .reversed())
                .limit(PHASES_SHOWN)
                .forEach(m -> line("    " + clip(m.name(), 24) + "  " + Say.date(m.before()) + " → "
                        + Say.date(m.after())
                        + m.days().map(d -> "  " + shift(d)).orElse("") + "  " + say.change(m.valueLostChange())));
        out.append('\n');
    }

    private static String orders(Difference difference) {
        List<String> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            parts.add(difference.count(kind) + " " + kind.words());
        }
        return String.join(", ", parts);
    }

    private static String shift(int days) {
        return days == 0 ? "same day" : Say.span(Math.abs(days)) + (days > 0 ? " later" : " earlier");
    }

    private void line(String text) {
        out.append(clip(text, WIDTH)).append('\n');
    }
}
