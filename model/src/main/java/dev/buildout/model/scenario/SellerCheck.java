package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Site;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether everything that is needed can be had: sold by a plant or on its way as an opening order, parts included. */
final class SellerCheck {

    private final Validation validation;
    private final Spending spending;

    SellerCheck(Validation validation) {
        this.validation = validation;
        this.spending = new Spending(validation.scenario());
    }

    void run() {
        Set<Spending.PlacedNeed> needs = new LinkedHashSet<>();
        for (Site site : validation.scenario().sites().values()) {
            for (Phase phase : site.phases().values()) {
                needs.addAll(spending.needs(site, phase));
            }
        }
        Set<String> bought = new LinkedHashSet<>();
        for (Spending.PlacedNeed placed : needs) {
            List<String> choices = Stream.concat(
                            Stream.of(placed.need().component()), placed.need().or().keySet().stream())
                    .filter(this::isKnown)
                    .toList();
            choices.stream().filter(spending::isSold).forEach(bought::add);
            boolean had = choices.stream().anyMatch(c -> spending.isSold(c) || spending.isInOpeningOrders(c));
            if (!had && !choices.isEmpty()) {
                report(placed.path(), describe(placed.need()), placed.need().component());
            }
        }
        checkParts(bought);
    }

    private boolean isKnown(String component) {
        return validation.scenario().components().containsKey(component);
    }

    private static String describe(Need need) {
        String alone = "nobody sells `" + need.component() + "`";
        return need.or().isEmpty()
                ? alone
                : alone + " nor what can stand in for it (`"
                        + String.join("`, `", need.or().keySet()) + "`)";
    }

    private void checkParts(Set<String> bought) {
        Deque<String> open = new ArrayDeque<>(bought);
        Set<String> seen = new LinkedHashSet<>(bought);
        while (!open.isEmpty()) {
            Component whole = validation.scenario().components().get(open.remove());
            if (whole == null) {
                continue;
            }
            for (String part : whole.bom().keySet()) {
                if (isKnown(part) && seen.add(part)) {
                    open.add(part);
                    if (!spending.isSold(part)) {
                        report(
                                Validation.path("components", whole.id(), "bom", part),
                                "nobody sells `" + part + "`, a part of `" + whole.id() + "`",
                                part);
                    }
                }
            }
        }
    }

    private void report(String path, String message, String component) {
        validation.keyError(FindingCode.NO_SELLER, path, message + ", and no opening order covers it", () -> {
            List<String> near = NearestName.near(component, spending.sold());
            return near.isEmpty()
                    ? "Add it to the `offers` of a plant."
                    : "Maybe `" + near.get(0) + "`, sold by " + sellers(near.get(0)) + ".";
        });
    }

    private String sellers(String component) {
        return validation
                .scenario()
                .plants()
                .filter(p -> p.offers().containsKey(component))
                .map(Plant::id)
                .limit(3)
                .collect(Collectors.joining("`, `", "`", "`"));
    }
}
