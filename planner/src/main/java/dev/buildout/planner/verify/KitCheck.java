package dev.buildout.planner.verify;

import dev.buildout.model.domain.Need;
import dev.buildout.model.unit.PerMegawatt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Kits: for each need the lots of one of the components that can serve it, in full, on site by the start. Exact needs are
 * added up over a site's activities of one kind and rounded up together, so that a site's total is rounded up once.
 */
final class KitCheck implements Check {

    private final Map<String, BigDecimal> exactSoFar = new HashMap<>();
    private final Map<String, List<PlanFile.Lot>> lotsOf = new LinkedHashMap<>();
    private final Set<String> served = new HashSet<>();

    @Override
    public void run(Case it, Tally tally) {
        KitCheck fresh = new KitCheck();
        it.plan()
                .lots()
                .forEach(lot -> fresh.lotsOf
                        .computeIfAbsent(lot.activity(), a -> new ArrayList<>())
                        .add(lot));
        for (Expected expected : it.work().all()) {
            expected.needs().values().forEach(need -> fresh.need(it, expected, need, tally));
        }
        fresh.lots(it, tally);
    }

    private void need(Case it, Expected activity, Need need, Tally tally) {
        Map<String, Integer> options = new LinkedHashMap<>();
        options.put(need.component(), units(activity, need.component(), need.perMw(), need.units()));
        need.or().forEach((id, perMw) -> options.put(id, units(activity, id, Optional.of(perMw), Optional.empty())));
        options.values().removeIf(units -> units == 0);
        String id = activity.id() + "/" + need.component();
        List<PlanFile.Lot> lots = lotsOf.getOrDefault(activity.id(), List.of()).stream()
                .filter(lot -> lot.id().equals(id) || lot.id().startsWith(id + "/"))
                .toList();
        lots.forEach(lot -> served.add(lot.id()));
        boolean done = it.findPlaced(activity.id()).isPresent() && it.isWanted(activity) && !options.isEmpty();
        Map<String, Integer> supplied = new LinkedHashMap<>();
        lots.forEach(lot -> supplied.merge(lot.component(), lot.quantity(), Integer::sum));
        boolean complete =
                done ? supplied.size() == 1 && options.entrySet().containsAll(supplied.entrySet()) : supplied.isEmpty();
        tally.holds(
                Rule.KITS,
                id,
                complete,
                "The kit of " + activity.id() + " has of " + need.component(),
                text(supplied, " and "),
                "it takes",
                done ? text(options, " or ") : "nothing, since the work has no date");
    }

    private void lots(Case it, Tally tally) {
        Set<String> seen = new HashSet<>();
        for (PlanFile.Lot lot : it.plan().lots()) {
            tally.holds(
                    Rule.KITS,
                    lot.id(),
                    served.contains(lot.id()) && seen.add(lot.id()),
                    "Lot " + lot.id() + " is",
                    served.contains(lot.id()) ? "in the plan more than once" : "for a need that is not there",
                    "it should be",
                    "one lot of one need");
            tally.holds(
                    Rule.KITS,
                    lot.id(),
                    lot.quantity() > 0,
                    "Units of " + lot.id(),
                    lot.quantity(),
                    "it takes",
                    "some");
            it.findPlaced(lot.activity()).ifPresent(placed -> onSite(it, lot, placed, tally));
        }
    }

    private static void onSite(Case it, PlanFile.Lot lot, Placed placed, Tally tally) {
        String id = lot.id();
        tally.same(
                Rule.KITS,
                id,
                "The site of " + id,
                lot.site(),
                placed.expected().site().id());
        tally.same(
                Rule.KITS,
                id,
                "The phase of " + id,
                lot.phase(),
                placed.expected().phase());
        tally.same(Rule.KITS, id, "The day on which " + id + " is needed,", lot.needed(), it.date(placed.start()));
        tally.holds(
                Rule.KITS,
                id,
                it.day(lot.arrive()) <= placed.start(),
                id + " arrives on",
                lot.arrive(),
                placed.id() + " starts on",
                it.date(placed.start()));
    }

    private int units(Expected activity, String component, Optional<PerMegawatt> perMw, Optional<Integer> fixed) {
        BigDecimal left = BigDecimal.ONE.subtract(BigDecimal.valueOf(activity.done()));
        if (perMw.isEmpty()) {
            return BigDecimal.valueOf(fixed.orElse(0))
                    .multiply(left)
                    .setScale(0, RoundingMode.CEILING)
                    .intValue();
        }
        String account = activity.site().id() + " " + activity.template().id() + " " + component;
        BigDecimal before = exactSoFar.getOrDefault(account, BigDecimal.ZERO);
        BigDecimal after =
                before.add(perMw.get().units().multiply(left).multiply(BigDecimal.valueOf(activity.kw(), 3)));
        exactSoFar.put(account, after);
        return roundUp(after) - roundUp(before);
    }

    /** To whole units; what is left of a unit below half a hundredth is nobody's purchase. */
    private static int roundUp(BigDecimal units) {
        return units.setScale(2, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }

    private static String text(Map<String, Integer> units, String join) {
        List<String> parts = new ArrayList<>();
        units.forEach((component, count) -> parts.add(count + " " + component));
        return parts.isEmpty() ? "nothing" : String.join(join, parts);
    }
}
