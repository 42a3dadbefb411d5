package dev.buildout.planner.explain;

import dev.buildout.model.unit.Money;
import java.util.List;

/**
 * What something costs beyond its cheapest terms. The rows add up exactly to cost less cheapest.
 *
 * @param id site, phase or lot; empty for the whole plan
 * @param cost undiscounted payments, without power and value lost
 * @param cheapest the same units and work, each at the cheapest offer, route and mode, ignoring capacity and dates
 * @param rows what makes the difference
 */
public record CostTable(String id, Money cost, Money cheapest, List<Row> rows) {

    public CostTable {
        rows = List.copyOf(rows);
    }

    /** One cause of cost and what it adds; below zero where it saves. */
    public record Row(String cause, Money amount) {}

    /** As a table for a terminal. */
    public List<String> lines(ExplanationText text) {
        return text.cost(this);
    }
}
