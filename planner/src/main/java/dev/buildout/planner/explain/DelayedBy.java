package dev.buildout.planner.explain;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.explain.Explanation.Subject;
import java.util.List;

/**
 * Everything whose binding chain passes through one thing, the most costly first.
 *
 * @param id what delays: supplier, plant, line, pool, site, source, tranche, event, opening order or component
 * @param delays what it delays
 * @param lost what it costs, over the milestones alone, so that nothing counts twice
 */
public record DelayedBy(String id, List<Delay> delays, Money lost) {

    public DelayedBy {
        delays = List.copyOf(delays);
    }

    /**
     * One thing delayed.
     *
     * @param days days of its chain that are due to the thing
     * @param lost undiscounted value of these days where they make a block late; nothing where it has slack
     */
    public record Delay(String id, Subject subject, String name, int days, Money lost) {}
}
