package dev.buildout.planner.feasibility;

import dev.buildout.planner.problem.CompiledScenario;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofs, in well under a second, that no plan of a scenario keeps every hard rule. Each counts what one kind of limit
 * must give to what required phases cannot do without, at its least and as late as may be, and looks at nothing else; so a
 * scenario that none of them refutes may still be infeasible.
 */
public final class QuickProof {

    private QuickProof() {}

    /** What excludes every plan; empty when nothing was found. */
    public static List<Refutation> refute(CompiledScenario compiled) {
        World world = new World(compiled);
        List<Refutation> found = new ArrayList<>();
        found.addAll(PowerProof.of(world));
        found.addAll(PlantProof.of(world));
        found.addAll(ResourceProof.of(world));
        found.addAll(FundingProof.of(world));
        boolean explained = !found.isEmpty();
        List<Refutation> all = new ArrayList<>(DateProofs.of(world));
        // Where one limit alone is proved too low, what it keeps from being live says nothing new.
        all.removeIf(proof -> explained && proof.kind() == Refutation.Kind.TOGETHER);
        all.addAll(found);
        return List.copyOf(all);
    }
}
