package dev.buildout.planner.verify;

import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An activity that the scenario implies.
 *
 * @param id {@code shk-2/b3/shell}, {@code shk-2/permit} or {@code shackelford/permit}
 * @param phase phase id; empty for work of the site
 * @param block block number from 1; 0 for work of a site or phase
 * @param kw kilowatts of the site's open phases, the phase or the block
 * @param done share done on the data date, below 1
 * @param fixedFinish a finish that no plan can move
 */
record Expected(
        String id,
        TemplateActivity template,
        Site site,
        String phase,
        int block,
        long kw,
        double done,
        Optional<LocalDate> fixedFinish) {

    /** Whether any of its modes has a crew, so that it keeps the labour pool's calendar. */
    boolean isCrewed() {
        return template.modes().values().stream().anyMatch(mode -> mode.crew() > 0);
    }

    Optional<Mode> findMode(String id) {
        return Optional.ofNullable(template.modes().get(id));
    }

    /** The kit of the template and what this site needs beyond it; none for work whose finish is fixed. */
    Map<String, Need> needs() {
        Map<String, Need> needs = new LinkedHashMap<>();
        if (fixedFinish.isEmpty()) {
            needs.putAll(template.needs());
            needs.putAll(site.needs().getOrDefault(template.id(), Map.of()));
        }
        return needs;
    }
}
