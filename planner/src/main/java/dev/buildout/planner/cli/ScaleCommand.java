package dev.buildout.planner.cli;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.scenario.Changes;
import dev.buildout.planner.benchmark.ScaleBenchmark;
import dev.buildout.planner.benchmark.ScaleResult;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.solver.SearchLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how planning grows with the number of sites. */
@Command(
        name = "scale",
        description = {
            "Plan programmes of more and more sites, and show how time, memory and moves grow.",
            "",
            "A programme is made of copies of a scenario's own sites, moved a little. Labour, funding, permits and"
                    + " equipment on order are copied with them; suppliers are shared, with capacity in proportion."
        },
        footer = {
            "",
            "Examples:",
            "  buildout bench scale",
            "  buildout bench scale --sites 10,100 --time 10s",
            "  buildout bench scale --sites 10,20 --steps 500 --seed 7 --json"
        })
final class ScaleCommand implements Callable<Integer> {

    private static final Duration USUAL_TIME = Duration.ofSeconds(60);
    private static final long MOST_SITES = 100_000;

    private final Terminal terminal;
    private final Services services;

    @Option(
            names = "--sites",
            paramLabel = "N",
            split = ",",
            converter = WholeNumbers.class,
            defaultValue = "10,100,1000",
            description = "Numbers of sites, separated by commas. Usually ${DEFAULT-VALUE}.")
    private List<Long> sites = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            defaultValue = "scenarios/stargate-us.yaml",
            description = "Scenario whose sites are copied. Usually ${DEFAULT-VALUE}.")
    private Path scenario = Path.of("");

    @Mixin
    private final SearchOptions search = new SearchOptions();

    @Option(names = "--json", description = "Print the figures as JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * What {@code --json} prints.
     *
     * @param peakHeap how the memory figures come about
     */
    record Result(
            String scenario,
            long seed,
            String limits,
            String peakHeap,
            List<ScaleResult> sizes,
            List<Growth> moveTimeGrowth) {}

    /** How the time of a move grows from one size to the next. */
    record Growth(int fromSites, int toSites, OptionalDouble exponent) {}

    ScaleCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        SearchLimits limits = search.limits(spec, USUAL_TIME);
        requireSizes();
        Scenario base = ScenarioInput.read(scenario, Changes.NONE, terminal, services, () -> {})
                .scenario();
        ScaleTable table = new ScaleTable(terminal);
        List<ScaleResult> results = new ArrayList<>();
        if (!json) {
            table.head(base.scenario(), limits);
        }
        for (long size : sites) {
            ScaleResult result = measure(base, (int) size, limits);
            results.add(result);
            if (!json) {
                table.row(result);
            }
        }
        List<Growth> growth = growth(results);
        if (json) {
            PlanJson.write(
                    new Result(
                            base.scenario(),
                            search.seed(),
                            limits.inWords(),
                            ScaleBenchmark.howMemoryIsMeasured(),
                            results,
                            growth),
                    terminal.out());
        } else {
            table.foot(growth);
        }
        boolean feasible = results.stream().allMatch(r -> r.best().feasible());
        return feasible ? ExitCode.OK : ExitCode.NOT_OK;
    }

    private ScaleResult measure(Scenario base, int size, SearchLimits limits) {
        try (ProgressLine progress = new ProgressLine(terminal, false, System::nanoTime)) {
            progress.say("Planning " + Say.count(size, "site", "sites") + ", " + limits.inWords());
            return ScaleBenchmark.measure(base, size, limits);
        }
    }

    private void requireSizes() {
        for (long size : sites) {
            if (size < 1 || size > MOST_SITES) {
                throw new ParameterException(
                        spec.commandLine(), "--sites must be between 1 and " + MOST_SITES + ", and is " + size);
            }
        }
    }

    private static List<Growth> growth(List<ScaleResult> results) {
        List<Growth> growth = new ArrayList<>();
        for (int i = 1; i < results.size(); i++) {
            ScaleResult from = results.get(i - 1);
            ScaleResult to = results.get(i);
            growth.add(new Growth(from.sites(), to.sites(), from.exponentTo(to)));
        }
        return growth;
    }
}
