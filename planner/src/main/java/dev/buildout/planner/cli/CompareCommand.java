package dev.buildout.planner.cli;

import dev.buildout.planner.compare.Comparison;
import dev.buildout.planner.compare.ComparisonText;
import dev.buildout.planner.compare.NamedPlan;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.report.ComparisonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets plans side by side. */
@Command(
        name = "compare",
        description = {
            "Set two or more plans side by side: cost, live MW by date, late phases, which orders and activities"
                    + " moved. Every difference is against the first."
        },
        footer = {
            "",
            "Example:",
            "  buildout plan scenarios/stargate-us.yaml",
            "  buildout plan scenarios/stargate-us.yaml --with softbank-slips",
            "  buildout compare plans/stargate-us plans/stargate-us+softbank-slips"
        })
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN", arity = "1..*", description = "Plan folders, or plan.json files; two or more.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "HTML file to write. Usually <first>-vs-<second>.html beside the last plan folder.")
    private @Nullable Path out;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (paths.size() < 2) {
            throw new InputException("a comparison needs two or more plans");
        }
        List<NamedPlan> plans = named();
        Comparison comparison;
        try {
            comparison = Comparison.of(plans);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        Path file = out == null ? usualFile() : out;
        WholeFile.write(file, page -> ComparisonWriter.write(comparison, page));
        terminal.out().print(ComparisonText.of(comparison));
        terminal.out().println("Comparison: " + file);
        return ExitCode.OK;
    }

    /** Plans by the names of their folders; where two are the same, by their paths. */
    private List<NamedPlan> named() {
        List<String> names = paths.stream().map(CompareCommand::name).toList();
        boolean distinct = names.stream().distinct().count() == names.size();
        List<NamedPlan> plans = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            plans.add(new NamedPlan(distinct ? names.get(i) : path.toString(), PlanFolder.read(path)));
        }
        return plans;
    }

    private static String name(Path path) {
        Path folder = folder(path.toAbsolutePath().normalize());
        return folder.getFileName() == null
                ? path.toString()
                : folder.getFileName().toString();
    }

    private static Path folder(Path path) {
        Path parent = path.getParent();
        return path.endsWith(PlanFolder.PLAN) ? (parent == null ? Path.of("") : parent) : path;
    }

    private Path usualFile() {
        String name = paths.stream().map(CompareCommand::name).collect(Collectors.joining("-vs-"));
        Path beside = folder(paths.get(paths.size() - 1)).normalize().getParent();
        return (beside == null ? Path.of("") : beside).resolve(name + ".html");
    }
}
