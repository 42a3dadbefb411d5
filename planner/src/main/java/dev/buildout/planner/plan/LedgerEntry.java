package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated, attributed cost. Every money figure anywhere is a sum over these.
 *
 * @param date day of payment, or the day on which value lost is booked
 * @param amount undiscounted
 * @param discounted the same, discounted to the start
 * @param kind what is paid
 * @param category what it is for: a category id in lower case; {@code power} purchase and value lost have their own
 * @param site site id; empty for none
 * @param phase phase id; empty for none
 * @param item id of the activity, lot, phase or source that causes it
 * @param payee supplier id, labour pool id or funding source id; empty for none
 * @param source funding source that pays; absent where no funding is involved (value lost, operation)
 */
public record LedgerEntry(
        LocalDate date,
        Money amount,
        Money discounted,
        Kind kind,
        String category,
        String site,
        String phase,
        String item,
        String payee,
        Optional<String> source) {

    /** What is paid. */
    public enum Kind {
        EQUIPMENT,
        EXPEDITING,
        FREIGHT,
        DUTY,
        STORAGE,
        LABOUR,
        ACCELERATION,
        WORKS,
        ENERGY,
        INTEREST,
        VALUE_LOST
    }
}
