package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.Phase;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.problem.Phases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proofs, in well under a second, that no plan of a scenario keeps every hard rule. Each counts what one kind of limit
 * must give to what required phases cannot do without, at its least and as late as may be, and looks at nothing else; so a
 * scenario that none of them refutes may still be infeasible.
 */
public final class QuickProof {

    private QuickProof() {}

    /** What excludes every plan; empty when nothing was found. */
    static List<Refutation> refute(CompiledScenario compiled) {
        return refute(new World(compiled));
    }

    /** The same with days beyond the horizon, and how soon each required phase could be live at best. */
    public static Feasibility check(CompiledScenario compiled) {
        World world = new World(compiled, true);
        return new Feasibility(refute(world), bestCases(world));
    }

    private static List<Feasibility.BestCase> bestCases(World world) {
        List<Feasibility.BestCase> cases = new ArrayList<>();
        Phases phases = world.network.phases();
        for (int p = 0; p < phases.count(); p++) {
            if (phases.required()[p]) {
                Optional<LocalDate> last = Optional.of(world.scenario.start());
                for (int b = phases.blockFrom()[p]; b < phases.blockFrom()[p + 1]; b++) {
                    Optional<LocalDate> live = world.soonestLive(b);
                    last = last.flatMap(day -> live.map(other -> other.isAfter(day) ? other : day));
                }
                Phase phase = world.phase(p);
                cases.add(new Feasibility.BestCase(
                        phase.id(), phase.power().megawatts(), phase.due(), phase.latest(), last));
            }
        }
        return cases;
    }

    private static List<Refutation> refute(World world) {
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
