package dev.buildout.planner.verify;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The interest that sources owe on what the ledger draws from them. On each day the balance of the evening before owes the
 * yearly rate ÷ 365.25; a month's interest is rounded once, drawn on its last day, and part of the balance from then on.
 */
final class InterestDue {

    private static final BigDecimal DAYS_PER_YEAR = new BigDecimal("365.25");

    private InterestDue() {}

    static List<Payment> of(Scenario scenario, PlanFile plan) {
        List<Payment> due = new ArrayList<>();
        for (FundingSource source : scenario.funding().values()) {
            TreeMap<LocalDate, Money> drawn = new TreeMap<>();
            plan.ledger().stream()
                    .filter(e -> Purpose.of(e) != Purpose.INTEREST)
                    .filter(e -> e.source().filter(source.id()::equals).isPresent())
                    .forEach(e -> drawn.merge(e.date(), e.amount(), Money::plus));
            monthly(plan, source.id(), Cents.exact(source.interest()), drawn).forEach((day, amount) -> {
                if (amount.cents() > 0) {
                    due.add(payment(source, day, amount));
                }
            });
        }
        return due;
    }

    /** Interest by the last day of each month; the span from one balance to the next is taken at once. */
    static Map<LocalDate, Money> monthly(
            PlanFile plan, String source, BigDecimal yearly, NavigableMap<LocalDate, Money> drawn) {
        Map<LocalDate, Money> interest = new TreeMap<>();
        BigDecimal balance = BigDecimal.ZERO;
        LocalDate evening = plan.start().minusDays(1);
        for (LocalDate end : PaymentsDue.monthEnds(plan.start(), plan.end())) {
            BigDecimal dollarDays = BigDecimal.ZERO;
            for (Map.Entry<LocalDate, Money> draw :
                    drawn.subMap(evening, false, end, true).entrySet()) {
                dollarDays = dollarDays.add(balance.multiply(days(evening, draw.getKey())));
                evening = draw.getKey();
                balance = balance.add(draw.getValue().toDollars());
            }
            dollarDays = dollarDays.add(balance.multiply(days(evening, end)));
            Money amount = Cents.round(dollarDays.multiply(yearly), DAYS_PER_YEAR);
            interest.put(end, amount);
            balance = balance.add(amount.toDollars());
            evening = end;
        }
        return interest;
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay());
    }

    private static Payment payment(FundingSource source, LocalDate day, Money amount) {
        List<String> sites = source.covers().sites();
        return new Payment(
                Purpose.INTEREST,
                source.id(),
                List.of(day),
                day,
                amount,
                BigDecimal.ZERO,
                "interest",
                sites.size() == 1 ? sites.get(0) : "",
                "",
                source.id());
    }
}
