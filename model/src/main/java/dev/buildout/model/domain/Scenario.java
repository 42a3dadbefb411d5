package dev.buildout.model.domain;

import dev.buildout.model.unit.Percent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A whole planning case: the world, its options and what is wanted. Days count from {@link #start}. */
@WrittenKey(
        key = "extends",
        value = "Another scenario that this file is laid over",
        example = "extends: stargate-us.yaml")
@WrittenKey(key = "imports", value = "Parts of the scenario in files of their own", example = "imports: [lanes.yaml]")
@WrittenKey(
        key = "overrides",
        value = "Named changes",
        example = "overrides: {late: {set: {sites: {abilene: {worker-cap: 900}}}}}")
@WrittenKey(key = "what-ifs", value = "Named lists of overrides", example = "what-ifs: {bad-year: [late, slow]}")
@WrittenKey(
        key = "sweeps",
        value = "Grids that stand for named what-ifs",
        example = "sweeps: {crew: {vary: {sites.abilene.worker-cap: [800, 900]}}}")
public record Scenario(
        @Key("Short name in kebab-case; names the plan folder")
        String scenario,

        @Key(value = "One line for people", byDefault = "") String title,

        @Key("The data date, day 0: nothing is ordered, built or paid before it")
        LocalDate start,

        @Key("End of the horizon (exclusive)") LocalDate end,

        @Key(value = "Yearly rate at which payments are discounted to the start", per = "yr", byDefault = "8 %/yr")
        Percent discountRate,

        @Key(
                value = "Share of its price that it costs to store equipment for a month",
                per = "month",
                byDefault = "0 %/month")
        Percent storage,

        @Key("What a live megawatt is worth") MegawattValue value,
        @Key("Working days") Map<String, WorkCalendar> calendars,
        @Key("Fixed dates that other things wait for") Map<String, FixedDate> events,
        @Key("Groups of sites") Map<String, Region> regions,
        @Key("Workers by labour market") Map<String, LabourPool> labourPools,

        @Key("Other renewable resources: cranes, commissioning agents")
        Map<String, RenewableResource> resources,

        @Key("What is bought") Map<String, Component> components,
        @Key("Ways of moving freight") Map<String, TransportMode> transportModes,
        @Key("Ports and integration centres") Map<String, Hub> hubs,
        @Key("Who sells what, from where") Map<String, Supplier> suppliers,
        @Key("Legs between plants, hubs and sites") Map<String, LaneGroup> lanes,
        @Key("Equipment that is already bought") Map<String, OpeningOrder> openingOrders,
        @Key("How ground becomes live megawatts") Map<String, BuildTemplate> templates,
        @Key("Where it is built, in which phases") Map<String, Site> sites,
        @Key("Who pays for what, in the order of use") Map<String, FundingSource> funding) {

    /** The horizon's length in days. */
    public int horizonDays() {
        return (int) ChronoUnit.DAYS.between(start, end);
    }

    /** The day number of a date; negative before the start. */
    public int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, date));
    }

    public LocalDate date(int day) {
        return start.plusDays(day);
    }

    public Stream<Plant> plants() {
        return suppliers.values().stream().flatMap(s -> s.plants().values().stream());
    }

    public Optional<Plant> findPlant(String id) {
        return plants().filter(p -> p.id().equals(id)).findFirst();
    }

    public Supplier supplierOf(String plant) {
        return suppliers.values().stream()
                .filter(s -> s.plants().containsKey(plant))
                .findFirst()
                .orElseThrow();
    }
}
