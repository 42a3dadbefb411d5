package dev.buildout.planner.problem;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LeadTime;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.PaymentTerms;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.Route;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns offers into ways of buying a component for a site: offer × route × speed. Each way is made once and shared by all
 * lots that are bought alike.
 */
final class OfferCompiler {

    private final Scenario scenario;
    private final SupplyNetwork routes;
    private final SupplyCompiler supply;
    private final FundingCompiler funding;
    private final Map<Trade, List<Choice>> choices = new HashMap<>();
    private final Map<PaidTrade, List<Way>> ways = new HashMap<>();

    /** A way of buying: what a lot's mode says but for the number of units and opening orders. */
    record Way(
            int line,
            int leadDays,
            int transitDays,
            int orderFrom,
            int orderUntil,
            LotTerms terms,
            Optional<LotMode.OfferRef> offer) {}

    private record Trade(String component, String site) {}

    private record PaidTrade(String component, String site, int funding) {}

    private record Choice(String supplier, Plant plant, Offer offer, Route route, boolean expedited) {}

    OfferCompiler(Scenario scenario, SupplyNetwork routes, SupplyCompiler supply, FundingCompiler funding) {
        this.scenario = scenario;
        this.routes = routes;
        this.supply = supply;
        this.funding = funding;
    }

    /** All ways for an activity, in the order of the file; none when nobody sells it or no lane leads there. */
    List<Way> ways(ActivityRef activity, Component component) {
        String site = activity.site().id();
        List<Choice> bought =
                choices.computeIfAbsent(new Trade(component.id(), site), trade -> choices(component, site));
        if (bought.isEmpty()) {
            return List.of();
        }
        int set = funding.setFor(activity.site(), activity.phase(), component.category());
        return ways.computeIfAbsent(
                new PaidTrade(component.id(), site, set),
                trade -> bought.stream()
                        .map(choice -> way(component, choice, set))
                        .toList());
    }

    private List<Choice> choices(Component component, String site) {
        List<Choice> found = new ArrayList<>();
        scenario.suppliers()
                .values()
                .forEach(supplier -> supplier.plants().values().forEach(plant -> {
                    Offer offer = plant.offers().get(component.id());
                    if (offer != null
                            && offer.until()
                                    .filter(last -> last.isBefore(scenario.start()))
                                    .isEmpty()) {
                        for (Route route : routes.routes(component.id(), plant.id(), site)) {
                            found.add(new Choice(supplier.id(), plant, offer, route, false));
                            if (offer.expedite().isPresent()) {
                                found.add(new Choice(supplier.id(), plant, offer, route, true));
                            }
                        }
                    }
                }));
        return found;
    }

    private Way way(Component component, Choice choice, int set) {
        Offer offer = choice.offer();
        LeadTime lead = choice.expedited()
                ? offer.expedite().orElseThrow().leadTime()
                : offer.leadTime().orElse(component.leadTime());
        String plant = choice.plant().id();
        int from = Math.max(
                0,
                Math.max(
                        offer.from().map(scenario::day).orElse(0),
                        component.availableFrom().map(scenario::day).orElse(0)));
        return new Way(
                offer.line().map(l -> supply.line(plant, l)).orElse(-1),
                lead.totalDays(),
                choice.route().transitDays(),
                from,
                offer.until().map(scenario::day).orElse(scenario.horizonDays()),
                terms(component, choice, set),
                Optional.of(new LotMode.OfferRef(
                        choice.supplier(), plant, component.id(), choice.expedited(), choice.route())));
    }

    private LotTerms terms(Component component, Choice choice, int set) {
        Offer offer = choice.offer();
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
                choice.expedited() ? offer.expedite().orElseThrow().premium().fraction() : 0,
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
                Optional.of(choice.route()),
                set);
    }
}
