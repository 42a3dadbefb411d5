package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A quantity of one component bought, or taken from an opening order, for one activity.
 *
 * @param id unique: {@code shk-2/b3/power-cooling/ups}
 * @param component component id
 * @param name component name for people
 * @param category cost category id, lower case
 * @param unit what one is called
 * @param quantity units that the activity needs from this lot
 * @param bought units bought, after minimum order and lot size; 0 from an opening order
 * @param activity id of the activity that needs it
 * @param site destination site id
 * @param phase phase id; empty for an activity of the site
 * @param openingOrder opening order id when the units are already bought
 * @param supplier supplier id; empty from an opening order
 * @param supplierName supplier name for people
 * @param plant plant id; empty from an opening order
 * @param plantName plant name for people
 * @param speed {@code normal} or {@code expedited}; empty from an opening order
 * @param route lanes in order; empty from an opening order
 * @param made units that the plant's line finishes for it, week by week; empty where no line limits it
 * @param order day of the order; absent from an opening order
 * @param exWorks day on which the last unit leaves the plant; absent from an opening order
 * @param arrive day from which it can be used
 * @param needed planned start of the activity
 * @param orderBy last order day with which the activity still starts on its planned day, everything else held
 * @param slackDays order-by date less order date
 * @param price goods, with premium of expediting and price breaks
 * @param freight freight along the route, or reassignment of an opening order
 * @param duty duty on arrival
 * @param storage storage from arrival to need
 * @param deposit what is paid with the order
 * @param monthOfDelay value lost if the phases that wait for it were a month later
 * @param leadTimeDays elapsed days from order to ex works by the terms
 * @param reason what set its dates
 */
public record PlannedLot(
        String id,
        String component,
        String name,
        String category,
        String unit,
        int quantity,
        int bought,
        String activity,
        String site,
        String phase,
        Optional<String> openingOrder,
        String supplier,
        String supplierName,
        String plant,
        String plantName,
        String speed,
        List<Leg> route,
        List<Made> made,
        Optional<LocalDate> order,
        Optional<LocalDate> exWorks,
        LocalDate arrive,
        LocalDate needed,
        Optional<LocalDate> orderBy,
        int slackDays,
        Money price,
        Money freight,
        Money duty,
        Money storage,
        Money deposit,
        Money monthOfDelay,
        int leadTimeDays,
        Reason reason) {

    /** One lane of a route. */
    public record Leg(String from, String to, String mode, int transitDays) {}

    /** Units finished in the week that begins on a date. */
    public record Made(LocalDate week, int units) {}
}
