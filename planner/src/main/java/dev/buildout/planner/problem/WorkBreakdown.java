package dev.buildout.planner.problem;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.unit.Power;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The work of a scenario: which activities its sites, phases and blocks need. Work that is done is left out. A phase is
 * cut into the nearest whole number of equal blocks; kilowatts that do not divide go to the first blocks.
 */
public final class WorkBreakdown {

    private final Scenario scenario;
    private final Map<String, ActivityRef> activities = new LinkedHashMap<>();
    private final List<PhaseRef> phases = new ArrayList<>();

    /** A phase that is not yet live, with the power of its blocks. */
    record PhaseRef(Site site, Phase phase, BuildTemplate template, int[] blockKw) {}

    WorkBreakdown(Scenario scenario) {
        this.scenario = scenario;
        for (Site site : scenario.sites().values()) {
            for (Phase phase : site.phases().values()) {
                if (!phase.live()) {
                    addPhase(site, phase);
                }
            }
        }
    }

    List<PhaseRef> phases() {
        return phases;
    }

    /** By id, in the order of sites, phases and blocks. */
    Map<String, ActivityRef> activities() {
        return activities;
    }

    static String siteId(Site site, String activity) {
        return site.id() + "/" + activity;
    }

    static String phaseId(Phase phase, String activity) {
        return phase.id() + "/" + activity;
    }

    static String blockId(Phase phase, int block) {
        return phase.id() + "/b" + block;
    }

    private void addPhase(Site site, Phase phase) {
        BuildTemplate template =
                Keyed.get(scenario.templates(), phase.template().orElseThrow());
        PhaseRef ref = new PhaseRef(site, phase, template, cut(phase, template));
        phases.add(ref);
        for (TemplateActivity activity : template.activities().values()) {
            switch (activity.per()) {
                case SITE -> add(siteId(site, activity.id()), activity, site, "", 0, sitePower(site), site.progress());
                case PHASE ->
                    add(phaseId(phase, activity.id()), activity, site, phase.id(), 0, phase.power(), phase.progress());
                case BLOCK -> {
                    for (int b = 0; b < ref.blockKw().length; b++) {
                        String id = blockId(phase, b + 1) + "/" + activity.id();
                        add(id, activity, site, phase.id(), b + 1, new Power(ref.blockKw()[b]), phase.progress());
                    }
                }
            }
        }
    }

    private void add(
            String id,
            TemplateActivity activity,
            Site site,
            String phase,
            int block,
            Power power,
            Map<String, Progress> progressByActivity) {
        Optional<Progress> progress = Optional.ofNullable(progressByActivity.get(activity.id()));
        double done = progress.map(p -> p.done().fraction()).orElse(0.0);
        if (done >= 1 || activities.containsKey(id)) {
            return;
        }
        Optional<LocalDate> event = progress.flatMap(Progress::event)
                .map(e -> Keyed.get(scenario.events(), e).date());
        Optional<LocalDate> finish = progress.flatMap(Progress::finish).or(() -> event);
        String fixedBy = progress.flatMap(Progress::event).orElse("");
        activities.put(
                id,
                new ActivityRef(
                        id,
                        activity,
                        site,
                        phase,
                        block,
                        power,
                        done,
                        finish,
                        fixedBy,
                        List.copyOf(activity.modes().values())));
    }

    /**
     * Kilowatts of a site that take power on the data date: live phases, and phases whose energising work is done.
     */
    public static long energisedKw(Scenario scenario, Site site) {
        return site.phases().values().stream()
                .filter(phase -> phase.live() || isEnergised(scenario, phase))
                .mapToLong(phase -> phase.power().kilowatts())
                .sum();
    }

    private static boolean isEnergised(Scenario scenario, Phase phase) {
        BuildTemplate template =
                Keyed.get(scenario.templates(), phase.template().orElseThrow());
        return template.activities().values().stream()
                .filter(TemplateActivity::energises)
                .map(activity -> Optional.ofNullable(phase.progress().get(activity.id())))
                .anyMatch(
                        progress -> progress.map(p -> p.done().fraction() >= 1).orElse(false));
    }

    private static Power sitePower(Site site) {
        return site.phases().values().stream()
                .filter(p -> !p.live())
                .map(Phase::power)
                .reduce(Power.ZERO, Power::plus);
    }

    private static int[] cut(Phase phase, BuildTemplate template) {
        long kw = phase.power().kilowatts();
        long size = Math.max(1, phase.block().orElse(template.block()).kilowatts());
        int count = (int) Math.max(1, Math.round((double) kw / size));
        int[] blocks = new int[count];
        for (int b = 0; b < count; b++) {
            blocks[b] = (int) (kw / count + (b < kw % count ? 1 : 0));
        }
        return blocks;
    }
}
