package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A phase live: commissioned and energised.
 *
 * @param phase phase id
 * @param name phase name for people
 * @param site site id
 * @param siteName site name for people
 * @param region region id
 * @param mw power of the phase
 * @param required whether it must be built
 * @param status what becomes of it
 * @param due day by which it should be live
 * @param live day on which its last block is live; absent when forgone, never live, or live before the start
 * @param daysLate days after the due date, negative when early; to the end of the horizon when never live
 * @param lateMwMonths MW-months lost after the start, block by block, within the horizon
 * @param valueLost undiscounted value of the lateness, with the residual value when never live
 * @param costToGo undiscounted payments of the phase
 * @param stoppedBy what the live date goes back to, or what stops a forgone phase; absent when already live
 * @param chain from the live date back over activities and lots to what held the first of them last, latest first
 * @param blocks block by block
 */
public record Milestone(
        String phase,
        String name,
        String site,
        String siteName,
        String region,
        double mw,
        boolean required,
        Status status,
        LocalDate due,
        Optional<LocalDate> live,
        int daysLate,
        double lateMwMonths,
        Money valueLost,
        Money costToGo,
        Optional<RootCause> stoppedBy,
        List<ChainLink> chain,
        List<Block> blocks) {

    /** The same milestone with what its date goes back to. */
    public Milestone stoppedBy(RootCause cause) {
        return new Milestone(
                phase,
                name,
                site,
                siteName,
                region,
                mw,
                required,
                status,
                due,
                live,
                daysLate,
                lateMwMonths,
                valueLost,
                costToGo,
                Optional.of(cause),
                chain,
                blocks);
    }

    public enum Status {
        ALREADY_LIVE,
        ON_TIME,
        LATE,
        FORGONE,
        NEVER
    }

    /** A block of the phase and the day from which it is live. */
    public record Block(String id, double mw, Optional<LocalDate> live) {}

    /** One step of a binding chain: an activity or lot, its date, and why not earlier. */
    public record ChainLink(String id, String name, LocalDate start, LocalDate finish, Reason reason) {}
}
