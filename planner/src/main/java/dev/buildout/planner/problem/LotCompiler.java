package dev.buildout.planner.problem;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.PerMegawatt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the kits of activities into lots with all their modes: offer × route × speed, and opening orders first. */
final class LotCompiler {

    private final Scenario scenario;
    private final OfferCompiler offers;
    private final StockCompiler stocks;
    private final Map<String, Integer> componentIndex = new HashMap<>();

    /** Exact need so far by site and component, so that a site's total is rounded up once. */
    private final Map<String, BigDecimal> needSoFar = new HashMap<>();

    LotCompiler(Scenario scenario, OfferCompiler offers, List<String> componentIds) {
        this.scenario = scenario;
        this.offers = offers;
        this.stocks = new StockCompiler(scenario);
        componentIds.forEach(id -> componentIndex.put(id, componentIndex.size()));
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
                Keyed.get(componentIndex, need.component()),
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
        StockCompiler.Stocks own = stocks.own(activity, componentId);
        StockCompiler.Stocks all = stocks.withReassigned(activity, componentId);
        List<LotMode> bought = offerModes(activity, component, units, own);
        List<LotMode> modes = new ArrayList<>();
        if (own.indices().length > 0 || all.indices().length > 0) {
            modes.add(
                    bought.isEmpty()
                            ? stockOnly(activity, component, units, own.indices().length > 0 ? own : all)
                            : waiting(bought.get(0), own));
        }
        if (all.indices().length > own.indices().length && !bought.isEmpty()) {
            modes.add(waiting(bought.get(0), all));
        }
        modes.addAll(bought);
        return modes;
    }

    private static LotMode waiting(LotMode mode, StockCompiler.Stocks stocks) {
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
                stocks.indices(),
                stocks.cost(),
                mode.terms(),
                mode.offer());
    }

    /** Nobody sells it: opening orders alone supply it, and who would pay for it pays for reassigning them. */
    private LotMode stockOnly(ActivityRef activity, Component component, int units, StockCompiler.Stocks stocks) {
        LotMode none = unsupplied(new Need(component.id(), Optional.empty(), Optional.empty(), Map.of()), units);
        LotTerms terms = none.terms().withFunding(offers.fundingSet(activity, component));
        return waiting(none, stocks).renumbered(-1, stocks.indices(), terms);
    }

    /** Cheapest first, of equally cheap ones the fastest. */
    private List<LotMode> offerModes(ActivityRef activity, Component component, int units, StockCompiler.Stocks own) {
        int index = Keyed.get(componentIndex, component.id());
        return offers.ways(activity, component).stream()
                .map(way -> mode(index, units, own, way))
                .map(mode -> new Priced(mode, unitCost(mode)))
                .sorted(Comparator.comparingDouble(Priced::cost).thenComparingInt(Priced::throughDays))
                .map(Priced::mode)
                .toList();
    }

    private record Priced(LotMode mode, double cost) {

        int throughDays() {
            return mode.leadDays() + mode.transitDays();
        }
    }

    static double unitCost(LotMode mode) {
        LotTerms t = mode.terms();
        int units = Math.max(1, mode.need());
        double price = t.price(units);
        return price * (1 + t.premium() + t.duty()[t.duty().length - 1]) + t.freight(units);
    }

    private static LotMode mode(int component, int units, StockCompiler.Stocks own, OfferCompiler.Way way) {
        return new LotMode(
                component,
                units,
                way.line(),
                way.leadDays(),
                way.transitDays(),
                way.orderFrom(),
                way.orderUntil(),
                true,
                false,
                own.indices(),
                own.cost(),
                way.terms(),
                way.offer());
    }
}
