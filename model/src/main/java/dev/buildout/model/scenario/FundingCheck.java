package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.Category;
import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether somebody pays for everything that required phases spend on, and whether coverages make sense. */
final class FundingCheck {

    private final Validation validation;
    private final Spending spending;

    FundingCheck(Validation validation) {
        this.validation = validation;
        this.spending = new Spending(validation.scenario());
    }

    void run() {
        validation.scenario().funding().values().forEach(this::checkSource);
        if (validation.scenario().funding().isEmpty()) {
            validation.error(
                    FindingCode.NO_FUNDING, "funding", "the scenario has no `funding`: nobody pays for anything");
            return;
        }
        validation.scenario().sites().values().forEach(this::checkSite);
    }

    private void checkSource(FundingSource source) {
        String at = path("funding", source.id());
        List<String> sites = source.covers().sites();
        List<String> phases = source.covers().phases();
        for (int i = 0; i < phases.size() && !sites.isEmpty(); i++) {
            String phase = phases.get(i);
            boolean elsewhere = validation.scenario().sites().values().stream()
                    .anyMatch(s -> s.phases().containsKey(phase) && !sites.contains(s.id()));
            if (elsewhere) {
                validation.error(
                        FindingCode.BAD_COVERAGE,
                        path(at, "covers", "phases", String.valueOf(i)),
                        "phase `" + phase + "` is at none of the sites that `" + source.id() + "` covers");
            }
        }
        if (source.tranches().isEmpty()) {
            validation.warning(
                    FindingCode.BAD_COVERAGE,
                    at,
                    "funding source `" + source.id() + "` has no tranches: it never pays",
                    "");
        }
    }

    private void checkSite(Site site) {
        Map<Category, Phase> unpaid = new EnumMap<>(Category.class);
        for (Phase phase : site.phases().values()) {
            if (phase.required() && !phase.live()) {
                for (Category category : categories(site, phase)) {
                    if (validation.scenario().funding().values().stream()
                            .noneMatch(s -> pays(s, site, phase, category))) {
                        unpaid.putIfAbsent(category, phase);
                    }
                }
            }
        }
        unpaid.forEach((category, phase) -> validation.error(
                FindingCode.NO_FUNDING,
                validation.atFault(places(path("sites", site.id(), "phases", phase.id()))),
                "no funding source pays for " + Nouns.constant(category) + " at site `" + site.id() + "`, which phase `"
                        + phase.id() + "` spends on",
                () -> "Add the site or the category to what a source `covers`."));
    }

    /** A phase, and what sources say that they cover. */
    private String[] places(String phase) {
        return Stream.concat(
                        Stream.of(phase),
                        validation.scenario().funding().keySet().stream()
                                .map(source -> path("funding", source, "covers"))
                                .flatMap(covers -> Stream.of(
                                        covers, covers + "/sites", covers + "/phases", covers + "/categories")))
                .toArray(String[]::new);
    }

    private static boolean pays(FundingSource source, Site site, Phase phase, Category category) {
        FundingSource.Coverage covers = source.covers();
        return (covers.sites().isEmpty() || covers.sites().contains(site.id()))
                && (covers.phases().isEmpty() || covers.phases().contains(phase.id()))
                && (covers.categories().isEmpty() || covers.categories().contains(category));
    }

    private Set<Category> categories(Site site, Phase phase) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        spending.needs(site, phase).stream()
                .map(placed -> placed.need().component())
                .filter(spending::isSold)
                .flatMap(c ->
                        Stream.ofNullable(validation.scenario().components().get(c)))
                .forEach(c -> categories.add(c.category()));
        for (TemplateActivity activity : spending.open(site, phase)) {
            if (activity.modes().values().stream().mapToInt(Mode::crew).anyMatch(crew -> crew > 0)) {
                categories.add(Category.LABOUR);
            }
            if (activity.works().fraction() > 0 && site.works().cents() > 0) {
                categories.add(Category.WORKS);
            }
        }
        return categories;
    }
}
