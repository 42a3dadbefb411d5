package dev.buildout.planner.problem;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LeadTime;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.PaymentTerms;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.Route;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.PerMegawatt;
import dev.buildout.model.unit.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the kits of activities into lots with all their modes: offer × route × speed, and opening orders first. */
final class LotCompiler {

    private final Scenario scenario;
    private final SupplyNetwork routes;
    private final SupplyCompiler supply;
    private final FundingCompiler funding;
    private final List<String> componentIds;
    private final List<OpeningOrder> openingOrders;

    /** Exact need so far by site and component, so that a site's total is rounded up once. */
    private final Map<String, BigDecimal> needSoFar = new HashMap<>();

    LotCompiler(
            Scenario scenario,
            SupplyNetwork routes,
            SupplyCompiler supply,
            FundingCompiler funding,
            List<String> componentIds) {
        this.scenario = scenario;
        this.routes = routes;
        this.supply = supply;
        this.funding = funding;
        this.componentIds = componentIds;
        this.openingOrders = List.copyOf(scenario.openingOrders().values());
    }

    /** The lots of an activity; a need that rounds to no units gives none. */
    List<Lot> lots(ActivityRef activity, int index) {
        Map<String, Need> needs = new LinkedHashMap<>(activity.template().needs());
        needs.putAll(activity.site().needs().getOrDefault(activity.template().id(), Map.of()));
        List<Lot> lots = new ArrayList<>();
        for (Need need : needs.values()) {
            List<LotMode> modes = new ArrayList<>();
            int units = units(activity, need.component(), need.perMw(), need.units());
            modes.addAll(modes(activity, need.component(), units));
            for (Map.Entry<String, PerMegawatt> or : need.or().entrySet()) {
                int others = units(activity, or.getKey(), Optional.of(or.getValue()), Optional.empty());
                modes.addAll(modes(activity, or.getKey(), others));
            }
            modes.removeIf(m -> m.need() == 0);
            if (!modes.isEmpty()) {
                lots.add(new Lot(activity.id() + "/" + need.component(), index, List.copyOf(modes)));
            } else if (units > 0) {
                lots.add(new Lot(activity.id() + "/" + need.component(), index, List.of(unsupplied(need, units))));
            }
        }
        return lots;
    }

    /** Stands for a need that nothing can supply: its activity can never start. */
    private LotMode unsupplied(Need need, int units) {
        LotTerms nothing = new LotTerms(
                0,
                0,
                new int[0],
                new double[0],
                1,
                1,
                0,
                0,
                0,
                new int[1],
                new double[1],
                Keyed.get(scenario.components(), need.component()).mass(),
                Optional.empty(),
                0);
        return new LotMode(
                componentIds.indexOf(need.component()),
                units,
                -1,
                0,
                0,
                0,
                -1,
                false,
                true,
                new int[0],
                new double[0],
                nothing,
                Optional.empty());
    }

    private int units(ActivityRef activity, String component, Optional<PerMegawatt> perMw, Optional<Integer> fixed) {
        BigDecimal left = BigDecimal.ONE.subtract(BigDecimal.valueOf(activity.done()));
        if (perMw.isEmpty()) {
            return BigDecimal.valueOf(fixed.orElse(0))
                    .multiply(left)
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
        }
        BigDecimal exact = perMw.get()
                .units()
                .multiply(BigDecimal.valueOf(activity.power().kilowatts(), 3))
                .multiply(left);
        String key = activity.site().id() + "/" + activity.template().id() + "/" + component;
        BigDecimal before = needSoFar.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal after = before.add(exact);
        needSoFar.put(key, after);
        return roundUp(after) - roundUp(before);
    }

