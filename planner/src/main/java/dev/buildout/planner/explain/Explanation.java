package dev.buildout.planner.explain;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.RootCause;
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
 * @param root what the chain goes back to
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
        RootCause root,
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
}
