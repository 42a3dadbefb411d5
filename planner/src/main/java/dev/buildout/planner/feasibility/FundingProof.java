package dev.buildout.planner.feasibility;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.feasibility.Refutation.Cause;
import dev.buildout.planner.feasibility.Refutation.Kind;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Funding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must be paid by a day against what has come in: for every family of sources, {@code Σ payments that only the family
 * may pay and that cannot be later ≤ Σ what its sources have made available}. Work at its cheapest mode, each lot at its
 * cheapest offer less what opening orders could cover; interest and storage are not counted. The families are those that
 * some payment may be drawn from, and all sources together.
 */
final class FundingProof {

    /** Amounts this small are rounding. */
    private static final double CENT = 0.01;

    private final World world;
    private final ActivityNetwork network;
    private final Funding funding;
    private final List<MustPay> payments;

    private FundingProof(World world) {
        this.world = world;
        this.network = world.network;
        this.funding = network.funding();
        this.payments = new Payments(world).all();
    }

    static List<Refutation> of(World world) {
        return new FundingProof(world).run();
    }

    private List<Refutation> run() {
        Set<BitSet> families = new LinkedHashSet<>();
        payments.forEach(payment -> families.add(payment.sources()));
        BitSet all = new BitSet();
        payments.forEach(payment -> all.or(payment.sources()));
        families.add(all);
        List<Refutation> found = new ArrayList<>();
        List<BitSet> refuted = new ArrayList<>();
        families.stream()
                .sorted((a, b) -> Integer.compare(a.cardinality(), b.cardinality()))
                .filter(family -> !family.isEmpty())
                .forEach(family -> {
                    // A family with a part that is short says nothing new.
                    if (refuted.stream().noneMatch(part -> isPart(part, family))) {
                        List<Refutation> worst = worst(family);
                        found.addAll(worst);
                        if (!worst.isEmpty()) {
                            refuted.add(family);
                        }
                    }
                });
        return found;
    }

    private List<Refutation> worst(BitSet family) {
        List<MustPay> theirs =
                payments.stream().filter(p -> isPart(p.sources(), family)).toList();
        double most = CENT;
        List<Refutation> worst = List.of();
        for (int i = 0; i < funding.from().length; i++) {
            boolean last = i + 1 == funding.from().length;
            int until = last ? network.horizon() : funding.from()[i + 1] - 1;
            double need = theirs.stream()
                    .filter(p -> p.day() <= until)
                    .mapToDouble(MustPay::dollars)
                    .sum();
            int interval = i;
            double there = family.stream()
                    .mapToDouble(s -> funding.available()[s][interval])
                    .sum();
            if (need - there > most) {
                most = need - there;
                worst = List.of(refutation(family, until, need, there));
            }
        }
        return worst;
    }

    private static boolean isPart(BitSet part, BitSet of) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(of);
        return rest.isEmpty();
    }

    private Refutation refutation(BitSet family, int until, double need, double there) {
        List<String> ids = family.stream().mapToObj(s -> funding.ids()[s]).toList();
        String names = ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" and "));
        String by = world.date(Math.min(until, network.horizon() - 1)).toString();
        List<Cause> causes = new ArrayList<>();
        ids.stream().skip(1).forEach(id -> causes.add(new Cause("funding/" + id, "which may pay for the same")));
        causes.addAll(world.deadlines(p -> pays(family, p)));
        boolean one = ids.size() == 1;
        return new Refutation(
                Kind.FUNDING,
                "funding/" + ids.get(0),
                names + (one ? " has " : " have ") + money(there) + " by " + by + ", and the cheapest of what only "
                        + (one ? "it pays" : "they pay") + " and cannot wait longer comes to " + money(need),
                causes,
                money(need - there) + " more by " + by);
    }

    private boolean pays(BitSet family, int phase) {
        return payments.stream().anyMatch(p -> p.phase() == phase && isPart(p.sources(), family));
    }

    private String money(double dollars) {
        return world.say.money(Money.ofDollars(dollars));
    }
}
