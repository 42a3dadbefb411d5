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
    VERDICT("The plan is marked feasible exactly when nothing is undated or too late; what is, it states."),
    LOT_PRICES("A lot costs its offer's price for what is bought, less the price break, plus the expediting premium."),
    DEPOSITS("A lot's deposit is the share of its price that its payment terms ask with the order."),
    FREIGHT("Freight is whole loads on every lane of the route, each at the mode's cost for its miles."),
    DUTIES("Duty is the offer's rate on the day of arrival, on the price."),
    STORAGE("A lot that arrives before its work starts pays the storage rate on its price for those days."),
    REASSIGNMENTS("Units of an opening order cost its reassignment price where it names neither site nor phase."),
    VALUE_OF_DELAY("A month of delay of a lot costs its work's power times the value of a MW-month."),
    GOODS_PAID("Goods are paid in the shares of the payment terms: with the order, ex works, the rest on arrival."),
    FREIGHT_PAID("Freight is paid ex works, the reassignment of an opening order when the work starts."),
    DUTY_PAID("Duty is paid on arrival."),
    STORAGE_PAID("Storage is paid when the work starts."),
    LABOUR_PAID("Work pays its crew's hours at wage and premium, evenly over its days, at the end of each month."),
    WORKS_PAID("Work pays its share of the site's works with its premium, evenly, at the end of each month."),
    ENERGY_PAID("In every month live blocks pay for power at full load."),
    LATENESS_BOOKED("In every month late blocks lose their MW times days late / 30.4375 times the phase's value."),
    RESIDUAL_BOOKED("On the last day blocks that are never live lose the residual value."),
    INTEREST_BOOKED("At the end of every month a source draws the interest on its balance of each evening before."),
    PREMIUMS("Every payment shows its premium apart: expediting for goods, acceleration for work."),
    PAYMENT_DATES("Every payment is booked on the day on which it falls due."),
    PAYMENT_CAUSES("Every entry of the ledger has its cause in the plan, and none is booked twice."),
    PAYMENT_LABELS("Every entry names the category, site, phase and payee of what it pays."),
    DISCOUNTS("Every entry is discounted to the start by the yearly rate for its days / 365.25."),
    SOURCE_COVER("Every payment comes from a source that covers its site, phase and category."),
    SOURCE_ORDER("A later source pays only where every earlier one that covers the payment is used up."),
    SOURCE_LIMITS("On no day has a source paid more than its tranches have made available."),
    FUNDING_PROFILES("Profiles of funding show what is available and drawn at each month's end."),
    SUMS("Costs by kind, cost to go, value lost and MW-months late are sums over ledger and milestones."),
    OBJECTIVE("The objective is the sum of the discounted ledger.");

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
