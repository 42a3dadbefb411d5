package dev.buildout.model.network;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.unit.PerMegawatt;
import dev.buildout.model.unit.Power;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads off a scenario what all phases that are not live still need. */
final class MaterialNeeds {

    private final Scenario scenario;
    private final List<MaterialNeed> needs = new ArrayList<>();

    private MaterialNeeds(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<MaterialNeed> of(Scenario scenario) {
        MaterialNeeds reader = new MaterialNeeds(scenario);
        scenario.sites().values().forEach(reader::readSite);
        return reader.needs;
    }

    private void readSite(Site site) {
        Map<BuildTemplate, List<Phase>> open = new LinkedHashMap<>();
        for (Phase phase : site.phases().values()) {
            Optional<BuildTemplate> template = phase.template().map(scenario.templates()::get);
            if (!phase.live() && template.isPresent()) {
                open.computeIfAbsent(template.get(), t -> new ArrayList<>()).add(phase);
            }
        }
        open.forEach((template, phases) -> template.activities().values().forEach(activity -> {
            if (activity.per() == TemplateActivity.Per.SITE) {
                readSiteActivity(site, template, activity, phases);
            } else {
                phases.forEach(phase -> readPhaseActivity(site, template, activity, phase));
            }
        }));
    }

    private void readPhaseActivity(Site site, BuildTemplate template, TemplateActivity activity, Phase phase) {
        int times = activity.per() == TemplateActivity.Per.BLOCK ? blocks(phase, template) : 1;
        double left = left(phase.progress().get(activity.id()));
        add(site, template, activity, new Part(List.of(phase), times * left, left));
    }

    /** Work for the whole site is shared by its phases; numbers that do not depend on power go to the required ones. */
    private void readSiteActivity(Site site, BuildTemplate template, TemplateActivity activity, List<Phase> phases) {
        double left = left(site.progress().get(activity.id()));
        Predicate<Phase> required = Phase::required;
        List<Phase> needed = phases.stream().filter(required).toList();
        List<Phase> optional = phases.stream().filter(required.negate()).toList();
        if (!needed.isEmpty()) {
            add(site, template, activity, new Part(needed, left, left));
        }
        if (!optional.isEmpty()) {
            add(site, template, activity, new Part(optional, needed.isEmpty() ? left : 0, left));
        }
    }

    /** Phases with how often a fixed number of units is needed and the share of their power that is not done. */
    private record Part(List<Phase> phases, double times, double left) {

        Power power() {
            return phases.stream().map(Phase::power).reduce(Power.ZERO, Power::plus);
        }

        double units(Optional<PerMegawatt> perMegawatt, Optional<Integer> number) {
            double forPower = perMegawatt
                    .map(each -> each.units().doubleValue() * power().megawatts() * left)
                    .orElse(0.0);
            return forPower + number.map(n -> n * times).orElse(0.0);
        }

        LocalDate due() {
            return phases.stream().map(Phase::due).min(LocalDate::compareTo).orElseThrow();
        }
    }

    private void add(Site site, BuildTemplate template, TemplateActivity activity, Part part) {
        String inTemplate = "templates/" + template.id() + "/activities/" + activity.id() + "/needs/";
        activity.needs().forEach((id, need) -> addNeed(site, activity, part, inTemplate + id, id, need));
        String inSite = "sites/" + site.id() + "/needs/" + activity.id() + "/";
        site.needs()
                .getOrDefault(activity.id(), Map.of())
                .forEach((id, need) -> addNeed(site, activity, part, inSite + id, id, need));
    }

    private void addNeed(Site site, TemplateActivity activity, Part part, String path, String component, Need need) {
        double units = part.units(need.perMw(), need.units());
        if (units > 0) {
            Map<String, Double> standIns = new LinkedHashMap<>();
            need.or().forEach((id, each) -> standIns.put(id, part.units(Optional.of(each), Optional.empty())));
            needs.add(new MaterialNeed(
                    site.id(),
                    part.phases().stream().map(Phase::id).collect(Collectors.toCollection(TreeSet::new)),
                    activity.id(),
                    path,
                    component,
                    units,
                    standIns,
                    part.power(),
                    part.due(),
                    part.phases().stream().anyMatch(Phase::required)));
        }
    }

    private static int blocks(Phase phase, BuildTemplate template) {
        double block = phase.block().orElse(template.block()).megawatts();
        return block > 0 ? (int) Math.max(1, Math.round(phase.power().megawatts() / block)) : 1;
    }

    private static double left(@Nullable Progress progress) {
        return progress == null ? 1 : Math.max(0, 1 - progress.done().fraction());
    }
}
