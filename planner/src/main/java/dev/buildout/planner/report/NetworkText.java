package dev.buildout.planner.report;

import dev.buildout.model.network.Bottleneck;
import dev.buildout.model.network.Leg;
import dev.buildout.model.network.NetworkAnalysis;
import dev.buildout.model.network.NetworkElement;
import dev.buildout.model.network.RouteRow;
import dev.buildout.model.network.SinglePoint;
import dev.buildout.model.network.SingleSource;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Power;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The supply network of a scenario for a terminal: the verdict first, then tables. */
public final class NetworkText {

    private static final int MOST_NAMED = 4;

    private final NetworkAnalysis analysis;
    private final List<String> text = new ArrayList<>();

    private final int width;

    private NetworkText(NetworkAnalysis analysis, int width) {
        this.analysis = analysis;
        this.width = width;
    }

    /**
     * The lines to print.
     *
     * @param allRoutes every Pareto-optimal route instead of the fastest and the cheapest of each component and site
     * @param width characters in a line; columns of words are cut to fit
     */
    public static List<String> lines(NetworkAnalysis analysis, boolean allRoutes, int width) {
        NetworkText text = new NetworkText(analysis, width);
        text.add(text.verdict());
        text.bottlenecks();
        text.singlePoints();
        text.singleSources();
        if (allRoutes) {
            text.everyRoute();
        } else {
            text.bestRoutes();
        }
        return List.copyOf(text.text);
    }

    private String verdict() {
        List<SinglePoint> points = analysis.largestSinglePoints();
        return flowVerdict()
                + (points.isEmpty()
                        ? " No single loss would leave a site without supply."
                        : " " + count(points.size(), "single point") + " of failure: "
                                + mw(points.get(0).power()) + " depend on "
                                + points.get(0).element().label() + ".");
    }

    private String flowVerdict() {
        List<Bottleneck> all = analysis.bottlenecks();
        List<Bottleneck> late = all.stream().filter(Bottleneck::isTooSlow).toList();
        if (all.isEmpty()) {
            return "Required phases have nothing left to buy.";
        }
        Bottleneck worst = all.get(0);
        if (late.isEmpty()) {
            return "Plants and lanes can deliver all that required phases still need by the last due date; the tightest"
                    + " is " + names(worst) + " with " + weeks(margin(worst)) + " to spare.";
        }
        String by = Double.isInfinite(worst.weeksToClear()) ? "for ever" : "by " + weeks(-margin(worst));
        return "Even at full flow from the first day, " + late.size() + " of " + count(all.size(), "component")
                + (late.size() == 1 ? " misses" : " miss") + " the last due date: " + names(worst) + " " + by + ".";
    }

    private void bottlenecks() {
        if (analysis.bottlenecks().isEmpty()) {
            return;
        }
        heading("Weekly flow against need, tightest first (required phases, less what is bought; averages)");
        TextGrid grid = new TextGrid(
                "component", ">to buy", ">need/w", ">flow/w", ">first in", ">all in", ">due in", "verdict");
        for (Bottleneck b : analysis.bottlenecks()) {
            grid.row(
                    names(b),
                    number(b.unitsNeeded()),
                    number(b.needPerWeek()),
                    Double.isInfinite(b.flowPerWeek()) ? "no limit" : number(b.flowPerWeek()),
                    weeks(b.weeksToFirst()),
                    Double.isInfinite(b.weeksToClear()) ? "never" : weeks(b.weeksToClear()),
                    weeks(b.weeksUntilDue()),
                    b.isTooSlow() ? lateness(b) : weeks(margin(b)) + " to spare");
            if (!b.cut().isEmpty()) {
                grid.note(limit(b));
            }
        }
        add(grid);
    }

    private static String limit(Bottleneck b) {
        String cut = named(b.cut(), part -> part.element().label() + " (" + number(part.unitsPerWeek()) + "/w)", " + ");
        String lead = b.weeksToFirst() > b.weeksUntilDue() ? "the first to arrive is too late already; " : "";
        return lead + "limited by " + cut + ", for " + named(b.behindCut(), place -> place, ", ");
    }

    private void singlePoints() {
        List<SinglePoint> points = analysis.largestSinglePoints();
        if (points.isEmpty()) {
            return;
        }
        heading("Single points of failure, most megawatts first");
        TextGrid grid = new TextGrid("lost", "is a", ">MW", ">optional", "leaves without");
        for (SinglePoint p : points) {
            grid.row(p.element().label(), kind(p.element()), mw(p.required()), mw(p.optional()), cuts(p));
        }
        int within = analysis.singlePoints().size() - points.size();
        if (within > 0) {
            grid.note("and " + count(within, "line, hub or lane", "lines, hubs and lanes") + " that only these need");
        }
        add(grid);
    }

