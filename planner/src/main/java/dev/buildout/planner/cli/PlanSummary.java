package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Milestone.Status;
import dev.buildout.planner.plan.Outcome;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.plan.PlanVerification;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.ProvedBound;
import dev.buildout.planner.plan.RootCause;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.report.InfeasibilitySection;
import dev.buildout.planner.report.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A plan on one screen of a terminal, 80 columns by 24 lines: the verdict, the phases, the money, what to order. */
final class PlanSummary {

    /** Lines of a screen that leave one for the prompt. */
    private static final int SCREEN = 23;

    private static final int LEAST_PHASES = 3;

    private static final int MOST_ORDERS = 4;

    /** Days from the start within which an order is for this month. */
    private static final int SOON = 30;

    private static final int MOST_REASONS = 16;

    private static final int NARROW = 72;

    private final Plan plan;
    private final Path folder;
    private final Say say;

    PlanSummary(Plan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
        this.say = Say.in(plan.origin().currency());
    }

    void print(Terminal terminal) {
        int width = Math.max(40, Math.min(100, terminal.columns()));
        String verdict = plan.origin().title() + ": " + Verdict.of(plan, say).sentence();
        List<String> above = new ArrayList<>(TextTable.wrap(verdict, width));
        above.addAll(violations(width));
        above.addAll(infeasibility(width));
        above.add("");
        List<String> below = new ArrayList<>(List.of(""));
        below.addAll(money(width));
        below.add("");
        List<String> orders = orders(width);
        if (!orders.isEmpty()) {
            below.addAll(orders);
            below.add("");
        }
        plan.verification().ifPresent(found -> below.add(verified(found)));
        below.add("Report: " + folder.resolve(PlanFolder.REPORT));
        List<String> lines = new ArrayList<>(above);
        lines.addAll(phases(width, Math.max(LEAST_PHASES, SCREEN - above.size() - below.size() - 1)));
        lines.addAll(below);
        for (int i = 0; i < lines.size(); i++) {
            // The name of a folder may hold what would steer the terminal.
            String line = FindingPrinter.shown(lines.get(i));
            terminal.out().println(i == 0 && terminal.colour() ? "\u001b[1m" + line + "\u001b[0m" : line);
        }
        terminal.out().flush();
    }

    private static String verified(PlanVerification found) {
        return found.violations().isEmpty()
                ? "Verified: " + Say.number((double) found.checked()) + " things checked, no violation"
                : "Not verified: " + Say.count(found.violations().size(), "violation", "violations")
                        + ", a fault of ours; 'buildout verify' shows them";
    }

    private List<String> violations(int width) {
        List<String> all = plan.outcome().violations();
        List<String> lines = new ArrayList<>();
        all.stream().limit(3).forEach(v -> lines.add(TextTable.cut("- " + v, width)));
        if (all.size() > 3) {
            lines.add("- … " + (all.size() - 3) + " more in the report");
        }
        return lines;
    }

    /** Which rules conflict, and what would be enough. */
    private List<String> infeasibility(int width) {
        List<String> lines = new ArrayList<>();
        InfeasibilitySection.of(plan).ifPresent(section -> {
            lines.add("");
            List<String> all = section.lines();
            int shown = Math.min(MOST_REASONS, all.size());
            all.subList(0, shown).forEach(line -> lines.addAll(TextTable.wrap(line, width)));
            if (shown < all.size()) {
                lines.add("… " + (all.size() - shown) + " more lines of this in the report");
            }
        });
        return lines;
    }

