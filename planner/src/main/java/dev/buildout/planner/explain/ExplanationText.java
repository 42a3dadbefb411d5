package dev.buildout.planner.explain;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.explain.Step.Holder;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.RootCause;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explanations as text for a terminal, no line wider than asked. */
public final class ExplanationText {

    private static final int MOST_HOLDERS = 4;
    private static final String INDENT = " ".repeat(21);

    private final Say say;
    private final int width;

    /**
     * @param currency of the plan
     * @param width columns; 40 at least
     */
    public ExplanationText(String currency, int width) {
        this.say = Say.in(currency);
        this.width = width;
    }

    /** Verdict, cause and chain of one thing. */
    public List<String> lines(Explanation e) {
        List<String> lines = new ArrayList<>(heading(e));
        if (e.chain().isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add("  Until          Days  Because, the latest first");
        for (Step step : e.chain()) {
            lines.addAll(step(step));
        }
        return lines;
    }

    /** What it is, its date, what it costs and why: three sentences at most. */
    public List<String> heading(Explanation e) {
        String live = switch (e.subject()) {
            case MILESTONE, BLOCK, SITE -> "live ";
            case ACTIVITY -> "finished ";
            case LOT -> "on site ";
        };
        String when = e.date().map(d -> live + Say.date(d)).orElse(e.chain().isEmpty() ? "live" : "never live");
        String late = e.due().isPresent() && e.date().isPresent()
                ? ", " + Say.late(e.daysLate()) + " (due " + Say.date(e.due()) + ")"
                : "";
        List<String> lines = new ArrayList<>(wrap(e.id() + ": " + e.name() + ", " + when + late + ".", ""));
        if (e.valueLost().cents() > 0) {
            lines.addAll(wrap("It loses " + say.money(e.valueLost()) + " of value.", ""));
        }
        lines.addAll(wrap(cause(e.root()) + e.root().text(), ""));
        return lines;
    }

    private static String cause(RootCause root) {
        String days = root.days() > 0 ? ", " + Say.span(root.days()) : "";
        return root.kind() == Kind.DATA_DATE
                ? ""
                : "Cause: " + Say.words(root.kind().name()) + days + ". ";
    }

    private List<String> step(Step step) {
        List<String> lines = new ArrayList<>();
        lines.addAll(hang(String.format(Locale.ROOT, "  %-12s %6d  ", Say.date(step.to()), step.days()), step.what()));
        boolean plain =
                step.kind() == Kind.DURATION || step.kind() == Kind.PREDECESSOR || step.kind() == Kind.DATA_DATE;
        if (!plain) {
            lines.addAll(wrap(step.text(), INDENT + "  "));
        }
        if (!step.parameter().isEmpty()) {
            String value = step.value().isEmpty() ? "" : " = " + step.value();
            lines.addAll(wrap(step.place() + " " + step.parameter() + value, INDENT + "  "));
        }
        holders(step).forEach(h -> lines.addAll(wrap(h, INDENT + "    ")));
        return lines;
    }

    private List<String> holders(Step step) {
        List<String> lines = new ArrayList<>();
        for (Holder h : step.holders().stream().limit(MOST_HOLDERS).toList()) {
            lines.add("– " + quantity(h) + ": " + h.name() + ", to " + Say.date(h.to()));
        }
        if (step.holders().size() > MOST_HOLDERS) {
            lines.add("– and " + (step.holders().size() - MOST_HOLDERS) + " more");
        }
        return lines;
    }

    private String quantity(Holder h) {
        return h.unit().equals("$")
                ? say.money(Money.ofDollars(h.quantity()))
                : h.unit().equals("MW") || h.unit().endsWith("s")
                        ? Say.number(h.quantity()) + " " + h.unit()
                        : Say.units((int) h.quantity(), h.unit());
    }

    /** A text behind the head of its line; what does not fit goes on below itself. */
    List<String> hang(String head, String text) {
        List<String> parts = wrapWords(text, Math.max(20, width - head.length()));
        List<String> lines = new ArrayList<>(List.of(head + parts.get(0)));
        parts.stream().skip(1).forEach(rest -> lines.add(" ".repeat(head.length()) + rest));
        return lines;
    }

    Say say() {
        return say;
    }

    String money(Money amount) {
        return say.money(amount);
    }

    /** What makes something dearer than its cheapest terms. */
    List<String> cost(CostTable table) {
        List<String> lines = new ArrayList<>();
        Money more = table.cost().minus(table.cheapest());
        String of = table.id().isEmpty() ? "The plan" : table.id();
        if (table.rows().stream().allMatch(row -> row.amount().cents() == 0)) {
            lines.addAll(wrap(of + " costs " + say.money(table.cost()) + ", its cheapest terms.", ""));
            lines.add("");
            return lines;
        }
        lines.addAll(wrap(
                of + " costs " + say.money(table.cost()) + ", " + say.money(more) + " more than at the cheapest terms ("
                        + say.money(table.cheapest()) + "):",
                ""));
        for (CostTable.Row row : table.rows()) {
            if (row.amount().cents() != 0) {
                lines.add(String.format(Locale.ROOT, "  %-32s %12s", row.cause(), say.change(row.amount())));
            }
        }
        lines.add("");
        return lines;
    }

    List<String> wrap(String text, String indent) {
        return wrapWords(text, Math.max(20, width - indent.length())).stream()
                .map(line -> indent + line)
                .toList();
    }

    /** Breaks at blanks; a path that is too long for a line also behind a slash. */
    private static List<String> wrapWords(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int slash = rest.lastIndexOf('/', width - 1) + 1;
            int end = blank > width / 2 ? blank : slash > 0 ? slash : blank > 0 ? blank : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
