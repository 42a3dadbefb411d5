package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.domain.TemplateActivity.Per;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Phases: a template for what is to be built, progress that fits it, due dates within the horizon. */
final class PhaseCheck {

    private static final int MOST_BLOCKS = 1000;

    private final Validation validation;

    PhaseCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        for (Site site : validation.scenario().sites().values()) {
            Map<String, TemplateActivity> all = new LinkedHashMap<>();
            for (Phase phase : site.phases().values()) {
                String at = path("sites", site.id(), "phases", phase.id());
                checkPhase(phase, at);
                template(phase).ifPresent(t -> {
                    checkBlocks(phase, t, at);
                    t.activities().forEach(all::putIfAbsent);
                    String owner = "phase `" + phase.id() + "`";
                    phase.progress()
                            .forEach((id, p) ->
                                    checkProgress(id, p, t.activities(), false, owner, path(at, "progress", id)));
                });
            }
            site.progress()
                    .forEach((id, p) -> checkProgress(
                            id, p, all, true, "site `" + site.id() + "`", path("sites", site.id(), "progress", id)));
        }
    }

    private Optional<BuildTemplate> template(Phase phase) {
        return phase.template()
                .flatMap(t ->
                        Optional.ofNullable(validation.scenario().templates().get(t)));
    }

    private void checkPhase(Phase phase, String at) {
        if (!phase.live() && phase.template().isEmpty()) {
            validation.error(
                    FindingCode.MISSING_KEY,
                    at,
                    "phase `" + phase.id() + "` is not live and has no `template` to be built with",
                    () -> NearestName.anyOf(validation.scenario().templates().keySet()));
        }
        phase.latest()
                .filter(latest -> !phase.live() && phase.due().isAfter(latest))
                .ifPresent(latest -> validation.warning(
                        FindingCode.BAD_PERIOD,
                        validation.atFault(path(at, "due"), path(at, "latest")),
                        "phase `" + phase.id() + "` is due on " + phase.due() + ", after the day by which it must be"
                                + " live, " + latest,
                        ""));
        if (!phase.live() && phase.due().isAfter(validation.scenario().end())) {
            validation.warning(
                    FindingCode.DUE_AFTER_END,
                    validation.atFault(path(at, "due"), "end"),
                    "phase `" + phase.id() + "` is due on " + phase.due() + ", after the end of the horizon, "
                            + validation.scenario().end() + "; its lateness cannot be seen",
                    "");
        }
    }

    private void checkBlocks(Phase phase, BuildTemplate template, String at) {
        long block = phase.block().orElse(template.block()).kilowatts();
        boolean own = phase.block().isPresent();
        if (block == 0) {
            validation.require(!own, path(at, "block"), "a block has more than 0 MW");
        } else if (phase.power().kilowatts() / block > MOST_BLOCKS) {
            validation.error(
                    FindingCode.OUT_OF_RANGE,
                    path(at, own ? "block" : "power"),
                    "phase `" + phase.id() + "` would be cut into "
                            + phase.power().kilowatts() / block + " blocks; at most " + MOST_BLOCKS + " are planned");
        }
    }

    private void checkProgress(
            String id,
            Progress progress,
            Map<String, TemplateActivity> activities,
            boolean ofSite,
            String owner,
            String at) {
        TemplateActivity activity = activities.get(id);
        if (activity == null) {
            validation.keyError(
                    FindingCode.PROGRESS,
                    at,
                    "`" + id + "` is not an activity of the template of " + owner,
                    () -> NearestName.hint(id, activities.keySet()));
        } else if (ofSite != (activity.per() == Per.SITE)) {
            validation.keyError(
                    FindingCode.PROGRESS,
                    at,
                    "activity `" + id + "` is done once per " + Nouns.constant(activity.per())
                            + "; its progress does not belong to " + owner,
                    () -> "Maybe under `progress` of the " + (ofSite ? "phase." : "site."));
        }
        boolean fixed = progress.finish().isPresent() || progress.event().isPresent();
        boolean done = progress.done().fraction() > 0;
        if ((progress.finish().isPresent() && progress.event().isPresent()) || (fixed && done)) {
            validation.keyError(
                    FindingCode.PROGRESS, at, "progress says one of `done`, `finish` and `event`; here are several");
        }
    }
}
