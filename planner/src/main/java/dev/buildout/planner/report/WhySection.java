package dev.buildout.planner.report;

import dev.buildout.planner.explain.Explanation;
import dev.buildout.planner.explain.Step;
import dev.buildout.planner.plan.Say;
import java.util.Comparator;
import java.util.List;

/**
 * Why each late phase is late: its binding chain back to what the scenario gives.
 *
 * @param sentence how many there are
 * @param phases the late before those that are not built, each by cost
 */
public record WhySection(String sentence, List<Phase> phases) {

    private static final int MOST_HOLDERS = 6;

    /**
     * A late phase.
     *
     * @param name with its date and how late it is
     * @param lost value lost, in words; empty when none
     * @param cause the root's kind, in words
     * @param text the root in one sentence
     * @param links the chain, latest first
     */
    public record Phase(String name, String lost, String cause, String text, List<Link> links) {}

    /**
     * A link of a chain.
     *
     * @param until the date that it explains
     * @param days how long it takes
     * @param what in a few words
     * @param text one sentence; empty where {@code what} says it all
     * @param setBy the scenario's value that sets it, and where it stands
     * @param holders who else uses what is scarce
     */
    public record Link(String until, String days, String what, String text, String setBy, List<String> holders) {}

    static WhySection of(List<Explanation> late, Say say) {
        return new WhySection(
                late.isEmpty()
                        ? "Every phase is live by its due date."
                        : Say.count(late.size(), "phase is", "phases are")
                                + " late or not built; the late first, by cost. Each chain goes back from the live date,"
                                + " day by day, to a value of the scenario that sets it; the mark is its cause: the link"
                                + " other than work that takes most of its days.",
                late.stream()
                        .sorted(Comparator.comparing(e -> e.date().isEmpty()))
                        .map(e -> phase(e, say))
                        .toList());
    }

    private static Phase phase(Explanation e, Say say) {
        String when = e.date()
                .map(date -> "live " + Say.date(date) + ", " + Say.late(e.daysLate()))
                .orElse("never live");
        return new Phase(
                e.name() + ": " + when,
                e.valueLost().cents() > 0 ? "loses " + say.money(e.valueLost()) : "",
                StopsSection.title(e.root()),
                e.root().text(),
                e.chain().stream().map(WhySection::link).toList());
    }

    private static Link link(Step step) {
        boolean plain = switch (step.kind()) {
            case DURATION, PREDECESSOR, DATA_DATE -> true;
            default -> false;
        };
        String value = step.value().isEmpty() ? "" : " = " + step.value();
        List<String> holders = step.holders().stream()
                .limit(MOST_HOLDERS)
                .map(h -> h.name() + ", " + Say.date(h.from()) + " to " + Say.date(h.to()))
                .toList();
        return new Link(
                Say.date(step.to()),
                Say.number(step.days()),
                step.what(),
                plain ? "" : step.text(),
                step.parameter().isEmpty() ? "" : step.place() + " " + step.parameter() + value,
                holders);
    }
}
