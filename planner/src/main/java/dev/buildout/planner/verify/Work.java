package dev.buildout.planner.verify;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.FixedDate;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The work that a scenario implies, derived from templates, sites, phases and progress: what is not yet live is cut into
 * blocks, every block, phase and site goes through its part of the template, and what is done is left out.
 */
final class Work {

    /** A phase that is not live on the data date, with the kilowatts of its blocks. */
    record Open(Site site, Phase phase, BuildTemplate template, List<Long> blockKw) {

        String blockId(int number) {
            return phase.id() + "/b" + number;
        }
    }

    private final Scenario scenario;
    private final Map<String, Open> phases = new LinkedHashMap<>();
    private final Map<String, Expected> activities = new LinkedHashMap<>();
    private final Map<String, List<Expected>> byBlock = new HashMap<>();

    Work(Scenario scenario) {
        this.scenario = scenario;
        for (Site site : scenario.sites().values()) {
            for (Phase phase : site.phases().values()) {
                BuildTemplate template =
                        scenario.templates().get(phase.template().orElse(""));
                if (!phase.live() && template != null) {
                    Open open = new Open(site, phase, template, blocks(phase, template));
                    phases.put(phase.id(), open);
                    template.activities().values().forEach(activity -> expand(open, activity));
                }
            }
        }
        for (Expected expected : activities.values()) {
            if (expected.block() > 0) {
                String block = expected.phase() + "/b" + expected.block();
                byBlock.computeIfAbsent(block, b -> new ArrayList<>()).add(expected);
            }
        }
    }

    /** Phases not yet live, in the order of the scenario. */
    Map<String, Open> phases() {
        return phases;
    }

    /** Work not yet done of all phases not yet live, built or not, in the order of the scenario. */
    Collection<Expected> all() {
        return activities.values();
    }

    /** Work not yet done of one block. */
    List<Expected> blockWork(String phase, int block) {
        return byBlock.getOrDefault(phase + "/b" + block, List.of());
    }

    Optional<Expected> find(String id) {
        return Optional.ofNullable(activities.get(id));
    }

    /**
     * Instances of a predecessor that an activity waits for: its own block's, phase's or site's; work of a phase or site
     * waits for all blocks. What is done is left out.
     */
    List<Expected> instances(Expected of, String predecessor) {
        Map<String, Expected> found = new LinkedHashMap<>();
        for (Open open : phases.values()) {
            TemplateActivity before = open.template().activities().get(predecessor);
            boolean same = of.phase().isEmpty()
                    ? open.site().id().equals(of.site().id())
                    : open.phase().id().equals(of.phase());
            if (same && before != null) {
                for (String id : ids(open, before)) {
                    find(id).filter(e -> of.block() == 0 || e.block() == 0 || e.block() == of.block())
                            .ifPresent(e -> found.put(id, e));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Kilowatts that take power at a site on the data date: live phases, and phases whose energising work is done. */
    long energisedKw(Site site) {
        return site.phases().values().stream()
                .filter(phase -> phase.live() || isEnergised(phase))
                .mapToLong(phase -> phase.power().kilowatts())
                .sum();
    }

    private boolean isEnergised(Phase phase) {
        BuildTemplate template = scenario.templates().get(phase.template().orElse(""));
        return template != null
                && template.activities().values().stream()
                        .filter(TemplateActivity::energises)
                        .map(activity -> phase.progress().get(activity.id()))
                        .anyMatch(
                                progress -> progress != null && progress.done().fraction() >= 1);
    }

    private static List<String> ids(Open open, TemplateActivity activity) {
        return switch (activity.per()) {
            case SITE -> List.of(open.site().id() + "/" + activity.id());
            case PHASE -> List.of(open.phase().id() + "/" + activity.id());
            case BLOCK -> {
                List<String> ids = new ArrayList<>();
                for (int b = 1; b <= open.blockKw().size(); b++) {
                    ids.add(open.blockId(b) + "/" + activity.id());
                }
                yield ids;
            }
        };
    }

    private void expand(Open open, TemplateActivity activity) {
        List<String> ids = ids(open, activity);
        Site site = open.site();
        Phase phase = open.phase();
        switch (activity.per()) {
            case SITE -> add(ids.get(0), activity, site, "", 0, openKw(site), site.progress());
            case PHASE ->
                add(ids.get(0), activity, site, phase.id(), 0, phase.power().kilowatts(), phase.progress());
            case BLOCK -> {
                for (int b = 1; b <= ids.size(); b++) {
                    long kw = open.blockKw().get(b - 1);
                    add(ids.get(b - 1), activity, site, phase.id(), b, kw, phase.progress());
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
            long kw,
            Map<String, Progress> progressByActivity) {
        Progress progress = progressByActivity.get(activity.id());
        double done = progress == null ? 0 : progress.done().fraction();
        if (done < 1) {
            Optional<LocalDate> fixed = progress == null ? Optional.empty() : fixedFinish(progress);
            activities.putIfAbsent(id, new Expected(id, activity, site, phase, block, kw, done, fixed));
        }
    }

    private Optional<LocalDate> fixedFinish(Progress progress) {
        return progress.finish()
                .or(() -> progress.event().map(id -> scenario.events().get(id)).map(FixedDate::date));
    }

    private static long openKw(Site site) {
        return site.phases().values().stream()
                .filter(phase -> !phase.live())
                .mapToLong(phase -> phase.power().kilowatts())
                .sum();
    }

    /** The nearest whole number of equal blocks; kilowatts left over go one each to the first. */
    private static List<Long> blocks(Phase phase, BuildTemplate template) {
        long kw = phase.power().kilowatts();
        long size = Math.max(1, phase.block().orElse(template.block()).kilowatts());
        long count = Math.max(1, Math.round((double) kw / size));
        List<Long> blocks = new ArrayList<>();
        for (long b = 0; b < count; b++) {
            blocks.add(kw / count + (b < kw % count ? 1 : 0));
        }
        return blocks;
    }
}
