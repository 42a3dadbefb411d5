package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.Supplier;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.domain.TemplateActivity.Per;
import java.util.LinkedHashMap;
import java.util.Map;

/** Smallest orders (MOQ) that are larger than all that every phase, also the optional ones, could need together. */
final class OrderCheck {

    private final Validation validation;
    private final Map<String, Double> needed = new LinkedHashMap<>();

    OrderCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        for (Site site : validation.scenario().sites().values()) {
            for (Phase phase : site.phases().values()) {
                BuildTemplate template =
                        validation.scenario().templates().get(phase.template().orElse(""));
                if (template != null && !phase.live()) {
                    template.activities().values().forEach(a -> count(site, phase, a, Blocks.of(phase, template)));
                }
            }
        }
        addParts();
        for (Supplier supplier : validation.scenario().suppliers().values()) {
            for (Plant plant : supplier.plants().values()) {
                for (Offer offer : plant.offers().values()) {
                    check(offer, path("suppliers", supplier.id(), "plants", plant.id(), "offers", offer.component()));
                }
            }
        }
    }

    private void count(Site site, Phase phase, TemplateActivity activity, Blocks blocks) {
        Map<String, Need> needs = new LinkedHashMap<>(activity.needs());
        needs.putAll(site.needs().getOrDefault(activity.id(), Map.of()));
        double times = activity.per() == Per.BLOCK ? blocks.count() : 1;
        for (Need need : needs.values()) {
            need.units().ifPresent(units -> needed.merge(need.component(), units * times, Double::sum));
            double power = phase.power().megawatts();
            need.perMw()
                    .ifPresent(
                            each -> needed.merge(need.component(), each.units().doubleValue() * power, Double::sum));
            need.or().forEach((id, each) -> needed.merge(id, each.units().doubleValue() * power, Double::sum));
        }
    }

    /** What components are made of, as often as they nest; circles are reported elsewhere. */
    private void addParts() {
        Map<String, Double> level = new LinkedHashMap<>(needed);
        for (int depth = 0; depth < validation.scenario().components().size() && !level.isEmpty(); depth++) {
            Map<String, Double> parts = new LinkedHashMap<>();
            level.forEach((id, units) -> {
                var component = validation.scenario().components().get(id);
                if (component != null) {
                    component.bom().forEach((part, each) -> parts.merge(part, each.doubleValue() * units, Double::sum));
                }
            });
            parts.forEach((id, units) -> needed.merge(id, units, Double::sum));
            level = parts;
        }
    }

    private void check(Offer offer, String at) {
        long all = (long) Math.ceil(needed.getOrDefault(offer.component(), 0.0) - 1e-6);
        if (all > 0 && offer.minimumOrder() > all) {
            validation.warning(
                    FindingCode.ORDER_ABOVE_NEED,
                    path(at, "minimum-order"),
                    "the smallest order of `" + offer.component() + "` is " + offer.minimumOrder()
                            + ", and all phases together need no more than " + all,
                    "Maybe `minimum-order: " + all + "`, or leave the offer out.");
        }
    }
}
