package dev.buildout.planner.plan;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    private static final BigDecimal DAYS_PER_YEAR = new BigDecimal("365.25");

    private InterestBooking() {}

    static List<LedgerEntry> of(EvaluatedSchedule evaluated, List<LedgerEntry> payments, Discounting discounting) {
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
            long[] drawn = drawnCents.get(ids[s]);
            if (evaluated.network().funding().dailyInterest()[s] > 0 && drawn != null) {
                book(scenario, Keyed.get(scenario.funding(), ids[s]), drawn, discounting, interest);
            }
        }
        return interest;
    }

    private static void book(
            Scenario scenario,
            FundingSource source,
            long[] drawn,
            Discounting discounting,
            List<LedgerEntry> interest) {
        List<String> sites = source.covers().sites();
        String site = sites.size() == 1 ? sites.get(0) : "";
        long balance = drawn[0];
        long centDays = 0;
        for (int day = 1; day < scenario.horizonDays(); day++) {
            centDays = Math.addExact(centDays, balance);
            balance += drawn[day];
            LocalDate date = scenario.date(day);
            if (date.getDayOfMonth() == date.lengthOfMonth() || day == scenario.horizonDays() - 1) {
                Money amount = interest(source, centDays);
                if (amount.cents() > 0) {
                    interest.add(new LedgerEntry(
                            date,
                            amount,
                            discounting.discounted(amount, day),
                            LedgerEntry.Kind.INTEREST,
                            "interest",
                            site,
                            "",
                            source.id(),
                            source.id(),
                            Optional.of(source.id())));
                }
                balance += amount.cents();
                centDays = 0;
            }
        }
    }

    /** Interest on a balance of so many cents for a day, by the year of 365.25 days, rounded half up to whole cents. */
    private static Money interest(FundingSource source, long centDays) {
        return new Money(BigDecimal.valueOf(centDays)
                .multiply(Payments.exact(source.interest()))
                .divide(DAYS_PER_YEAR, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
