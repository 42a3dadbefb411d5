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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<String, BigDecimal> soFar = new HashMap<>();

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
        add(site, template, activity, new Part(List.of(phase), times, left));
    }

    /** Work for the whole site is shared by its phases; numbers that do not depend on power go to the required ones. */
    private void readSiteActivity(Site site, BuildTemplate template, TemplateActivity activity, List<Phase> phases) {
        double left = left(site.progress().get(activity.id()));
        Predicate<Phase> required = Phase::required;
        List<Phase> needed = phases.stream().filter(required).toList();
        List<Phase> optional = phases.stream().filter(required.negate()).toList();
        if (!needed.isEmpty()) {
            add(site, template, activity, new Part(needed, 1, left));
        }
        if (!optional.isEmpty()) {
            add(site, template, activity, new Part(optional, needed.isEmpty() ? 1 : 0, left));
        }
    }

    /** Phases with how often a fixed number of units is needed and the share of their work that is not done. */
    private record Part(List<Phase> phases, int times, double left) {

        Power power() {
            return phases.stream().map(Phase::power).reduce(Power.ZERO, Power::plus);
        }

        BigDecimal units(PerMegawatt each) {
            return each.units()
                    .multiply(BigDecimal.valueOf(power().kilowatts(), 3))
                    .multiply(BigDecimal.valueOf(left));
        }

        BigDecimal units(int number) {
            return BigDecimal.valueOf(number)
                    .multiply(BigDecimal.valueOf(left))
                    .setScale(0, RoundingMode.CEILING)
                    .multiply(BigDecimal.valueOf(times));
        }

        LocalDate due() {
            return phases.stream().map(Phase::due).min(LocalDate::compareTo).orElseThrow();
        }
    }

    /** What a site says about a component takes the place of what the template says. */
    private void add(Site site, BuildTemplate template, TemplateActivity activity, Part part) {
        Map<String, Need> ofSite = site.needs().getOrDefault(activity.id(), Map.of());
        String inSite = "sites/" + site.id() + "/needs/" + activity.id() + "/";
        String inTemplate = "templates/" + template.id() + "/activities/" + activity.id() + "/needs/";
        Map<String, Need> needs = new LinkedHashMap<>(activity.needs());
        needs.putAll(ofSite);
        needs.forEach((id, need) ->
                addNeed(site, activity, part, (ofSite.containsKey(id) ? inSite : inTemplate) + id, id, need));
    }

    private void addNeed(Site site, TemplateActivity activity, Part part, String path, String component, Need need) {
        BigDecimal exact = need.perMw()
                .map(part::units)
                .orElseGet(() -> part.units(need.units().orElse(0)));
        double units = wholeUnits(site.id() + "/" + activity.id() + "/" + component, exact);
        if (units > 0) {
            Map<String, Double> standIns = new LinkedHashMap<>();
            need.or().forEach((id, each) -> {
                double instead = part.units(each).doubleValue();
                standIns.put(id, instead > 0 ? exact.doubleValue() / instead : 0);
            });
            needs.add(new MaterialNeed(
                    site.id(),
                    part.phases().stream().map(Phase::id).collect(Collectors.toCollection(TreeSet::new)),
                    path,
                    component,
                    units,
                    standIns,
                    part.due(),
                    part.phases().stream().anyMatch(Phase::required)));
        }
    }

    /** Fractions are carried from phase to phase, so that a site's total is rounded up once. */
    private double wholeUnits(String key, BigDecimal exact) {
        BigDecimal before = soFar.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal after = before.add(exact);
        soFar.put(key, after);
        return roundUp(after).subtract(roundUp(before)).doubleValue();
    }

    /** Kilowatts cut from a phase can leave millionths of a unit, which nobody buys. */
    private static BigDecimal roundUp(BigDecimal units) {
        return units.setScale(2, RoundingMode.HALF_UP).setScale(0, RoundingMode.CEILING);
    }

    private static int blocks(Phase phase, BuildTemplate template) {
        double block = phase.block().orElse(template.block()).megawatts();
        return block > 0 ? (int) Math.max(1, Math.round(phase.power().megawatts() / block)) : 1;
    }

    private static double left(@Nullable Progress progress) {
        return progress == null ? 1 : Math.max(0, 1 - progress.done().fraction());
    }
}
