package dev.buildout.planner.verify;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is left of each source for a payment on a day: the least that it has left on that day and every later one, before
 * the next tranche of any source and at the end. Money drawn is owed with interest compounded by the day, and a reserve of
 * $1,000 is kept back for rounding. Only the order of sources is judged by this; limits are held to the ledger's cents.
 */
final class SourceUse {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double RESERVE = 1_000;

    /** An entry may differ by a cent from what was reckoned with, which interest may nearly double. */
    private static final double ROUNDING = 0.02;

    private final Scenario scenario;
    private final LocalDate end;
    private final TreeSet<LocalDate> begins = new TreeSet<>();
    private final Map<String, double[]> drawnBySource = new HashMap<>();
    private final Map<String, Integer> draws = new HashMap<>();

    SourceUse(Scenario scenario, LocalDate end) {
        this.scenario = scenario;
        this.end = end;
        begins.add(scenario.start());
        for (FundingSource source : scenario.funding().values()) {
            for (FundingSource.Tranche tranche : source.tranches().values()) {
                LocalDate day = SourceMoney.availableFrom(scenario, tranche);
                if (day.isAfter(scenario.start()) && day.isBefore(end)) {
                    begins.add(day);
                }
            }
        }
    }

    /** Notes a payment of so many dollars. */
    void draw(String source, LocalDate day, double dollars) {
        double[] drawn = drawnBySource.computeIfAbsent(source, s -> new double[begins.size()]);
        drawn[intervalOf(day)] += dollars * growth(source, day, -1);
        draws.merge(source, 1, Integer::sum);
    }

    /** Dollars that a source can still pay on a day; 0 or less when it is used up. */
    double left(String source, LocalDate day) {
        FundingSource funding = scenario.funding().get(source);
        if (funding == null) {
            return 0;
        }
        double[] drawn = drawnBySource.getOrDefault(source, new double[begins.size()]);
        double owed = 0;
        double least = Double.MAX_VALUE;
        int i = 0;
        for (LocalDate begin : begins) {
            owed += drawn[i];
            if (i >= intervalOf(day)) {
                LocalDate next = begins.higher(begin);
                LocalDate last = next == null ? end : next.minusDays(1);
                Money available = SourceMoney.availableBy(scenario, funding, begin);
                double dollars = Math.max(0, available.dollars() - RESERVE);
                least = Math.min(least, dollars * growth(source, last, -1) - owed);
            }
            i++;
        }
        return least * growth(source, day, 1);
    }

    /** The most that rounding can leave of a source that is used up. */
    double roundingOf(String source) {
        return ROUNDING * (1 + draws.getOrDefault(source, 0));
    }

    private int intervalOf(LocalDate day) {
        return Math.max(0, begins.headSet(day, true).size() - 1);
    }

    private double growth(String source, LocalDate day, int sign) {
        FundingSource funding = scenario.funding().get(source);
        double yearly = funding == null ? 0 : funding.interest().fraction();
        return Math.pow(1 + yearly / DAYS_PER_YEAR, sign * (double) ChronoUnit.DAYS.between(scenario.start(), day));
    }
}
