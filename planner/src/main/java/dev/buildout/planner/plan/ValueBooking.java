package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.schedule.Schedule;
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

    private final EvaluatedSchedule evaluated;
    private final ActivityNetwork network;
    private final Phases phases;
    private final List<LedgerEntry> entries = new ArrayList<>();

    private ValueBooking(EvaluatedSchedule evaluated) {
        this.evaluated = evaluated;
        this.network = evaluated.network();
        this.phases = network.phases();
    }

    static List<LedgerEntry> of(EvaluatedSchedule evaluated) {
        ValueBooking booking = new ValueBooking(evaluated);
        for (int p = 0; p < booking.phases.count(); p++) {
            booking.bookPhase(p);
        }
        return booking.entries;
    }

    private void bookPhase(int p) {
        int horizon = network.horizon();
        int from = 0;
        while (from < horizon) {
            LocalDate first = evaluated.date(from);
            int to = Math.min(horizon, from + first.lengthOfMonth() - first.getDayOfMonth() + 1);
            double late = 0;
            double live = 0;
            for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                int day = evaluated.schedule().blockLive[b];
                int until = day == Schedule.NONE ? horizon : day;
                int due = Math.max(0, phases.due()[p]);
                late += (double) phases.blockKw()[b] * Math.max(0, Math.min(until, to) - Math.max(due, from));
                live += (double) phases.blockKw()[b] * Math.max(0, to - Math.max(until, from));
            }
            add(p, to - 1, late * phases.valuePerKwDay()[p], LedgerEntry.Kind.VALUE_LOST, LATENESS);
            add(p, to - 1, live * network.energyPerKwDay()[phases.site()[p]], LedgerEntry.Kind.ENERGY, ENERGY);
            from = to;
        }
        double neverLive = 0;
        for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
            neverLive += evaluated.schedule().blockLive[b] == Schedule.NONE ? phases.blockKw()[b] : 0;
        }
        double residual = neverLive * network.finance().residualPerKw();
        add(p, horizon - 1, residual, LedgerEntry.Kind.VALUE_LOST, RESIDUAL);
    }

    private void add(int p, int day, double dollars, LedgerEntry.Kind kind, String category) {
        Money amount = Money.ofDollars(dollars);
        if (amount.cents() > 0) {
            entries.add(new LedgerEntry(
                    evaluated.date(day),
                    amount,
                    LedgerBuilder.discounted(evaluated, amount, day),
                    kind,
                    category,
                    evaluated.compiled().siteIds().get(phases.site()[p]),
                    phases.ids()[p],
                    phases.ids()[p],
                    "",
                    Optional.empty()));
        }
    }
}
