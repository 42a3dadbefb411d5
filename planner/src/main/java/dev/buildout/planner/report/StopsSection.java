package dev.buildout.planner.report;

import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Reason;
import dev.buildout.planner.plan.RootCause;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.plan.SiteStop;
import java.util.List;

/** What the last date of each site goes back to, and what else most of its megawatts wait for. */
record StopsSection(List<Stop> stops) {

    /** One site: its name, how much is live when, and what binds. */
    record Stop(String site, String size, Cause first, List<Cause> second, List<String> steps) {}

    record Cause(String kind, String text) {

        static Cause of(RootCause cause) {
            return new Cause(title(cause), cause.text());
        }
    }

    static StopsSection of(Plan plan) {
        return new StopsSection(plan.stops().stream().map(StopsSection::stop).toList());
    }

    private static Stop stop(SiteStop stop) {
        String live = stop.lastLive().map(day -> ", last live " + Say.date(day)).orElse(", none live");
        return new Stop(
                stop.name(),
                Say.mw(stop.mw()) + live,
                Cause.of(stop.first()),
                stop.second().map(Cause::of).stream().toList(),
                steps(stop.chain()));
    }

    /** A cause in short: {@code Slot, 86 w}. */
    static String title(RootCause cause) {
        String kind = Say.title(
                cause.kind() == Reason.Kind.DATA_DATE
                        ? "the work itself"
                        : cause.kind().name());
        return cause.days() > 0 ? kind + ", " + Say.span(cause.days()) : kind;
    }

    /** A binding chain as lines, latest first. */
    static List<String> steps(List<Milestone.ChainLink> chain) {
        return chain.stream()
                .map(link -> link.name() + ", " + Say.date(link.start()) + " to " + Say.date(link.finish()) + ". "
                        + link.reason().text())
                .toList();
    }
}
