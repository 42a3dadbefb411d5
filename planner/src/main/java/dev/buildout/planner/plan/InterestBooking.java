package dev.buildout.planner.plan;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Interest on what is drawn: accrues on each day on the balance of the evening before, is booked at the end of each month
 * and is itself drawn from the same source.
 */
final class InterestBooking {

    private InterestBooking() {}

    static List<LedgerEntry> of(EvaluatedSchedule evaluated, List<LedgerEntry> payments) {
        Scenario scenario = evaluated.compiled().scenario();
        Map<String, long[]> drawnCents = new HashMap<>();
        for (LedgerEntry entry : payments) {
            entry.source().ifPresent(source -> {
                long[] days = drawnCents.computeIfAbsent(source, s -> new long[scenario.horizonDays() + 1]);
                days[scenario.day(entry.date())] += entry.amount().cents();
            });
        }
        List<LedgerEntry> interest = new ArrayList<>();
        String[] ids = evaluated.network().funding().ids();
        for (int s = 0; s < ids.length; s++) {
            double daily = evaluated.network().funding().dailyInterest()[s];
            long[] drawn = drawnCents.get(ids[s]);
            if (daily > 0 && drawn != null) {
                FundingSource source = Keyed.get(scenario.funding(), ids[s]);
                book(evaluated, source, daily, drawn, interest);
            }
        }
        return interest;
    }

    private static void book(
            EvaluatedSchedule evaluated, FundingSource source, double daily, long[] drawn, List<LedgerEntry> interest) {
        Scenario scenario = evaluated.compiled().scenario();
        List<String> sites = source.covers().sites();
        String site = sites.size() == 1 ? sites.get(0) : "";
        long balance = drawn[0];
        double accrued = 0;
        for (int day = 1; day < scenario.horizonDays(); day++) {
            accrued += balance * daily;
            balance += drawn[day];
            LocalDate date = scenario.date(day);
            if (date.getDayOfMonth() == date.lengthOfMonth() || day == scenario.horizonDays() - 1) {
                Money amount = new Money(Math.round(accrued));
                if (amount.cents() > 0) {
                    interest.add(new LedgerEntry(
                            date,
                            amount,
                            LedgerBuilder.discounted(evaluated, amount, day),
                            LedgerEntry.Kind.INTEREST,
                            "interest",
                            site,
                            "",
                            source.id(),
                            source.id(),
                            Optional.of(source.id())));
                }
                balance += amount.cents();
                accrued = 0;
            }
        }
    }
}
