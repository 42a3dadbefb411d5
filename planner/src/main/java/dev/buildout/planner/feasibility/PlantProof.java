package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.Component;
import dev.buildout.planner.feasibility.Refutation.Cause;
import dev.buildout.planner.feasibility.Refutation.Kind;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LineSpec;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must be finished by a week against what plants can make: for every family of lines that some lot may be drawn from,
 * {@code Σ units that only the family makes and that cannot arrive later ≤ Σ its weekly capacity from the first week that
 * can be ordered}.
 */
final class PlantProof {

    private final World world;
    private final ActivityNetwork network;
    private final List<MustMake> lots = new ArrayList<>();

    /** Units of a lot that only some lines can make, in some weeks. */
    private record MustMake(int phase, String component, BitSet lines, int units, int firstWeek, int lastWeek) {}

    private PlantProof(World world) {
        this.world = world;
        this.network = world.network;
        for (Lot lot : network.lots()) {
            if (world.latest.needed[lot.activity()]) {
                add(lot);
            }
        }
    }

    static List<Refutation> of(World world) {
        PlantProof proof = new PlantProof(world);
        Set<BitSet> families = new LinkedHashSet<>();
        proof.lots.forEach(lot -> families.add(lot.lines()));
        List<Refutation> found = new ArrayList<>();
        families.forEach(family -> found.addAll(proof.worst(family)));
        return found;
    }

    private void add(Lot lot) {
        SoonestSupply supply = new SoonestSupply(network, false);
        BitSet lines = new BitSet();
        int units = Integer.MAX_VALUE;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int start = world.latest.start[lot.activity()];
        for (LotMode mode : lot.modes()) {
            int bought = mode.buys() ? mode.unitsToBuy(mode.need() - supply.stockAtEnd(mode)) : 0;
            if (mode.line() < 0 || bought == 0) {
                return;
            }
            lines.set(mode.line());
            units = Math.min(units, bought);
            first = Math.min(first, SoonestSupply.firstWeek(mode));
            last = Math.max(last, Math.floorDiv(start - mode.transitDays(), SoonestSupply.DAYS_PER_WEEK) - 1);
        }
        Component component = world.component(lot.modes().get(0));
        lots.add(new MustMake(network.phase()[lot.activity()], component.name(), lines, units, first, last));
    }

    private List<Refutation> worst(BitSet family) {
        List<MustMake> theirs = lots.stream()
                .filter(lot -> {
                    BitSet rest = (BitSet) lot.lines().clone();
                    rest.andNot(family);
                    return rest.isEmpty();
                })
                .toList();
        TreeSet<Integer> weeks = new TreeSet<>();
        theirs.forEach(lot -> weeks.add(lot.lastWeek()));
        int first = theirs.stream().mapToInt(MustMake::firstWeek).min().orElse(0);
        long most = 0;
        List<Refutation> worst = List.of();
        for (int week : weeks) {
            long need = theirs.stream()
                    .filter(lot -> lot.lastWeek() <= week)
                    .mapToLong(MustMake::units)
                    .sum();
            long there = capacity(family, first, week);
            if (need - there > most) {
                most = need - there;
                worst = List.of(refutation(family, theirs, week, need, there));
            }
        }
        return worst;
    }

    private long capacity(BitSet family, int first, int last) {
        return family.stream()
                .mapToLong(line -> {
                    int[] capacity = network.lines()[line].capacity();
                    long sum = 0;
                    for (int w = first; w <= Math.min(last, capacity.length - 1); w++) {
                        sum += capacity[w];
                    }
                    return sum;
                })
                .sum();
    }

    private Refutation refutation(BitSet family, List<MustMake> theirs, int week, long need, long there) {
        List<LineSpec> lines = family.stream().mapToObj(l -> network.lines()[l]).toList();
        String names = lines.stream()
                .map(line -> "`" + line.line() + "` of plant `" + line.plant() + "`")
                .collect(Collectors.joining(" and "));
        int weeks = Math.max(1, week + 1);
        String by = world.date(Math.max(0, Math.min(network.horizon(), weeks * SoonestSupply.DAYS_PER_WEEK)))
                .toString();
        List<Cause> causes = new ArrayList<>();
        lines.stream().skip(1).forEach(line -> causes.add(new Cause(path(line), "makes the same")));
        causes.addAll(world.deadlines(
                p -> theirs.stream().anyMatch(lot -> lot.phase() == p && lot.lastWeek() <= week)));
        return new Refutation(
                Kind.PLANT,
                path(lines.get(0)),
                "required phases need " + need + " of " + theirs.get(0).component() + " by " + by + ", and line "
                        + names + " can have made " + there + " for them by then",
                causes,
                (need - there) + " more by " + by + ", " + (need - there + weeks - 1) / weeks
                        + "/w more from the start");
    }

    private String path(LineSpec line) {
        return "suppliers/" + world.scenario.supplierOf(line.plant()).id() + "/plants/" + line.plant() + "/lines/"
                + line.line();
    }
}