    /** The built phases that matter most, the costliest lateness first, then by live date; forgone ones in a line. */
    private List<String> phases(int width, int most) {
        List<Milestone> open = plan.milestones().stream()
                .filter(m -> m.status() != Status.ALREADY_LIVE && m.status() != Status.FORGONE)
                .sorted(Comparator.comparing(Milestone::valueLost)
                        .reversed()
                        .thenComparing(m -> m.live().orElse(LocalDate.MAX)))
                .toList();
        boolean narrow = width < NARROW;
        TextTable table = new TextTable().text("Phase").figures("MW");
        if (!narrow) {
            table.words("Due");
        }
        table.words("Live").figures("Late").text("Why");
        List<String> forgone = forgone(width);
        int room = Math.max(LEAST_PHASES, most - forgone.size());
        int shown = open.size() > room ? room - 1 : open.size();
        for (Milestone phase : open.subList(0, shown)) {
            List<String> row = new ArrayList<>(List.of(phase.phase(), Say.number(phase.mw())));
            if (!narrow) {
                row.add(phase.due().toString());
            }
            row.addAll(List.of(live(phase), late(phase), why(phase)));
            table.row(row);
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        if (shown < open.size()) {
            lines.add("… " + (open.size() - shown) + " more phases in the report");
        }
        lines.addAll(forgone);
        return lines;
    }

    private List<String> forgone(int width) {
        List<Milestone> forgone = plan.milestones().stream()
                .filter(m -> m.status() == Status.FORGONE)
                .toList();
        if (forgone.isEmpty()) {
            return List.of();
        }
        double mw = forgone.stream().mapToDouble(Milestone::mw).sum();
        String phases = forgone.stream().map(Milestone::phase).collect(Collectors.joining(", "));
        String reasons =
                forgone.stream().map(PlanSummary::why).distinct().limit(3).collect(Collectors.joining(", "));
        return TextTable.wrap("Forgone, " + Say.number(mw) + " MW: " + phases + " (" + reasons + ")", width);
    }

    private static String live(Milestone phase) {
        return phase.live().map(LocalDate::toString).orElse(phase.status() == Status.FORGONE ? "forgone" : "never");
    }

    private static String late(Milestone phase) {
        return phase.live().isEmpty() || phase.daysLate() <= 0 ? "-" : Say.span(phase.daysLate());
    }

    private static String why(Milestone phase) {
        if (phase.status() == Status.ON_TIME) {
            return "";
        }
        return phase.stoppedBy().map(RootCause::inShort).orElse("");
    }

    private List<String> money(int width) {
        Outcome outcome = plan.outcome();
        List<String> lines = new ArrayList<>();
        lines.add("Cost to go " + say.money(outcome.costToGo()) + "   Value lost " + say.money(outcome.valueLost())
                + "   Objective " + say.money(outcome.objective()));
        lines.addAll(TextTable.wrap(improvement(outcome), width));
        outcome.bound().ifPresent(bound -> lines.addAll(TextTable.wrap(proved(bound), width)));
        return lines;
    }

    private String proved(ProvedBound bound) {
        return "Proved: no plan costs less than " + say.money(bound.total()) + "; this one is within "
                + Say.atMostPercent(bound.gap()) + ".";
    }

    private String improvement(Outcome outcome) {
        if (!outcome.feasible()) {
            return outcome.startingViolations() > outcome.violations().size()
                    ? "The starting rule breaks " + Say.count(outcome.startingViolations(), "rule", "rules") + "."
                    : "The starting rule's plan breaks as many rules.";
        }
        Money gained = outcome.startingObjective().minus(outcome.objective());
        double months = outcome.startingLateMwMonths() - outcome.lateMwMonths();
        Money size = gained.cents() < 0 ? Money.ZERO.minus(gained) : gained;
        String start = "Against the starting rule: " + say.money(size) + better(gained.cents() >= 0) + ", "
                + Say.number(Math.abs(months)) + " MW-months" + better(months >= 0);
        return outcome.startingViolations() > 0
                ? start + "; its plan breaks " + Say.count(outcome.startingViolations(), "rule", "rules")
                : start;
    }

    private static String better(boolean better) {
        return better ? " better" : " worse";
    }

    /** What must be ordered this month: summed over lots of one component from one plant. */
    private List<String> orders(int width) {
        LocalDate until = plan.start().plusDays(SOON);
        List<Order> orders = Order.sum(
                plan.lots(),
                lot -> lot.order().filter(day -> day.isBefore(until)).isPresent());
        if (orders.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable()
                .words("Order by")
                .text("This month, to " + until.minusDays(1))
                .figures("Units")
                .text("From")
                .figures("Price");
        for (Order order : orders.subList(0, Math.min(MOST_ORDERS, orders.size()))) {
            table.row(List.of(
                    order.by().toString(),
                    order.name(),
                    Say.number((double) order.units()),
                    order.plant(),
                    say.money(order.price())));
        }
        return table.lines(width);
    }

    private record Order(LocalDate by, String name, long units, String plant, Money price) {

        /** Most urgent first, then the dearest. */
        static List<Order> sum(List<PlannedLot> lots, Predicate<PlannedLot> due) {
            Map<String, Order> sums = new LinkedHashMap<>();
            for (PlannedLot lot : lots) {
                if (due.test(lot)) {
                    LocalDate by = lot.orderBy().or(lot::order).orElseThrow();
                    Order order = new Order(by, lot.name(), lot.bought(), lot.plantName(), lot.price());
                    sums.merge(lot.component() + " " + lot.plant(), order, Order::plus);
                }
            }
            return sums.values().stream()
                    .sorted(Comparator.comparing(Order::by)
                            .thenComparing(Comparator.comparing(Order::price).reversed()))
                    .toList();
        }

        private Order plus(Order other) {
            LocalDate earlier = by.isBefore(other.by) ? by : other.by;
            return new Order(earlier, name, units + other.units, plant, price.plus(other.price));
        }
    }
}
