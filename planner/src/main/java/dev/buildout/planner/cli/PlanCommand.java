package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.Origin;
import dev.buildout.planner.plan.Outcome;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.solver.SearchLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Optimises a scenario and writes the plan folder. */
@Command(
        name = "plan",
        description = {
            "Make the best plan found within a limit, and write the plan folder: plan.json, scenario.yaml"
                    + " (with everything applied) and report.html.",
            "",
            "Ctrl-C ends the search and keeps the best plan so far; a second Ctrl-C leaves at once."
        },
        footer = {
            "",
            "Examples:",
            "  buildout plan scenarios/starter.yaml --time 10s",
            "  buildout plan scenarios/stargate-us.yaml --time 5m",
            "  buildout plan scenarios/stargate-us.yaml --with softbank-slips --warm plans/stargate-us",
            "",
            "The same plan on any machine, for scripts and tests:",
            "  buildout plan scenarios/starter.yaml --steps 2000 --seed 7 --json"
        })
final class PlanCommand implements Callable<Integer> {

    private static final Duration USUAL_TIME = Duration.ofSeconds(60);

    private static final int LONGEST_VALUE = 30;

    private final Terminal terminal;
    private final Services services;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    @Mixin
    private final SearchOptions search = new SearchOptions();

    @Option(
            names = "--warm",
            paramLabel = "PLAN",
            description = "Search from an earlier plan, of this scenario or with other what-ifs: comparisons then show"
                    + " what the change does, not what the search found.")
    private @Nullable Path warm;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Plan folder. Usually plans/<scenario>[+<what-ifs>] in the current directory.")
    private @Nullable Path out;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the outcome as JSON instead of a summary.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What {@code --json} prints. */
    record Result(String folder, Origin origin, Outcome outcome) {}

    PlanCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        SearchLimits limits = search.limits(spec, USUAL_TIME);
        LoadedScenario scenario = read();
        Path folder = out == null ? usualFolder(scenario) : out;
        PlanFolder.requireWritable(folder);
        Optional<Plan> earlier = Optional.ofNullable(warm).map(PlanFolder::read);
        Plan plan = search(scenario, limits, earlier);
        PlanFolder.write(folder, plan, scenario.effectiveYaml(), services.report());
        if (json) {
            PlanJson.write(new Result(folder.toString(), plan.origin(), plan.outcome()), terminal.out());
        } else {
            new PlanSummary(plan, folder).print(terminal);
        }
        return plan.outcome().feasible() ? ExitCode.OK : ExitCode.NOT_OK;
    }

    private LoadedScenario read() {
        try (ProgressLine progress = new ProgressLine(terminal, quiet, System::nanoTime)) {
            progress.say("Reading");
            return input.read(terminal, services, progress::close);
        }
    }

    /** A folder for each scenario with its what-ifs and changes, so that no plan replaces another's. */
    static Path usualFolder(LoadedScenario scenario) {
        List<String> parts = new ArrayList<>(List.of(scenario.scenario().scenario()));
        parts.addAll(scenario.whatIfs());
        scenario.set().forEach(set -> parts.add(shortName(set)));
        return Path.of("plans", String.join("+", parts));
    }

    /** {@code worker-cap=900} of {@code sites.abilene.worker-cap=900}, in letters that every file system takes. */
    private static String shortName(String set) {
        String path = set.substring(0, set.indexOf('=')).strip();
        String key = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
        String value = set.substring(set.indexOf('=') + 1).strip().replaceAll("[^A-Za-z0-9.-]+", "-");
        return key + "=" + value.substring(0, Math.min(LONGEST_VALUE, value.length()));
    }

    private Plan search(LoadedScenario scenario, SearchLimits limits, Optional<Plan> earlier) {
        Interrupts.handle(() -> {
            terminal.err().println();
            terminal.err().println("Stopping with the best plan so far; Ctrl-C again to leave at once.");
            services.planning().stop();
        });
        try (ProgressLine progress = new ProgressLine(terminal, quiet, System::nanoTime)) {
            return services.planning().plan(scenario, limits, earlier, progress);
        }
    }
}
