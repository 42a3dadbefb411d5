package dev.buildout.planner.plan;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.Schedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What late and forgone megawatts lose and what live ones burn, booked at the end of each month: for each phase the value
 * of its late kW-days, its residual value on the last day if it is never live, and the power that its live blocks use.
 */
final class ValueBooking {

    static final String LATENESS = "lateness";
    static final String RESIDUAL = "residual";
    static final String ENERGY = "energy";

    private static final BigDecimal KW_PER_MW = new BigDecimal(1000);
    private static final BigDecimal KW_DAYS_PER_MW_MONTH = new BigDecimal("30437.5");

    private static final long HOURS_PER_DAY = 24;

    private final EvaluatedSchedule evaluated;
    private final ActivityNetwork network;
    private final Phases phases;
    private final Discounting discounting;
    private final List<LedgerEntry> entries = new ArrayList<>();

    private ValueBooking(EvaluatedSchedule evaluated, Discounting discounting) {
        this.evaluated = evaluated;
        this.discounting = discounting;
        this.network = evaluated.network();
        this.phases = network.phases();
    }

    static List<LedgerEntry> of(EvaluatedSchedule evaluated, Discounting discounting) {
        ValueBooking booking = new ValueBooking(evaluated, discounting);
        for (int p = 0; p < booking.phases.count(); p++) {
            booking.bookPhase(p);
        }
        return booking.entries;
    }

    private void bookPhase(int p) {
        Scenario scenario = evaluated.compiled().scenario();
        Site site = Keyed.get(scenario.sites(), siteId(p));
        Money perMwMonth = Keyed.get(site.phases(), phases.ids()[p])
                .value()
                .orElse(scenario.value().perMonth());
        int horizon = network.horizon();
        int from = 0;
        while (from < horizon) {
            LocalDate first = evaluated.date(from);
            int to = Math.min(horizon, from + first.lengthOfMonth() - first.getDayOfMonth() + 1);
            add(p, to - 1, dollars(lateKwDays(p, from, to), perMwMonth, KW_DAYS_PER_MW_MONTH), LATENESS);
            add(p, to - 1, dollars(HOURS_PER_DAY * liveKwDays(p, from, to), site.powerPrice(), KW_PER_MW), ENERGY);
            from = to;
        }
        long neverLive = 0;
        for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
            neverLive += evaluated.schedule().blockLive[b] == Schedule.NONE ? phases.blockKw()[b] : 0;
        }
        add(p, horizon - 1, dollars(neverLive, scenario.value().residual(), KW_PER_MW), RESIDUAL);
    }

    private long lateKwDays(int p, int from, int to) {
        int due = Math.max(0, phases.due()[p]);
        long kwDays = 0;
        for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
            kwDays += (long) phases.blockKw()[b] * Math.max(0, Math.min(liveDay(b), to) - Math.max(due, from));
        }
        return kwDays;
    }

    private long liveKwDays(int p, int from, int to) {
        long kwDays = 0;
        for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
            kwDays += (long) phases.blockKw()[b] * Math.max(0, to - Math.max(liveDay(b), from));
        }
        return kwDays;
    }

    /** The day from which a block is live; the end of the horizon when it never is. */
    private int liveDay(int block) {
        int day = evaluated.schedule().blockLive[block];
        return day == Schedule.NONE ? network.horizon() : day;
    }

    private static Money dollars(long amount, Money price, BigDecimal per) {
        return new Money(BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(price.cents()))
                .divide(per, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private String siteId(int p) {
        return evaluated.compiled().siteIds().get(phases.site()[p]);
    }

    private void add(int p, int day, Money amount, String category) {
        if (amount.cents() > 0) {
            entries.add(new LedgerEntry(
                    evaluated.date(day),
                    amount,
                    discounting.discounted(amount, day),
                    category.equals(ENERGY) ? LedgerEntry.Kind.ENERGY : LedgerEntry.Kind.VALUE_LOST,
                    category,
                    siteId(p),
                    phases.ids()[p],
                    phases.ids()[p],
                    "",
                    Optional.empty()));
        }
    }
}
