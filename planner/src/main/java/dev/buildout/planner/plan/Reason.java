package dev.buildout.planner.plan;

import java.util.Optional;

/**
 * Why something starts when it does and not a day earlier.
 *
 * @param kind the closed vocabulary of causes
 * @param subject id of what binds: an activity, a lot, a pool, a source, a site, an event; empty for none
 * @param text one sentence for people, with values and dates
 * @param because id of the activity or lot whose own reason explains this one further
 */
public record Reason(Kind kind, String subject, String text, Optional<String> because) {

    /** The closed vocabulary of causes. */
    public enum Kind {
        /** Nothing held it: it starts on the data date. */
        DATA_DATE,
        /** A predecessor and its lag. */
        PREDECESSOR,
        /** A supplier's lead time, counted from the data date. */
        LEAD_TIME,
        /** A plant's weekly capacity. */
        PLANT_CAPACITY,
        /** Arrival of equipment that is already on order. */
        OPENING_ORDER,
        /** Transit from plant to site. */
        LANE,
        /** A labour pool has too few workers free. */
        LABOUR,
        /** The cap on workers at the site. */
        WORKER_CAP,
        /** Another renewable resource. */
        RESOURCE,
        /** The site's power schedule. */
        POWER,
        /** Money of the sources that cover it. */
        FUNDING,
        /** A permit or another fixed date. */
        FIXED_DATE,
        /** Nothing may be built at the site. */
        BARRED,
        /** A day off in the work calendar. */
        CALENDAR,
        /** The scenario's own choice: kept until it is needed. */
        POLICY,
        /** No date within the horizon works. */
        HORIZON
    }
}
