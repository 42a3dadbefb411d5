package dev.buildout.planner.verify;

import dev.buildout.model.unit.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@code plan.json} says, as the verifier reads it: records of its own, so that nothing of what wrote the plan
 * has a say in how it is judged. Texts for people are left out. Power is in MW, money in whole cents, as written.
 */
public record PlanFile(
        int version,
        Origin origin,
        LocalDate start,
        LocalDate end,
        Outcome outcome,
        ValueOfMonth valueOfMonth,
        List<Activity> activities,
        List<Lot> lots,
        List<Milestone> milestones,
        List<Entry> ledger,
        Profiles profiles) {

    /** The form of plan files that is judged here. */
    static final int VERSION = 1;

    /** Where the plan comes from; the hash is SHA-256 of the effective scenario's text. */
    record Origin(String scenario, String scenarioHash) {}

    /** The plan's own figures. */
    record Outcome(
            boolean feasible,
            List<String> violations,
            Money objective,
            Money costToGo,
            Money valueLost,
            Map<String, Money> byKind,
            double liveMw,
            double targetMw,
            double lateMwMonths) {}

    /** What a month of a megawatt is worth. */
    record ValueOfMonth(Money planned, Optional<Money> low, Optional<Money> high, Optional<Money> building) {}

    /** A piece of work; without dates when the plan has none for it. */
    record Activity(
            String id,
            String activity,
            String site,
            String phase,
            int block,
            String mode,
            Optional<LocalDate> start,
            Optional<LocalDate> finish,
            int crew,
            String pool,
            double mw,
            double done,
            int slackDays) {}

    /** Units bought, or taken from an opening order, for one activity. */
    record Lot(
            String id,
            String component,
            String category,
            int quantity,
            int bought,
            String activity,
            String site,
            String phase,
            Optional<String> openingOrder,
            String supplier,
            String plant,
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
            int leadTimeDays) {

        boolean isBought() {
            return openingOrder.isEmpty();
        }
    }

    /** One lane of a route. */
    record Leg(String from, String to, String mode, int transitDays) {}

    /** Units that a plant's line finishes for a lot in the week that begins on a date. */
    record Made(LocalDate week, int units) {}

    /** A phase and what becomes of it: a status as written, such as {@code on-time}. */
    record Milestone(
            String phase,
            String site,
            String region,
            double mw,
            boolean required,
            String status,
            LocalDate due,
            Optional<LocalDate> live,
            int daysLate,
            double lateMwMonths,
            Money valueLost,
            Money costToGo,
            List<Block> blocks) {}

    /** A block of a phase and the day from which it is live. */
    record Block(String id, double mw, Optional<LocalDate> live) {}

    /** An entry of the ledger; its kind as written, such as {@code value-lost}. */
    record Entry(
            LocalDate date,
            Money amount,
            Money discounted,
            String kind,
            String category,
            String site,
            String phase,
            String item,
            String payee,
            Optional<String> source) {}

    /** Use against capacity over time. */
    record Profiles(
            List<LiveMw> live,
            List<Load> labour,
            List<Load> workerCaps,
            List<Line> plants,
            List<PowerUse> power,
            List<Funding> funding) {}

    /** MW live and due from a date on. */
    record LiveMw(LocalDate date, double live, double target) {}

    /** A pool, cap or other renewable resource: largest capacity and peak use by site, week by week. */
    record Load(String id, List<Integer> capacity, List<SiteLoad> use) {}

    /** Peak use by one site, week by week. */
    record SiteLoad(String site, List<Integer> perWeek) {}

    /** A plant's line: units it can finish and finishes, week by week. */
    record Line(String plant, String line, List<Integer> capacity, List<Integer> use) {}

    /** A site's power schedule and the MW energised, where either changes. */
    record PowerUse(String site, List<Step> schedule, List<Step> energised) {}

    /** MW from a date on. */
    record Step(LocalDate date, double mw) {}

    /** A source's money available and drawn, cumulative at month ends. */
    record Funding(String source, List<LocalDate> monthEnds, List<Money> available, List<Money> drawn) {}

    /**
     * Reads a {@code plan.json}.
     *
     * @throws PlanFileException when it is not one: the message names file, line, column and place in it
     */
    public static PlanFile read(Path file) {
        return PlanFileReader.read(file);
    }

    /**
     * Reads the text of a {@code plan.json}.
     *
     * @param name what to call it in messages
     * @throws PlanFileException as for a file
     */
    public static PlanFile parse(byte[] text, String name) {
        return PlanFileReader.parse(text, name);
    }
}
