package dev.buildout.planner.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import dev.buildout.planner.problem.CompiledScenario;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import dev.buildout.planner.solver.LocalSearchPlanner;
import dev.buildout.planner.solver.SearchLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proof is never wrong: what has a plan is not refuted. */
class QuickProofTest {

    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final int WORLDS = 100;

    @TempDir
    Path directory;

    @Test
    void noScenarioWithAPlanIsRefuted() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        int refuted = 0;
        int planned = 0;
        for (int i = 0; i < WORLDS; i++) {
            CompiledScenario world = compiled(Files.writeString(directory.resolve("s.yaml"), tight(random)), List.of());
            List<Refutation> proofs = QuickProof.refute(world);
            if (hasPlan(world)) {
                planned++;
                assertThat(proofs).isEmpty();
            }
            refuted += proofs.isEmpty() ? 0 : 1;
        }
        assertThat(planned).isGreaterThan(WORLDS / 5);
        assertThat(refuted).isGreaterThan(WORLDS / 5);
        // Most worlds are settled; the rest is neither refuted nor planned within so few steps.
        assertThat(planned + refuted).isGreaterThan(WORLDS * 2 / 3);
    }

    private static String tight(SplittableRandom random) {
        LocalDate latest = LocalDate.of(2027, 9, 1).plusDays(random.nextInt(480));
        return OneHall.with(
                "$600M",
                "$" + (480 + random.nextInt(160)) + "M",
                "    power: 20 MW\n    labour-pool",
                "    power: {2027-01-04: 9 MW, " + LocalDate.of(2027, 3, 1).plusDays(random.nextInt(500)) + ": "
                        + (19 + random.nextInt(16)) + " MW}\n    labour-pool",
                "racks: 10/w",
                "racks: " + (2 + random.nextInt(12)) + "/w",
                "workers: 200",
                "workers: " + (58 + random.nextInt(120)),
                "due: 2028-06-30",
                "due: 2027-06-01, latest: " + latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "softbank-slips",
                "dual-source-lpt",
                "imports-only",
                "foxconn-half-rate",
                "second-shift",
                "jupiter-permit-late",
                "bad-year",
                "all-speed"
            })
    void noShippedWhatIfIsRefuted(String whatIf) {
        assertThat(QuickProof.refute(compiled(SCENARIOS.resolve("stargate-us.yaml"), List.of(whatIf))))
                .isEmpty();
    }

    private static CompiledScenario compiled(Path file, List<String> with) {
        var scenario = ScenarioReader.read(file, with).scenario();
        return ActivityNetworkCompiler.compile(scenario, SupplyNetwork.of(scenario));
    }

    private static boolean hasPlan(CompiledScenario world) {
        LocalSearchPlanner planner = new LocalSearchPlanner();
        planner.isEnough(Double.MAX_VALUE);
        Schedule schedule = new Schedule(world.network());
        var limits = new SearchLimits(Optional.empty(), OptionalLong.of(300), 1);
        new ScheduleGenerator(world.network())
                .generate(planner.search(world.network(), limits).best(), schedule);
        return schedule.isFeasible();
    }
}
