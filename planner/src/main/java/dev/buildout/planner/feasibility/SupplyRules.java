package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.LeadTime;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Days;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lead times and dates of offers, one rule of each for a component: it is only as slow as its fastest offer. */
final class SupplyRules {

    private final Scenario scenario;

    SupplyRules(Scenario scenario) {
        this.scenario = scenario;
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Component component : scenario.components().values()) {
            Map<String, Offer> offers = offers(component);
            if (!offers.isEmpty()) {
                rules.addAll(leadTime(component, offers));
                rules.addAll(dates(component, offers));
            }
        }
        return rules;
    }

    private Map<String, Offer> offers(Component component) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        scenario.plants().filter(p -> p.offers().containsKey(component.id())).forEach(plant -> {
            Offer offer = plant.offers().get(component.id());
            if (offer != null) {
                offers.put(path(plant, component), offer);
            }
        });
        return offers;
    }

    private String path(Plant plant, Component component) {
        return "suppliers/" + scenario.supplierOf(plant.id()).id() + "/plants/" + plant.id() + "/offers/"
                + component.id();
    }

    /** Lead times by the path at which they are written. */
    private static Map<String, Integer> leadTimes(Component component, Map<String, Offer> offers) {
        Map<String, Integer> leadTimes = new LinkedHashMap<>();
        offers.forEach((path, offer) -> {
            offer.leadTime()
                    .ifPresentOrElse(
                            own -> leadTimes.put(path + "/lead-time", own.totalDays()),
                            () -> leadTimes.put(
                                    "components/" + component.id() + "/lead-time",
                                    component.leadTime().totalDays()));
            offer.expedite()
                    .ifPresent(fast -> leadTimes.put(
                            path + "/expedite/lead-time", fast.leadTime().totalDays()));
        });
        return leadTimes;
    }

    private static List<Rule> leadTime(Component component, Map<String, Offer> offers) {
        Map<String, Integer> leadTimes = leadTimes(component, offers);
        String fastest = leadTimes.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        int days = leadTimes.getOrDefault(fastest, 0);
        if (days == 0) {
            return List.of();
        }
        Dial shorter = new Dial(
                days,
                false,
                Dial::exact,
                (less, from) -> capped(leadTimes, days - (int) less),
                (less, from) -> component.name() + " " + World.length(days - (int) less) + " after its order, "
                        + Say.span((int) less) + " sooner");
        return List.of(new Rule(
                Rule.Kind.LEAD_TIME,
                fastest,
                component.name() + " has a lead time of " + World.length(days) + " at the least",
                capped(leadTimes, 0),
                component.name() + " from stock",
                List.of(shorter)));
    }

    private static List<Edit> capped(Map<String, Integer> leadTimes, int days) {
        return leadTimes.entrySet().stream()
                .filter(lead -> lead.getValue() > days)
                .map(lead -> new Edit(
                        lead.getKey(), new LeadTime(Days.ZERO, Days.ZERO, new Days(days), Days.ZERO), days + " d"))
                .toList();
    }

    private static List<Rule> dates(Component component, Map<String, Offer> offers) {
        List<Edit> lifted = new ArrayList<>();
        component
                .availableFrom()
                .ifPresent(from -> lifted.add(removed("components/" + component.id() + "/available-from")));
        offers.forEach((path, offer) -> {
            offer.from().ifPresent(from -> lifted.add(removed(path + "/from")));
            offer.until().ifPresent(until -> lifted.add(removed(path + "/until")));
        });
        return lifted.isEmpty()
                ? List.of()
                : List.of(new Rule(
                        Rule.Kind.OFFER_DATES,
                        lifted.get(0).path(),
                        component.name() + " can be ordered on some days only",
                        lifted,
                        component.name() + " to be had on any day",
                        List.of()));
    }

    private static Edit removed(String path) {
        return new Edit(path, Optional.empty(), Edit.REMOVE);
    }
}
