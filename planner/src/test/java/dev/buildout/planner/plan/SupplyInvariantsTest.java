package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LeadTime;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Throughput;
import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lots of shipped scenarios' plans: dates, quantities, opening orders and plants, held against the scenario alone. */
class SupplyInvariantsTest {

    private static final double EPSILON = 1e-6;

    static Stream<ShippedPlan> plans() {
        return ShippedPlan.all();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aLotIsOrderedMadeAndMovedInTimeForItsActivity(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        Map<String, PlannedActivity> activities =
                shipped.plan().activities().stream().collect(Collectors.toMap(PlannedActivity::id, a -> a));
        assertThat(bought(shipped)).isNotEmpty();
        for (PlannedLot lot : shipped.plan().lots()) {
            assertThat(lot.needed())
                    .as(lot.id())
                    .isEqualTo(Keyed.get(activities, lot.activity()).start().orElseThrow());
            assertThat(lot.arrive()).as(lot.id()).isBeforeOrEqualTo(lot.needed());
        }
        for (PlannedLot lot : bought(shipped)) {
            LocalDate order = lot.order().orElseThrow();
            LocalDate exWorks = lot.exWorks().orElseThrow();
            assertThat(order).as(lot.id()).isAfterOrEqualTo(scenario.start());
            assertThat(exWorks).as(lot.id()).isAfterOrEqualTo(order.plusDays(leadDays(scenario, lot)));
            assertThat(lot.leadTimeDays()).as(lot.id()).isEqualTo(leadDays(scenario, lot));
            assertThat(lot.arrive()).as(lot.id()).isEqualTo(exWorks.plusDays(Freight.transitDays(scenario, lot)));
            Offer offer = offer(scenario, lot);
            component(scenario, lot)
                    .availableFrom()
                    .ifPresent(from -> assertThat(order).isAfterOrEqualTo(from));
            offer.from().ifPresent(from -> assertThat(order).as(lot.id()).isAfterOrEqualTo(from));
            offer.until().ifPresent(until -> assertThat(order).as(lot.id()).isBeforeOrEqualTo(until));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void orderByIsNotBeforeTheOrderAndStillInTime(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        for (PlannedLot lot : bought(shipped)) {
            LocalDate order = lot.order().orElseThrow();
            LocalDate orderBy = lot.orderBy().orElseThrow();
            int through = leadDays(scenario, lot) + Freight.transitDays(scenario, lot);
            assertThat(orderBy).as(lot.id()).isAfterOrEqualTo(order);
            assertThat(orderBy.plusDays(through)).as(lot.id()).isBeforeOrEqualTo(lot.needed());
            assertThat(lot.slackDays()).as(lot.id()).isEqualTo((int) ChronoUnit.DAYS.between(order, orderBy));
            if (offer(scenario, lot).line().isEmpty()) {
                assertThat(orderBy).as(lot.id()).isEqualTo(lot.needed().minusDays(through));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyKitIsCompleteAndNothingElseIsBought(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        Map<String, ExpectedWork> work = ExpectedWork.of(scenario);
        Map<String, List<PlannedLot>> byActivity =
                shipped.plan().lots().stream().collect(Collectors.groupingBy(PlannedLot::activity));
        Map<String, Double> exact = new HashMap<>();
        Map<String, Integer> planned = new HashMap<>();
        for (PlannedActivity activity : shipped.plan().activities()) {
            ExpectedWork expected = Keyed.get(work, activity.id());
            int lots = 0;
            for (Need need : expected.needs()) {
                List<PlannedLot> kit = byActivity.getOrDefault(activity.id(), List.of()).stream()
                        .filter(l -> l.component().equals(need.component())
                                || need.or().containsKey(l.component()))
                        .toList();
                lots += kit.size();
                assertThat(kit.stream().map(PlannedLot::component).distinct().count())
                        .as(activity.id() + " " + need.component())
                        .isLessThanOrEqualTo(1);
                String component = kit.isEmpty() ? need.component() : kit.get(0).component();
                double units = units(expected, need, component);
                int there = kit.stream().mapToInt(PlannedLot::quantity).sum();
                assertThat((double) there).as(activity.id() + " " + component).isCloseTo(units, within(1.0));
                String key = activity.site() + "/" + expected.template().id() + "/" + need.component();
                exact.merge(key + "/" + component, units, Double::sum);
                planned.merge(key + "/" + component, there, Integer::sum);
            }
            assertThat(byActivity.getOrDefault(activity.id(), List.of()))
                    .as(activity.id())
                    .hasSize(lots);
        }
        requireRoundedOncePerSite(shipped, exact, planned);
    }

    /** Where a site builds everything with one component, its total is its need rounded up once; else within a unit a cut. */
    private static void requireRoundedOncePerSite(
            ShippedPlan shipped, Map<String, Double> exact, Map<String, Integer> planned) {
        List<String> sitesWithForgone = shipped.plan().milestones().stream()
                .filter(m -> m.status() == Milestone.Status.FORGONE)
                .map(Milestone::site)
                .toList();
        Map<String, Long> componentsOfNeed = exact.keySet().stream()
                .collect(Collectors.groupingBy(k -> k.substring(0, k.lastIndexOf('/')), Collectors.counting()));
        int checked = 0;
        for (Map.Entry<String, Double> need : exact.entrySet()) {
            String key = need.getKey();
            String site = key.substring(0, key.indexOf('/'));
            if (!sitesWithForgone.contains(site)
                    && Keyed.get(componentsOfNeed, key.substring(0, key.lastIndexOf('/'))) == 1) {
                double roundedToHundredths = Math.round(need.getValue() * 100) / 100.0;
                assertThat((double) Keyed.get(planned, key)).as(key).isEqualTo(Math.ceil(roundedToHundredths));
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private static double units(ExpectedWork work, Need need, String component) {
        double left = 1 - work.done();
        if (component.equals(need.component()) && need.perMw().isEmpty()) {
            return Math.ceil(need.units().orElseThrow() * left - EPSILON);
        }
        double perMw = component.equals(need.component())
                ? need.perMw().orElseThrow().units().doubleValue()
                : Keyed.get(need.or(), component).units().doubleValue();
        return perMw * (work.kw() / 1000.0) * left;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void openingOrdersAreUsedWhereTheyMayAndNotBeforeTheyArrive(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        Map<String, TreeMap<LocalDate, Integer>> used = new HashMap<>();
        for (PlannedLot lot : shipped.plan().lots()) {
            lot.openingOrder().ifPresent(id -> {
                OpeningOrder order = Keyed.get(scenario.openingOrders(), id);
                assertThat(lot.component()).as(lot.id()).isEqualTo(order.component());
                boolean free = (order.sites().isEmpty() && order.phases().isEmpty())
                        || order.sites().contains(lot.site())
                        || order.phases().contains(lot.phase());
                if (!free) {
                    assertThat(order.reassignment()).as(lot.id()).isPresent();
                }
                long cents = free ? 0 : order.reassignment().orElseThrow().cents() * lot.quantity();
                assertThat(lot.freight().cents()).as(lot.id()).isEqualTo(cents);
                assertThat(lot.bought()).as(lot.id()).isZero();
                used.computeIfAbsent(id, key -> new TreeMap<>()).merge(lot.needed(), lot.quantity(), Integer::sum);
            });
        }
        used.forEach((id, days) -> {
            int sum = 0;
            for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
                sum += day.getValue();
                assertThat(sum)
                        .as(id + " on " + day.getKey())
                        .isLessThanOrEqualTo(arrived(Keyed.get(scenario.openingOrders(), id), day.getKey()));
            }
        });
    }

    private static int arrived(OpeningOrder order, LocalDate day) {
        long days = ChronoUnit.DAYS.between(order.from(), day);
        if (days < 0) {
            return 0;
        }
        double after = order.rate().map(r -> r.perWeek() / 7 * days).orElse((double) order.quantity());
        return (int) Math.min(order.quantity(), Math.floor(after + EPSILON) + 1);
    }

    /** In every span of weeks, a line makes no more for the plan than it can; nothing of a past week is kept. */
    @ParameterizedTest
    @MethodSource("plans")
    void noPlantLineMakesMoreThanItsCapacityInAnySpanOfWeeks(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        Map<String, List<PlannedLot>> byLine = bought(shipped).stream()
                .filter(l -> offer(scenario, l).line().isPresent())
                .collect(Collectors.groupingBy(
                        l -> l.plant() + "/" + offer(scenario, l).line().orElseThrow()));
        assertThat(byLine).isNotEmpty();
        byLine.forEach((key, lots) -> {
            String plant = key.substring(0, key.indexOf('/'));
            Timed<Throughput> capacity =
                    Keyed.get(scenario.findPlant(plant).orElseThrow().lines(), key.substring(key.indexOf('/') + 1));
            TreeSet<LocalDate> from = new TreeSet<>();
            TreeSet<LocalDate> to = new TreeSet<>();
            lots.forEach(l -> {
                from.add(firstUnit(scenario, l));
                to.add(l.exWorks().orElseThrow());
            });
            for (LocalDate first : from) {
                for (LocalDate last : to.tailSet(first)) {
                    int made = lots.stream()
                            .filter(l -> !firstUnit(scenario, l).isBefore(first)
                                    && !l.exWorks().orElseThrow().isAfter(last))
                            .mapToInt(PlannedLot::bought)
                            .sum();
                    assertThat(made)
                            .as(key + " from " + first + " to " + last)
                            .isLessThanOrEqualTo(canMake(capacity, first.minusDays(7), last));
                }
            }
        });
    }

    /** The day on which a lot's first unit can be ex works. */
    private static LocalDate firstUnit(Scenario scenario, PlannedLot lot) {
        return lot.order().orElseThrow().plusDays(leadDays(scenario, lot));
    }

    /** Units from a day to another, with one more for the part of a unit that earlier weeks have begun. */
    private static int canMake(Timed<Throughput> capacity, LocalDate from, LocalDate to) {
        double units = 0;
        for (LocalDate day : from.datesUntil(to).toList()) {
            units += capacity.find(day).orElse(Throughput.ZERO).perWeek() / 7;
        }
        return (int) Math.floor(units + EPSILON) + 1;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void plantProfilesShowWhatIsBoughtWithinCapacity(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        for (Profiles.PlantLine line : shipped.plan().profiles().plants()) {
            int bought = bought(shipped).stream()
                    .filter(l -> l.plant().equals(line.plant())
                            && offer(scenario, l).line().equals(Optional.of(line.line())))
                    .mapToInt(PlannedLot::bought)
                    .sum();
            assertThat(line.use().stream().mapToInt(i -> i).sum())
                    .as(line.line())
                    .isEqualTo(bought);
            Timed<Throughput> capacity =
                    Keyed.get(scenario.findPlant(line.plant()).orElseThrow().lines(), line.line());
            int sum = 0;
            double exact = 0;
            for (int week = 0; week < line.use().size(); week++) {
                LocalDate from = scenario.start().plusDays(7L * week);
                sum += line.capacity().get(week);
                exact += capacityOfWeek(capacity, from);
                assertThat(line.use().get(week))
                        .as(line.plant() + " " + from)
                        .isLessThanOrEqualTo(line.capacity().get(week));
                assertThat((double) sum).as(line.plant() + " to " + from).isCloseTo(exact, within(1.0));
            }
        }
    }

    private static double capacityOfWeek(Timed<Throughput> capacity, LocalDate from) {
        return from.datesUntil(from.plusDays(7))
                .mapToDouble(d -> capacity.find(d).orElse(Throughput.ZERO).perWeek() / 7)
                .sum();
    }

    static List<PlannedLot> bought(ShippedPlan shipped) {
        return new ArrayList<>(shipped.plan().lots().stream()
                .filter(l -> l.openingOrder().isEmpty())
                .toList());
    }

    static Component component(Scenario scenario, PlannedLot lot) {
        return Keyed.get(scenario.components(), lot.component());
    }

    static Offer offer(Scenario scenario, PlannedLot lot) {
        Plant plant = scenario.findPlant(lot.plant()).orElseThrow();
        assertThat(scenario.supplierOf(plant.id()).id()).isEqualTo(lot.supplier());
        return Keyed.get(plant.offers(), lot.component());
    }

    static int leadDays(Scenario scenario, PlannedLot lot) {
        Offer offer = offer(scenario, lot);
        LeadTime usual = offer.leadTime().orElse(component(scenario, lot).leadTime());
        LeadTime lead =
                lot.speed().equals("expedited") ? offer.expedite().orElseThrow().leadTime() : usual;
        return lead.approval().count()
                + lead.slot().count()
                + lead.fabrication().count()
                + lead.test().count();
    }
}
