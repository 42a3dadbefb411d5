package dev.buildout.planner.problem;

import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.unit.Power;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an activity of the network is in the scenario.
 *
 * @param id unique: {@code shk-2/b3/shell}, {@code shk-2/permit} or {@code shackelford/permit}
 * @param template what it instantiates
 * @param site its site
 * @param phase phase id; empty for one of the site
 * @param block block number from 1; 0 for one of a site or phase
 * @param power power of the site, phase or block that it readies
 * @param done share done on the data date
 * @param fixedFinish the finish that no plan can move
 * @param fixedBy event id of the fixed finish; empty for a plain date
 * @param modes its modes, in the network's order
 */
public record ActivityRef(
        String id,
        TemplateActivity template,
        Site site,
        String phase,
        int block,
        Power power,
        double done,
        Optional<LocalDate> fixedFinish,
        String fixedBy,
        List<Mode> modes) {

    /** What people call it: the phase or site and the work. */
    public String name() {
        String where = phase.isEmpty() ? site.name() : phase.toUpperCase(Locale.ROOT);
        return where + (block > 0 ? " block " + block : "") + ": " + template.name();
    }
}
