package dev.buildout.planner.cli;

import dev.buildout.model.scenario.EffectiveScenario.Difference;
import dev.buildout.model.scenario.EffectiveScenario.Line;
import dev.buildout.model.scenario.Sweep;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.solver.SearchLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What sweeps stand for, to be read before they are planned. */
final class SweepList {

    private static final int WIDEST_PATH = 36;
    private static final int MOST_LINES = 8;

    private final List<Sweep> sweeps;
    private final List<Sweep.Point> points;
    private final SearchLimits limits;

    SweepList(List<Sweep> sweeps, List<Sweep.Point> points, SearchLimits limits) {
        this.sweeps = sweeps;
        this.points = points;
        this.limits = limits;
    }

    /** What {@code --json} prints; seconds are absent when only steps limit a search. */
    record Listed(List<ListedSweep> sweeps, int count, Optional<Long> secondsEach, Optional<Long> secondsInAll) {}

    record ListedSweep(String id, String title, List<ListedWhatIf> whatIfs) {}

    record ListedWhatIf(String name, List<Setting> sets) {}

    /** A value that differs, before and after; empty where there is none. */
    record Setting(String path, String from, String to, String at) {}

    Listed json() {
        return new Listed(
                sweeps.stream()
                        .map(sweep -> new ListedSweep(
                                sweep.id(),
                                sweep.title(),
                                pointsOf(sweep).stream()
                                        .map(p -> new ListedWhatIf(
                                                p.whatIf(),
                                                p.sets().stream()
                                                        .map(SweepList::setting)
                                                        .toList()))
                                        .toList()))
                        .toList(),
                points.size(),
                limits.time().map(Duration::toSeconds),
                limits.time().map(time -> time.toSeconds() * points.size()));
    }

    private static Setting setting(Difference difference) {
        return new Setting(
                difference.path(),
                difference.before().map(Line::value).orElse(""),
                difference.after().map(Line::value).orElse(""),
                difference
                        .after()
                        .or(difference::before)
                        .map(line -> line.at().toString())
                        .orElse(""));
    }

    private List<Sweep.Point> pointsOf(Sweep sweep) {
        return points.stream().filter(p -> p.sweep().equals(sweep.id())).toList();
    }

    void print(Terminal terminal) {
        for (Sweep sweep : sweeps) {
            terminal.out().println(sweep.id() + (sweep.title().isEmpty() ? "" : ": " + sweep.title()));
            TextTable table =
                    new TextTable().text("What-if").words("Sets").text("From").text("To");
            pointsOf(sweep).forEach(point -> rows(point, table));
            table.lines(terminal.columns()).forEach(terminal.out()::println);
            terminal.out().println();
        }
        String all = Say.count(points.size(), "what-if", "what-ifs");
        String last = limits.time()
                .map(time -> all + ", each can be read; planned one after the other, " + Clock.of(time)
                        + " each, they take " + Clock.of(time.multipliedBy(points.size())))
                .orElse(all + ", each can be read");
        TextTable.wrap(last, terminal.columns()).forEach(terminal.out()::println);
        terminal.out().flush();
    }

    private static void rows(Sweep.Point point, TextTable table) {
        if (point.sets().isEmpty()) {
            table.row(List.of(point.whatIf(), "nothing: the scenario as it is", "", ""));
        }
        int shown =
                point.sets().size() > MOST_LINES ? MOST_LINES - 1 : point.sets().size();
        for (int i = 0; i < shown; i++) {
            Setting setting = setting(point.sets().get(i));
            table.row(List.of(
                    i == 0 ? point.whatIf() : "", tail(setting.path()), orNone(setting.from()), orNone(setting.to())));
        }
        if (shown < point.sets().size()) {
            table.row(List.of("", "… " + (point.sets().size() - shown) + " more", "", ""));
        }
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "none" : value;
    }

    /** The end of a path says the most. */
    private static String tail(String path) {
        return path.length() <= WIDEST_PATH ? path : "…" + path.substring(path.length() - WIDEST_PATH + 1);
    }
}
