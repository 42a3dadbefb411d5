package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.EffectiveScenario;
import dev.buildout.model.scenario.EffectiveScenario.Difference;
import dev.buildout.model.scenario.EffectiveScenario.Line;
import dev.buildout.model.scenario.ScenarioReader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a scenario as it is planned, with the origin of each line. */
@Command(
        name = "show",
        description = {
            "Show a scenario as it is planned: all files put together and what-ifs applied, each line with the place"
                    + " it comes from. The output is YAML and can be planned.",
            "",
            "On top wins: --set, then --with (later over earlier), the file, its imports, what it extends, defaults."
        },
        footer = {
            "",
            "Examples:",
            "  buildout show scenarios/stargate-us.yaml --with softbank-slips --diff",
            "  buildout show study.yaml > whole.yaml"
        })
final class ShowCommand implements Callable<Integer> {

    private static final int WIDEST_LINE = 60;

    private final Terminal terminal;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    @Option(
            names = "--diff",
            description = "Only what differs from the scenario without --with and --set; without these, from what the"
                    + " file extends and imports.")
    private boolean diff;

    @Option(names = "--plain", description = "Without the places.")
    private boolean plain;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Changes changes = input.changes();
        EffectiveScenario shown = ScenarioReader.show(input.file(), changes);
        if (diff) {
            EffectiveScenario base = changes.isEmpty()
                    ? ScenarioReader.showBases(input.file())
                    : ScenarioReader.show(input.file(), Changes.NONE);
            List<Difference> differences = shown.since(base);
            differences.forEach(this::print);
            if (differences.isEmpty()) {
                terminal.err().println("Nothing differs.");
            }
        } else {
            int width = widthOf(shown.lines());
            shown.lines().forEach(line -> print(line, width));
        }
        return ExitCode.OK;
    }

    /** Wide enough for most lines: one long list should not push every place off the screen. */
    private static int widthOf(List<Line> lines) {
        return Math.min(
                WIDEST_LINE,
                lines.stream().mapToInt(line -> line.text().length()).max().orElse(0));
    }

    private void print(Line line, int width) {
        if (plain) {
            terminal.out().println(line.text());
        } else {
            terminal.out().println(padded(line.text(), width) + "  # " + place(line.at()));
        }
    }

    private void print(Difference difference) {
        terminal.out().println(difference.path());
        difference.before().ifPresent(line -> terminal.out().println(side("-", line)));
        difference.after().ifPresent(line -> terminal.out().println(side("+", line)));
    }

    private String side(String sign, Line line) {
        String value = "  " + sign + " " + line.value();
        return plain ? value : padded(value, WIDEST_LINE / 2) + "  # " + place(line.at());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** The column is of no use to a reader. */
    private static String place(SourceLocation at) {
        // Not every origin is a path: a sheet of a workbook, a scenario that came with the program.
        String name = at.file()
                .substring(Math.max(at.file().lastIndexOf('/'), at.file().lastIndexOf('\\')) + 1);
        return at.line() == 0 ? at.file() : name + ":" + at.line();
    }
}
