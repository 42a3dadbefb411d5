package dev.buildout.model.scenario;

import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the work that is still to do at a phase needs, and who sells what. */
final class Spending {

    private final Scenario scenario;
    private final Set<String> sold;
    private final Set<String> opening;

    Spending(Scenario scenario) {
        this.scenario = scenario;
        this.sold = scenario.plants().flatMap(p -> p.offers().keySet().stream()).collect(Collectors.toSet());
        this.opening = scenario.openingOrders().values().stream()
                .map(o -> o.component())
                .collect(Collectors.toSet());
    }

    /** A need and the path of its place in the document. */
    record PlacedNeed(Need need, String path) {}

    boolean isSold(String component) {
        return sold.contains(component);
    }

    boolean isInOpeningOrders(String component) {
        return opening.contains(component);
    }

    Set<String> sold() {
        return sold;
    }

    /** The activities of a phase that are not done on the data date. */
    List<TemplateActivity> open(Site site, Phase phase) {
        if (phase.live()) {
            return List.of();
        }
        Predicate<TemplateActivity> done = a -> isDone(phase.progress(), a) || isDone(site.progress(), a);
        return phase.template().stream()
                .flatMap(t -> Stream.ofNullable(scenario.templates().get(t)))
                .flatMap(t -> t.activities().values().stream())
                .filter(done.negate())
                .toList();
    }

    private static boolean isDone(Map<String, Progress> progress, TemplateActivity activity) {
        Progress found = progress.get(activity.id());
        return found != null && found.done().fraction() >= 1;
    }

    /** The needs of the template's and the site's own kind for the open activities of a phase. */
    List<PlacedNeed> needs(Site site, Phase phase) {
        List<PlacedNeed> needs = new ArrayList<>();
        for (TemplateActivity activity : open(site, phase)) {
            String template = phase.template().orElse("");
            String at = Validation.path("templates", template, "activities", activity.id(), "needs");
            activity.needs().values().forEach(n -> needs.add(new PlacedNeed(n, at + "/" + n.component())));
            String own = Validation.path("sites", site.id(), "needs", activity.id());
            site.needs()
                    .getOrDefault(activity.id(), Map.of())
                    .values()
                    .forEach(n -> needs.add(new PlacedNeed(n, own + "/" + n.component())));
        }
        return needs;
    }
}
