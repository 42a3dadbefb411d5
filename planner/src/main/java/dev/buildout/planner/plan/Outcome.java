package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan in figures.
 *
 * @param feasible whether every hard rule holds
 * @param violations the hard rules that do not hold, in words
 * @param objective the discounted sum of the ledger: what the search made small
 * @param costToGo undiscounted sum of everything that is paid (the ledger without value lost)
 * @param valueLost undiscounted value of late and forgone megawatts
 * @param byKind undiscounted sums of the ledger by kind of cost, in the order of {@link LedgerEntry.Kind}
 * @param liveMw MW live at the end of the horizon, with what was live at the start
 * @param targetMw MW that should be live at the end of the horizon
 * @param lateMwMonths MW-months lost after the start by lateness and by forgone phases, within the horizon
 * @param startingObjective the objective of the starting rule's plan
 * @param startingLateMwMonths the MW-months of the starting rule's plan
 * @param startingViolations how many hard rules the starting rule's plan breaks
 * @param moves moves tried by the search
 * @param acceptedMoves moves accepted by the search
 * @param bound what no plan can cost less than; absent for a plan that breaks a rule, or when none was asked for
 */
public record Outcome(
        boolean feasible,
        List<String> violations,
        Money objective,
        Money costToGo,
        Money valueLost,
        Map<String, Money> byKind,
        double liveMw,
        double targetMw,
        double lateMwMonths,
        Money startingObjective,
        double startingLateMwMonths,
        int startingViolations,
        long moves,
        long acceptedMoves,
        Optional<ProvedBound> bound) {}
