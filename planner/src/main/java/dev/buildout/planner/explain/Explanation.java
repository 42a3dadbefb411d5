package dev.buildout.planner.explain;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why something has its date: the binding chain, latest link first, back to what the scenario gives.
 *
 * @param id id of a milestone, block, activity, lot or site
 * @param subject what it is
 * @param name name for people
 * @param date the date explained: live, start of work, arrival; absent when there is none
 * @param due when it should be; absent where nothing says so
 * @param daysLate days after the due date, negative when early
 * @param valueLost undiscounted value of the lateness
 * @param root the chain's cause in one sentence
 * @param chain the links, latest first; every one ends where the next one's cause begins
 */
public record Explanation(
        String id,
        Subject subject,
        String name,
        Optional<LocalDate> date,
        Optional<LocalDate> due,
        int daysLate,
        Money valueLost,
        Root root,
        List<Step> chain) {

    public Explanation {
        chain = List.copyOf(chain);
    }

    /** What can be explained. */
    public enum Subject {
        MILESTONE,
        BLOCK,
        ACTIVITY,
        LOT,
        SITE
    }

    /**
     * What it all goes back to.
     *
     * @param kind of the closed vocabulary
     * @param text one sentence
     * @param days what the link with the cause takes of the time; 0 for work and lead times that nothing holds up
     */
    public record Root(dev.buildout.planner.plan.Reason.Kind kind, String text, int days) {}
}
