package dev.buildout.model.network;

import java.time.LocalDate;
import java.util.List;

/**
 * How fast what required phases still need can be made and moved, and what limits it. Covers one component, or several
 * that share production lines or stand in for one another (then a stand-in counts one for one). Averages: the plan
 * works with dates.
 *
 * @param components ids, sorted
 * @param unitsNeeded units to buy: needs of the work that is not done, less opening orders
 * @param needPerWeek units needed, spread evenly from the start to the last due date
 * @param flowPerWeek most units a week that plants and lanes can deliver in the proportions of the need; infinite when
 *     nothing limits it
 * @param cut the smallest set of lines, offers and lanes that limits the flow (a minimum cut); empty when none does
 * @param behindCut sites, and plants for parts, that the cut keeps waiting
 * @param weeksToFirst weeks from an order on the first day to the earliest arrival
 * @param weeksToClear weeks to the first arrival plus units needed over flow; infinite when nothing flows
 * @param due last due date of a required phase that needs any of it
 */
public record Bottleneck(
        List<String> components,
        double unitsNeeded,
        double needPerWeek,
        double flowPerWeek,
        List<CutPart> cut,
        List<String> behindCut,
        double weeksToFirst,
        double weeksToClear,
        double weeksUntilDue,
        LocalDate due) {

    public Bottleneck {
        components = List.copyOf(components);
        cut = List.copyOf(cut);
        behindCut = List.copyOf(behindCut);
    }

    /** One element of a minimum cut with the units a week that it lets through. */
    public record CutPart(NetworkElement element, double unitsPerWeek) {}

    /** Weeks to clear the need over weeks until due: above 1 it comes too late. */
    public double tightness() {
        return weeksToClear / weeksUntilDue;
    }

    public boolean isTooSlow() {
        return tightness() > 1;
    }
}
