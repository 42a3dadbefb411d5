package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.model.scenario.Sweep;
import dev.buildout.planner.check.ScenarioCheck;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.solver.SearchLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans every what-if that the sweeps of a scenario stand for, or only lists and checks them. */
@Command(
        name = "sweep",
        description = {
            "Plan every what-if that a sweep of the scenario stands for, one after the other, each into a plan folder"
                    + " of its own; with --dry-run only list and check them.",
            "",
            "All are read and checked before the first is planned. Ctrl-C ends the sweep and keeps what is planned."
        },
        footer = {
            "",
            "Examples:",
            "  buildout sweep scenarios/starter.yaml --dry-run",
            "  buildout sweep scenarios/starter.yaml rack-supply --time 10s --out sweeps",
            "  buildout plan scenarios/starter.yaml --with rack-supply-2-1"
        })
final class SweepCommand implements Callable<Integer> {

    private static final Duration USUAL_TIME = Duration.ofSeconds(60);

    private final Terminal terminal;
    private final Services services;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    @Mixin
    private final SearchOptions search = new SearchOptions();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SWEEP",
            description = "Which sweeps of the scenario; all of them when none is named.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--dry-run", description = "List what would be planned, and check every what-if.")
    private boolean dryRun;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the plan folders, each called after its what-if. Usually each goes where"
                    + " 'buildout plan --with' puts it.")
    private @Nullable Path out;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the list, or the outcomes, as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SweepCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        SearchLimits limits = search.limits(spec, USUAL_TIME);
        List<Sweep> sweeps = chosen(ScenarioReader.sweeps(input.file()));
        List<Sweep.Point> points = sweeps.stream()
                .flatMap(sweep -> ScenarioCheck.sweep(input.file(), sweep, input.changes()).stream())
                .toList();
        check(points);
        SweepList list = new SweepList(sweeps, points, limits);
        if (!dryRun) {
            return plan(points, limits);
        }
        if (json) {
            PlanJson.write(list.json(), terminal.out());
        } else {
            list.print(terminal);
        }
        return ExitCode.OK;
    }

    private List<Sweep> chosen(List<Sweep> all) {
        if (all.isEmpty()) {
            throw new InputException(input.file() + " has no sweeps. Maybe write"
                    + " 'sweeps: {my-sweep: {vary: {sites.my-site.worker-cap: [800, 1200]}}}'.");
        }
        List<String> known = all.stream().map(Sweep::id).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                String near = NearestName.hint(name, known);
                throw new InputException("'" + name + "' is no sweep of " + input.file() + ". "
                        + (near.isEmpty() ? NearestName.anyOf(known) : near).replace('`', '\''));
            }
        }
        return all.stream()
                .filter(s -> names.isEmpty() || names.contains(s.id()))
                .toList();
    }

    /** What is wrong with any of them ends the sweep before it begins; each finding is shown once. */
    private void check(List<Sweep.Point> points) {
        Map<Finding, List<String>> whatIfs = new LinkedHashMap<>();
        points.forEach(point -> point.findings()
                .forEach(finding -> whatIfs.computeIfAbsent(finding, found -> new ArrayList<>())
                        .add(point.whatIf())));
        List<Finding> findings = new ArrayList<>();
        whatIfs.forEach((finding, names) -> findings.add(named(finding, names, points.size())));
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new InvalidScenarioException(findings);
        }
        Failures.print(terminal, findings);
    }

    /** A finding with the what-ifs that have it, unless all do. */
    private static Finding named(Finding finding, List<String> whatIfs, int all) {
        if (whatIfs.size() == all) {
            return finding;
        }
        String others = whatIfs.size() == 1 ? "" : " and " + Say.count(whatIfs.size() - 1, "other", "others");
        return finding.with("with what-if `" + whatIfs.get(0) + "`" + others + ", " + finding.message());
    }

    private int plan(List<Sweep.Point> points, SearchLimits limits) {
        AtomicBoolean stopped = new AtomicBoolean();
        Interrupts.handle(() -> {
            stopped.set(true);
            terminal.err().println();
            terminal.err().println("Stopping with the plans so far; Ctrl-C again to leave at once.");
            services.planning().stop();
        });
        List<SweepOutcome> outcomes = new ArrayList<>();
        for (Sweep.Point point : points) {
            if (!stopped.get()) {
                say(outcomes.size() + 1 + " of " + points.size() + "  " + point.whatIf());
                outcomes.add(planned(point.whatIf(), limits));
            }
        }
        if (json) {
            PlanJson.write(outcomes, terminal.out());
        } else {
            SweepOutcome.print(outcomes, points.size(), terminal);
        }
        return outcomes.size() == points.size() && outcomes.stream().allMatch(SweepOutcome::feasible)
                ? ExitCode.OK
                : ExitCode.NOT_OK;
    }

    private void say(String line) {
        if (!quiet) {
            terminal.err().println(line);
            terminal.err().flush();
        }
    }

    private SweepOutcome planned(String whatIf, SearchLimits limits) {
        Changes changes = input.changes().and(whatIf);
        LoadedScenario scenario =
                services.scenarios().read(input.file(), changes).valid();
        Path folder = out == null ? PlanCommand.usualFolder(scenario) : out.resolve(whatIf);
        PlanFolder.requireWritable(folder);
        try (ProgressLine progress = new ProgressLine(terminal, quiet, System::nanoTime)) {
            Plan plan = services.planning().plan(scenario, limits, Optional.empty(), progress);
            PlanFolder.write(
                    folder, plan, scenario.effectiveYaml(), services.report().of(scenario));
            SelfCheck.require(plan);
            return SweepOutcome.of(whatIf, plan, folder);
        }
    }
}
