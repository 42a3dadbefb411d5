package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.util.List;

/**
 * How far the plan is from the least that any plan can cost.
 *
 * @param total no plan that keeps every rule has an objective below this; proved, in discounted dollars
 * @param gap how far the plan's objective is above it, as a fraction of the plan's objective
 * @param terms what the bound is made of, each beside the plan's own; each column adds up to its total
 * @param largestGap id of the term in which the plan exceeds the bound most; its share of the gap may lie in the bound, in
 *     the plan, or in both
 */
public record ProvedBound(Money total, double gap, List<Term> terms, String largestGap) {

    /**
     * One term.
     *
     * @param id kebab-case
     * @param name for people
     * @param lost whether it is value lost, and not a payment
     * @param bound discounted dollars of the bound
     * @param plan discounted dollars of the plan
     */
    public record Term(String id, String name, boolean lost, Money bound, Money plan) {

        /** How much of the gap it makes. */
        Money difference() {
            return plan.minus(bound);
        }
    }
}
