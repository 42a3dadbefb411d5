package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.explain.CostTable;
import dev.buildout.planner.explain.DelayedBy;
import dev.buildout.planner.explain.DelayedByText;
import dev.buildout.planner.explain.Explainer;
import dev.buildout.planner.explain.Explanation;
import dev.buildout.planner.explain.ExplanationText;
import dev.buildout.planner.explain.ReliefStudy;
import dev.buildout.planner.explain.ReliefText;
import dev.buildout.planner.explain.UnknownIdException;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.plan.Relief;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a plan is as it is. */
@Command(
        name = "explain",
        description = {
            "Say why something has its date: the binding chain back to what the scenario sets, with its line;"
                    + " what relief is worth, planned again; and what it costs beyond its cheapest terms.",
            "",
            "Without an ID every late, never live or forgone phase is explained in short, and the relief is for the"
                    + " whole plan.",
            "",
            "Ctrl-C ends the relief and shows what is complete; a second Ctrl-C leaves at once."
        },
        footer = {
            "",
            "Examples:",
            "  buildout explain plans/stargate-us",
            "  buildout explain plans/stargate-us jup-1 --no-relief",
            "  buildout explain plans/stargate-us shk-3/b2/power-cooling/lv-switch",
            "  buildout explain plans/stargate-us --delayed-by smyrna",
            "  buildout explain plans/stargate-us --time 10m --save"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final long USUAL_STEPS = 6000;
    private static final int FEWEST_SEEDS = 2;
    private static final int MOST_SEEDS = 100;

    private final Terminal terminal;
    private final Services services;

    @Parameters(index = "0", paramLabel = "PLAN", description = "Plan folder.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "ID",
            arity = "0..*",
            description = "Phase, block, activity, lot or site; the end of an id is enough where it is unique.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--delayed-by",
            paramLabel = "ID",
            description = "Everything that a supplier, plant, line, pool, site, funding source, tranche, event or"
                    + " component delays.")
    private @Nullable String delayedBy;

    @Option(names = "--no-relief", description = "Do not plan again with more of what binds.")
    private boolean noRelief;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = WholeNumbers.class,
            description = "Schedules to try in each search, for the plan and for each relief. Usually 6000.")
    private @Nullable Long steps;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "No relief is begun after so long. Usually 3m.")
    private Duration time = Duration.ofMinutes(3);

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumbers.class,
            defaultValue = "0",
            description = "First random seed. Usually ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            converter = WholeNumbers.class,
            defaultValue = "3",
            description =
                    "Searches of the plan and of each relief, each by another seed: the gain is their mean, and one"
                            + " no larger than their spread is search noise. Usually ${DEFAULT-VALUE}.")
    private long seeds;

    @Option(
            names = "--save",
            description = "Write the relief into the plan folder too, where the report then shows it.")
    private boolean save;

    @Option(names = "--json", description = "Print everything as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What {@code --json} prints. */
    record Result(
            List<Explanation> explanations,
            Optional<CostTable> cost,
            Optional<DelayedBy> delayedBy,
            Optional<Relief> relief) {}

    ExplainCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        requireSense();
        Plan plan = PlanFolder.read(folder);
        LoadedScenario scenario = PlanScenario.read(folder, plan);
        Explainer explainer = Explainer.of(plan, scenario);
        try {
            Result result = result(explainer);
            if (save && result.relief().isPresent()) {
                save(plan.with(result.relief().get()), scenario);
            }
            if (json) {
                PlanJson.write(result, terminal.out());
            } else {
                print(plan, result);
            }
        } catch (UnknownIdException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        return ExitCode.OK;
    }

    private void requireSense() {
        if (seeds < FEWEST_SEEDS || seeds > MOST_SEEDS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seeds is " + seeds + " and must be " + FEWEST_SEEDS + " to " + MOST_SEEDS
                            + ": one search alone does not show what is noise");
        }
        if (save && (noRelief || delayedBy != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--save writes the relief, and with " + (noRelief ? "--no-relief" : "--delayed-by")
                            + " there is none");
        }
        if (save) {
            PlanFolder.requireWritable(PlanScenario.folder(folder));
        }
    }

    private void save(Plan plan, LoadedScenario scenario) {
        Path in = PlanScenario.folder(folder);
        String text = PlanScenario.text(in.resolve(PlanFolder.SCENARIO));
        PlanFolder.write(in, plan, text, services.report().of(scenario));
    }

    private Result result(Explainer explainer) {
        if (delayedBy != null) {
            return new Result(
                    List.of(), Optional.empty(), Optional.of(explainer.delayedBy(delayedBy)), Optional.empty());
        }
        List<Explanation> explanations = ids.isEmpty()
                ? explainer.late()
                : ids.stream().map(explainer::explain).toList();
        Optional<CostTable> cost = ids.size() > 1 || explanations.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.isEmpty() ? explainer.cost() : explainer.cost(explanations.get(0)));
        Optional<Relief> relief =
                noRelief || explanations.isEmpty() ? Optional.empty() : Optional.of(relief(explainer, explanations));
        return new Result(explanations, cost, Optional.empty(), relief);
    }

    private Relief relief(Explainer explainer, List<Explanation> explanations) {
        ReliefStudy.Effort effort =
                new ReliefStudy.Effort(steps == null ? USUAL_STEPS : steps, seed, (int) seeds, time);
        ReliefStudy study = new ReliefStudy(explainer, effort);
        Interrupts.handle(() -> {
            terminal.err().println();
            terminal.err().println("Stopping with the relief that is complete; Ctrl-C again to leave at once.");
            study.stop();
        });
        List<String> of = ids.isEmpty()
                ? List.of()
                : explanations.stream().map(Explanation::id).toList();
        return study.study(of, explanations, done -> say("Planning again: " + done));
    }

    private void say(String progress) {
        if (terminal.errIsTerminal()) {
            terminal.err().println(TextTable.cut(progress, terminal.columns()));
        }
    }

    private void print(Plan plan, Result result) {
        int width = terminal.outIsTerminal()
                ? Math.max(NARROWEST, Math.min(WIDEST, terminal.columns()))
                : Terminal.USUAL_COLUMNS;
        ExplanationText text = new ExplanationText(plan.origin().currency(), width);
        boolean inShort = ids.isEmpty();
        if (result.explanations().isEmpty() && result.delayedBy().isEmpty()) {
            terminal.out().println("Every phase is live on time: there is nothing to explain.");
        }
        for (Explanation e : result.explanations()) {
            (inShort ? text.heading(e) : text.lines(e)).forEach(terminal.out()::println);
            terminal.out().println();
        }
        result.delayedBy().ifPresent(d -> DelayedByText.lines(d, text).forEach(terminal.out()::println));
        result.cost().ifPresent(c -> c.lines(text).forEach(terminal.out()::println));
        result.relief().ifPresent(r -> ReliefText.lines(r, text).forEach(terminal.out()::println));
    }
}