    private static String cuts(SinglePoint point) {
        Map<String, Set<String>> sites = new LinkedHashMap<>();
        point.cuts()
                .forEach(c -> sites.computeIfAbsent(c.component(), k -> new TreeSet<>())
                        .add(c.site()));
        return named(
                List.copyOf(sites.entrySet()),
                e -> e.getKey() + " at "
                        + (e.getValue().size() > 2 ? e.getValue().size() + " sites" : String.join(", ", e.getValue())),
                "; ");
    }

    private void singleSources() {
        if (analysis.singleSources().isEmpty()) {
            return;
        }
        heading("Components with one supplier");
        TextGrid grid = new TextGrid("component", "supplier", ">MW", ">optional", "from");
        for (SingleSource s : analysis.singleSources()) {
            grid.row(s.component(), s.supplier(), mw(s.required()), mw(s.optional()), String.join(", ", s.plants()));
        }
        add(grid);
    }

    private void bestRoutes() {
        Map<List<String>, List<RouteRow>> byPair = analysis.routes().stream()
                .collect(Collectors.groupingBy(
                        r -> List.of(r.component(), r.destination()), LinkedHashMap::new, Collectors.toList()));
        if (byPair.isEmpty()) {
            return;
        }
        heading("Routes: fastest and cheapest (freight of one unit in full loads)");
        TextGrid grid = new TextGrid(
                "component", "to", ">plants", ">ways", ">days", "fastest from", ">freight", "cheapest from");
        byPair.forEach((pair, rows) -> {
            RouteRow fastest = rows.get(0);
            RouteRow cheapest = rows.stream()
                    .min(Comparator.comparing(RouteRow::freightPerUnit))
                    .orElse(fastest);
            grid.row(
                    fastest.component(),
                    fastest.destination(),
                    Long.toString(rows.stream().map(RouteRow::plant).distinct().count()),
                    Integer.toString(rows.size()),
                    Integer.toString(fastest.transitDays()),
                    fastest.plant(),
                    dollars(cheapest.freightPerUnit()),
                    cheapest.plant());
        });
        add(grid);
    }

    private void everyRoute() {
        if (analysis.routes().isEmpty()) {
            return;
        }
        heading("Routes: every one that no other beats in both days and freight (of one unit in full loads)");
        TextGrid grid = new TextGrid("component", "to", ">days", ">legs", ">freight", "way");
        for (RouteRow row : analysis.routes()) {
            grid.row(
                    row.component(),
                    row.destination(),
                    Integer.toString(row.transitDays()),
                    Integer.toString(row.legs()),
                    dollars(row.freightPerUnit()),
                    way(row));
        }
        add(grid);
    }

    private static String way(RouteRow row) {
        StringBuilder way = new StringBuilder(row.plant());
        for (Leg leg : row.route().legs()) {
            String end = leg.to().equals(row.destination()) ? "" : " → " + leg.to();
            way.append(end.isEmpty() ? " → by " : end + " by ").append(leg.mode());
        }
        return way.toString();
    }

    private void heading(String title) {
        text.add("");
        text.add(title);
    }

    private void add(TextGrid grid) {
        text.addAll(grid.lines(width));
    }

    private void add(String sentence) {
        text.addAll(TextGrid.wrap(sentence, width));
    }

    private static String names(Bottleneck b) {
        return String.join(" + ", b.components());
    }

    private static double margin(Bottleneck b) {
        return b.weeksUntilDue() - b.weeksToClear();
    }

    private static String lateness(Bottleneck b) {
        return Double.isInfinite(b.weeksToClear()) ? "never delivered" : weeks(-margin(b)) + " late";
    }

    private static String kind(NetworkElement element) {
        return element.kind().name().toLowerCase(Locale.ROOT);
    }

    private static <T> String named(List<T> things, Function<T, String> name, String between) {
        String first = things.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(between));
        int others = things.size() - MOST_NAMED;
        return others > 0 ? first + " and " + others + " more" : first;
    }

    private static String weeks(double weeks) {
        return Math.round(weeks) + " w";
    }

    /** Three figures: 5,556 or 107 or 12.5 or 0.13. */
    private static String number(double value) {
        int decimals = value >= 99.5 || value == Math.rint(value) ? 0 : value >= 9.95 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String mw(Power power) {
        return number(power.megawatts()) + " MW";
    }

    private static String dollars(Money money) {
        return "$" + String.format(Locale.ROOT, money.cents() < 100_00 ? "%,.2f" : "%,.0f", money.dollars());
    }

    private static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
