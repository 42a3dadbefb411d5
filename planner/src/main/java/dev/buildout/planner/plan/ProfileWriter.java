package dev.buildout.planner.plan;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LineSpec;
import dev.buildout.planner.problem.WorkBreakdown;
import dev.buildout.planner.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes use against capacity over time: megawatts, plants, power and money. */
final class ProfileWriter {

    private static final int DAYS_PER_WEEK = 7;
    private static final double KW_PER_MW = 1000;

    private final EvaluatedSchedule evaluated;
    private final Scenario scenario;
    private final ActivityNetwork network;
    private final Schedule schedule;
    private final List<LedgerEntry> ledger;
    private final Waiting waiting;
    private final WorthOfMore worth;

    private ProfileWriter(EvaluatedSchedule evaluated, List<LedgerEntry> ledger) {
        this.evaluated = evaluated;
        this.scenario = evaluated.compiled().scenario();
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
        this.ledger = ledger;
        this.waiting = new Waiting(evaluated);
        this.worth = new WorthOfMore(evaluated);
    }

    static Profiles write(EvaluatedSchedule evaluated, List<LedgerEntry> ledger) {
        ProfileWriter writer = new ProfileWriter(evaluated, ledger);
        LabourProfiles labour = new LabourProfiles(evaluated, writer.waiting, writer.worth);
        return new Profiles(
                writer.live(), labour.pools(), labour.workerCaps(), writer.plants(), writer.power(), writer.funding());
    }

    private List<Profiles.LiveMw> live() {
        TreeMap<LocalDate, double[]> changes = new TreeMap<>();
        changes.put(scenario.start(), new double[2]);
        for (Site site : scenario.sites().values()) {
            site.phases().values().forEach(phase -> {
                LocalDate due = phase.due().isBefore(scenario.start()) ? scenario.start() : phase.due();
                double mw = phase.power().megawatts();
                changes.computeIfAbsent(due, d -> new double[2])[1] += mw;
                if (phase.live()) {
                    changes.computeIfAbsent(scenario.start(), d -> new double[2])[0] += mw;
                }
            });
        }
        for (int b = 0; b < schedule.blockLive.length; b++) {
            if (schedule.blockLive[b] != Schedule.NONE) {
                changes.computeIfAbsent(evaluated.date(schedule.blockLive[b]), d -> new double[2])[0] +=
                        network.phases().blockKw()[b] / KW_PER_MW;
            }
        }
        List<Profiles.LiveMw> live = new ArrayList<>();
        double[] sum = new double[2];
        changes.forEach((date, change) -> {
            sum[0] += change[0];
            sum[1] += change[1];
            if (date.isBefore(scenario.end())) {
                live.add(new Profiles.LiveMw(date, round(sum[0]), round(sum[1])));
            }
        });
        return live;
    }

    private static double round(double mw) {
        return Math.round(mw * KW_PER_MW) / KW_PER_MW;
    }

    private List<Profiles.PlantLine> plants() {
        List<Profiles.PlantLine> lines = new ArrayList<>();
        for (int i = 0; i < network.lines().length; i++) {
            LineSpec line = network.lines()[i];
            lines.add(new Profiles.PlantLine(
                    line.plant(),
                    scenario.findPlant(line.plant()).orElseThrow().name(),
                    line.line(),
                    boxed(line.capacity()),
                    boxed(evaluated.generator().lineUse(i)),
                    waiting.forPlant(i),
                    WorthOfMore.EXTRA_PERCENT,
                    worth.ofLine(i)));
        }
        return lines;
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private List<Profiles.PowerUse> power() {
        List<Profiles.PowerUse> uses = new ArrayList<>();
        for (Site site : scenario.sites().values()) {
            TreeMap<LocalDate, Double> schedules = new TreeMap<>();
            schedules.put(
                    scenario.start(),
                    site.power().find(scenario.start()).map(p -> p.megawatts()).orElse(0.0));
            site.power().values().forEach((date, power) -> {
                if (date.isAfter(scenario.start()) && date.isBefore(scenario.end())) {
                    schedules.put(date, power.megawatts());
                }
            });
            uses.add(new Profiles.PowerUse(site.id(), steps(schedules), steps(energised(site))));
        }
        return uses;
    }

    private Map<LocalDate, Double> energised(Site site) {
        TreeMap<LocalDate, Double> added = new TreeMap<>();
        double live = WorkBreakdown.energisedKw(scenario, site) / KW_PER_MW;
        added.put(scenario.start(), live);
        for (int a = 0; a < network.activityCount(); a++) {
            if (network.energisesKw()[a] > 0
                    && schedule.start[a] >= 0
                    && evaluated.siteOf(a).equals(site.id())) {
                added.merge(evaluated.date(schedule.start[a]), network.energisesKw()[a] / KW_PER_MW, Double::sum);
            }
        }
        TreeMap<LocalDate, Double> cumulative = new TreeMap<>();
        double sum = 0;
        for (var entry : added.entrySet()) {
            sum += entry.getValue();
            cumulative.put(entry.getKey(), round(sum));
        }
        return cumulative;
    }

    private static List<Profiles.Step> steps(Map<LocalDate, Double> values) {
        return values.entrySet().stream()
                .map(e -> new Profiles.Step(e.getKey(), e.getValue()))
                .toList();
    }

    private List<Profiles.Funding> funding() {
        List<LocalDate> monthEnds = new ArrayList<>();
        TreeSet<LocalDate> ends = new TreeSet<>();
        for (int d = 0; d < scenario.horizonDays(); d++) {
            LocalDate date = scenario.date(d);
            if (date.getDayOfMonth() == date.lengthOfMonth() || d == scenario.horizonDays() - 1) {
                ends.add(date);
            }
        }
        monthEnds.addAll(ends);
        return scenario.funding().values().stream()
                .map(source -> funding(source, monthEnds))
                .toList();
    }

    private Profiles.Funding funding(FundingSource source, List<LocalDate> monthEnds) {
        List<Money> available = new ArrayList<>();
        List<Money> drawn = new ArrayList<>();
        for (LocalDate end : monthEnds) {
            available.add(source.tranches().values().stream()
                    .filter(t -> !t.date().isAfter(end)
                            && t.condition()
                                    .map(e -> !Keyed.get(scenario.events(), e)
                                            .date()
                                            .isAfter(end))
                                    .orElse(true))
                    .map(FundingSource.Tranche::amount)
                    .reduce(Money.ZERO, Money::plus));
            drawn.add(ledger.stream()
                    .filter(e -> e.source().equals(Optional.of(source.id()))
                            && !e.date().isAfter(end))
                    .map(LedgerEntry::amount)
                    .reduce(Money.ZERO, Money::plus));
        }
        return new Profiles.Funding(
                source.id(), source.name(), monthEnds, available, drawn, waiting.forFunding(source.id()));
    }

    /** Weeks that begin before the horizon's end. */
    static int weeks(Scenario scenario) {
        return (scenario.horizonDays() + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK;
    }
}