    /** Kilowatts cut from a phase can leave millionths of a unit, which nobody buys. */
    private static int roundUp(BigDecimal units) {
        return units.setScale(2, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private List<LotMode> modes(ActivityRef activity, String componentId, int units) {
        Component component = Keyed.get(scenario.components(), componentId);
        Stocks own = stocks(activity, componentId, false);
        Stocks all = stocks(activity, componentId, true);
        List<LotMode> offers = offerModes(activity, component, units, own);
        List<LotMode> modes = new ArrayList<>();
        if (own.indices.length > 0 || all.indices.length > 0) {
            modes.add(
                    offers.isEmpty()
                            ? stockOnly(component, units, own.indices.length > 0 ? own : all)
                            : waiting(offers.get(0), own));
        }
        if (all.indices.length > own.indices.length && !offers.isEmpty()) {
            modes.add(waiting(offers.get(0), all));
        }
        modes.addAll(offers);
        return modes;
    }

    private static LotMode waiting(LotMode mode, Stocks stocks) {
        return new LotMode(
                mode.component(),
                mode.need(),
                mode.line(),
                mode.leadDays(),
                mode.transitDays(),
                mode.orderFrom(),
                mode.orderUntil(),
                mode.buys(),
                true,
                stocks.indices,
                stocks.cost,
                mode.terms(),
                mode.offer());
    }

    private LotMode stockOnly(Component component, int units, Stocks stocks) {
        LotMode none = unsupplied(new Need(component.id(), Optional.empty(), Optional.empty(), Map.of()), units);
        return waiting(none, stocks);
    }

    private List<LotMode> offerModes(ActivityRef activity, Component component, int units, Stocks own) {
        List<LotMode> modes = new ArrayList<>();
        scenario.suppliers()
                .values()
                .forEach(supplier -> supplier.plants().values().forEach(plant -> {
                    Offer offer = plant.offers().get(component.id());
                    if (offer != null) {
                        for (Route route : routes.routes(
                                component.id(), plant.id(), activity.site().id())) {
                            modes.add(mode(activity, component, units, own, supplier.id(), plant, offer, route, false));
                            if (offer.expedite().isPresent()) {
                                modes.add(mode(
                                        activity, component, units, own, supplier.id(), plant, offer, route, true));
                            }
                        }
                    }
                }));
        modes.sort(Comparator.comparingDouble(LotCompiler::unitCost).thenComparingInt(LotCompiler::throughDays));
        return modes;
    }

    static double unitCost(LotMode mode) {
        LotTerms t = mode.terms();
        int units = Math.max(1, mode.need());
        double price = t.price(units);
        return price * (1 + t.premium() + t.duty()[t.duty().length - 1]) + t.freight(units);
    }

    private static int throughDays(LotMode mode) {
        return mode.leadDays() + mode.transitDays();
    }

    private LotMode mode(
            ActivityRef activity,
            Component component,
            int units,
            Stocks own,
            String supplier,
            Plant plant,
            Offer offer,
            Route route,
            boolean expedited) {
        LeadTime lead = expedited
                ? offer.expedite().orElseThrow().leadTime()
                : offer.leadTime().orElse(component.leadTime());
        int line = offer.line().map(l -> supply.line(plant.id(), l)).orElse(-1);
        int from = Math.max(
                0,
                Math.max(
                        offer.from().map(scenario::day).orElse(0),
                        component.availableFrom().map(scenario::day).orElse(0)));
        int until = offer.until().map(scenario::day).orElse(scenario.horizonDays());
        return new LotMode(
                componentIds.indexOf(component.id()),
                units,
                line,
                lead.totalDays(),
                route.transitDays(),
                from,
                until,
                true,
                false,
                own.indices,
                own.cost,
                terms(activity, component, offer, route, expedited),
                Optional.of(new LotMode.OfferRef(supplier, plant.id(), component.id(), expedited, route)));
    }

    private LotTerms terms(ActivityRef activity, Component component, Offer offer, Route route, boolean expedited) {
        PaymentTerms payment = offer.payment().orElse(component.payment());
        int[] breakFrom = offer.priceBreaks().keySet().stream()
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
        double[] breakOff = Arrays.stream(breakFrom)
                .mapToDouble(q -> Math.abs(Keyed.get(offer.priceBreaks(), q).fraction()))
                .toArray();
        List<Integer> dutyFrom = new ArrayList<>(List.of(0));
        List<Double> duty = new ArrayList<>(
                List.of(offer.duty().find(scenario.start()).orElse(Percent.ZERO).fraction()));
        for (Map.Entry<LocalDate, Percent> change : offer.duty().values().entrySet()) {
            if (change.getKey().isAfter(scenario.start())) {
                dutyFrom.add(scenario.day(change.getKey()));
                duty.add(change.getValue().fraction());
            }
        }
        return new LotTerms(
                offer.price().map(Money::dollars).orElse(component.price().dollars()),
                expedited ? offer.expedite().orElseThrow().premium().fraction() : 0,
                breakFrom,
                breakOff,
                offer.minimumOrder(),
                offer.lotSize(),
                payment.order().fraction(),
                payment.exWorks().fraction(),
                payment.delivery().fraction(),
                dutyFrom.stream().mapToInt(Integer::intValue).toArray(),
                duty.stream().mapToDouble(Double::doubleValue).toArray(),
                component.mass(),
                Optional.of(route),
                funding.setFor(activity.site(), activity.phase(), component.category()));
    }

    /** Opening orders that may serve an activity; those free of cost first, then, if asked for, the reassignable ones. */
    private Stocks stocks(ActivityRef activity, String component, boolean reassigned) {
        List<Integer> indices = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (boolean free : new boolean[] {true, false}) {
            for (int i = 0; i < openingOrders.size(); i++) {
                OpeningOrder order = openingOrders.get(i);
                if (!order.component().equals(component) || serves(order, activity) != free) {
                    continue;
                }
                if (free) {
                    indices.add(i);
                    costs.add(0.0);
                } else if (reassigned && order.reassignment().isPresent()) {
                    indices.add(i);
                    costs.add(order.reassignment().get().dollars());
                }
            }
        }
        return new Stocks(
                indices.stream().mapToInt(Integer::intValue).toArray(),
                costs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static boolean serves(OpeningOrder order, ActivityRef activity) {
        return (order.sites().isEmpty() && order.phases().isEmpty())
                || order.sites().contains(activity.site().id())
                || order.phases().contains(activity.phase());
    }

    private record Stocks(int[] indices, double[] cost) {}
}
