package dev.buildout.planner.explain;

import dev.buildout.planner.plan.Reason.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One link of a binding chain. It begins on the date that its cause gives and ends on the date that it explains; the next
 * link of the chain ends where this one begins. A lag below zero makes it end before it begins.
 *
 * @param kind what it is, of the closed vocabulary
 * @param subject id of what binds: activity, component, plant, pool, source, site or event; empty for none
 * @param item id of the activity, lot or phase that it is about
 * @param what in a few words, for a line of a table
 * @param parameter path of the value of the scenario that sets it: {@code suppliers/foxconn/plants/houston/lines/racks};
 *     empty for none
 * @param value that value, as written
 * @param place where it stands: {@code scenario.yaml:66}
 * @param from the date that the cause gives
 * @param to the date that it explains
 * @param text one sentence with values and dates
 * @param holders who else uses what is scarce
 */
public record Step(
        Kind kind,
        String subject,
        String item,
        String what,
        String parameter,
        String value,
        String place,
        LocalDate from,
        LocalDate to,
        String text,
        List<Holder> holders) {

    public Step {
        holders = List.copyOf(holders);
    }

    /**
     * Somebody who uses what another waits for.
     *
     * @param item id of the activity, lot or block
     * @param name name for people
     * @param from first day of the use
     * @param to day after the last; the end of the horizon for what is never given back
     * @param quantity how much, in the unit
     * @param unit workers, units, MW, the component's unit, or $
     */
    public record Holder(String item, String name, LocalDate from, LocalDate to, double quantity, String unit) {}

    /** How long it takes; what removing it altogether could gain at most. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
