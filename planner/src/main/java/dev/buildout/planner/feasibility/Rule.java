package dev.buildout.planner.feasibility;

import java.util.List;

/**
 * One entry of a scenario that a plan must keep.
 *
 * @param kind what it limits
 * @param path where it stands
 * @param text what it asks for
 * @param lifted the scenario without it
 * @param lift that change in words, where it is one that people would make
 * @param dials ways of relaxing it by an amount; without any it is kept or lifted
 */
record Rule(Kind kind, String path, String text, List<Edit> lifted, String lift, List<Dial> dials) {

    /** What rules limit: those first that explain most; work and interest late, as they take part in nearly everything. */
    enum Kind {
        REQUIRED_PHASE,
        LATEST_DATE,
        BARRED_SITE,
        FIXED_DATE,
        EVENT,
        POWER,
        FUNDING,
        LEAD_TIME,
        OFFER_DATES,
        OPENING_ORDER,
        PLANT_CAPACITY,
        LABOUR,
        WORKER_CAP,
        RESOURCE,
        WORK,
        INTEREST,
        HORIZON;

        /** Whether it says what is wanted, not what there is. */
        boolean isDemand() {
            return this == REQUIRED_PHASE || this == LATEST_DATE || this == HORIZON;
        }
    }
}
