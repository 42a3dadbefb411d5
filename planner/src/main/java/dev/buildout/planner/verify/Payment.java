package dev.buildout.planner.verify;

import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A payment that the plan owes, worked out from the scenario.
 *
 * @param purpose what it is for
 * @param item id of what causes it
 * @param days the days on which it is booked, ascending: one, or for work the last day of each month
 * @param from first day of the time that it is for; the day itself for a single payment
 * @param amount all of it
 * @param premium of expediting or acceleration, as a fraction
 * @param category category of its entries
 * @param site site id
 * @param phase phase id; empty for none
 * @param payee who gets it; empty for nobody
 */
record Payment(
        Purpose purpose,
        String item,
        List<LocalDate> days,
        LocalDate from,
        Money amount,
        BigDecimal premium,
        String category,
        String site,
        String phase,
        String payee) {

    Payment {
        days = List.copyOf(days);
    }

    LocalDate last() {
        return days.get(days.size() - 1);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(last());
    }

    /** As people find it in the ledger. */
    String label() {
        return item + " " + purpose.name().toLowerCase(Locale.ROOT);
    }
}
