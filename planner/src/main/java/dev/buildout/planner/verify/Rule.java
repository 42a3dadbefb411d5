package dev.buildout.planner.verify;

import java.util.Locale;

/** What a plan is held to. Each rule is one sentence, one check and one line of the printout. */
public enum Rule {
    SCENARIO("The plan answers this scenario: its name, its text (SHA-256), its start and its end."),
    ACTIVITIES("Every activity that the scenario implies is in the plan exactly once, and no other."),
    MODES("Activities are done in a mode of the scenario, with its crew, from the site's labour pool."),
    DURATIONS("Activities start within the horizon on a working day and take their mode's working days."),
    LINKS("Every link between activities holds with its type and lag."),
    FIXED_DATES("No activity starts before the event it waits for, and none before the data date."),
    BARRED_SITES("No work is done at a site where nothing may be built."),
    PROGRESS("Work in progress keeps its share done, and a fixed finish is kept."),
    KITS("Every kit is complete: for each need the units it takes, all of one component, on site by the start."),
    OPENING_ORDERS("Opening orders serve whom they may, and never more units than have arrived."),
    OFFERS("Lots are bought on an offer that exists, on a day when it is valid, in quantities that it sells."),
    LEAD_TIMES("Every lot has its offer's lead time from the order to the first unit ex works."),
    ROUTES("Every route leads from plant to site over lanes that exist and takes their days and dwells."),
    PLANT_LINES("Plant lines finish every lot, and in no week more units than they can."),
    LABOUR_POOLS("On no day do activities use more workers of a labour pool than it has."),
    WORKER_CAPS("On no day are more workers on a site than its cap."),
    RESOURCES("On no day is more of another renewable resource in use than there is."),
    POWER("On no day has a site energised more power than its schedule allows."),
    REQUIRED_PHASES("Every required phase is built."),
    MILESTONES("Milestones follow from the last activities: blocks, live date, status, lateness."),
    ORDER_BY("Order-by date and slack of every lot: the last day on which it could be ordered, all else held."),
    SLACK("Slack of every activity: the days it could slip, all else held."),
    PROFILES("Profiles of live MW, workers, resources, plant lines and power follow from activities and lots."),
    VERDICT("The plan is marked feasible exactly when nothing is undated or too late; what is, it states.");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    /** Its name in printouts and files: {@code plant-lines}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it checks, for people. */
    public String sentence() {
        return sentence;
    }
}
