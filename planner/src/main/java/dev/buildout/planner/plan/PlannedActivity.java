package dev.buildout.planner.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One activity with its dates.
 *
 * @param id unique: {@code shk-2/b3/power-cooling}
 * @param name for people
 * @param activity the template activity's id, the same over all blocks
 * @param site site id
 * @param phase phase id; empty for an activity of the site
 * @param block block number from 1; 0 for an activity of a site or phase
 * @param mode mode id
 * @param modeName mode name for people; empty when there is one mode only
 * @param start first day; absent when no date within the horizon works
 * @param finish day after the last; absent like start
 * @param crew workers on site
 * @param pool labour pool id; empty without crew
 * @param mw power of the block or phase that it readies
 * @param done share done on the data date, 0 to 1
 * @param slackDays days it could slip, everything else held, without moving a successor, its phase's live date or the
 *     end of the horizon
 * @param driving whether it is on the chain that sets its phase's live date
 * @param reason why it does not start earlier
 */
public record PlannedActivity(
        String id,
        String name,
        String activity,
        String site,
        String phase,
        int block,
        String mode,
        String modeName,
        Optional<LocalDate> start,
        Optional<LocalDate> finish,
        int crew,
        String pool,
        double mw,
        double done,
        int slackDays,
        boolean driving,
        Reason reason) {}
