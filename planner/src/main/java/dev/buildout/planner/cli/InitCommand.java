package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.model.scenario.ShippedScenarios;
import dev.buildout.planner.study.NewScenario;
import dev.buildout.planner.study.NewStudy;
import dev.buildout.planner.study.Words;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a first scenario, or a study over a shipped one. */
@Command(
        name = "init",
        description = {
            "Write a small commented scenario that plans at once, from a few answers; or, with --from, a study that"
                    + " holds only what differs from a scenario that came with the program.",
            "",
            "Asks on a terminal; with options, or in a pipe, it takes the usual answer to what is not said."
        },
        footer = {
            "",
            "Examples:",
            "  buildout init",
            "  buildout init --site Abilene@TX --mw 200 --due 2029-06-30",
            "  buildout init --site Abilene@TX --site \"Mount Pleasant@WI\" --mw 200,100",
            "  buildout init --from stargate-us --out my-study.yaml"
        })
final class InitCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Supplier<Optional<BufferedReader>> keyboard;

    @Option(
            names = "--from",
            paramLabel = "SCENARIO",
            description = "Start a study over a scenario that came with the program: stargate-us or starter.")
    private String from = "";

    @Mixin
    private final InitAnswers answers = new InitAnswers();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; usually NAME.yaml.")
    private String out = "";

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    InitCommand(Terminal terminal, Supplier<Optional<BufferedReader>> keyboard) {
        this.terminal = terminal;
        this.keyboard = keyboard;
    }

    @Override
    public Integer call() {
        try {
            return from.isEmpty() ? scenario() : study();
        } catch (Questions.EndOfAnswersException e) {
            terminal.out().println();
            throw new InputException("there are no more answers; nothing was written");
        }
    }

    private int scenario() {
        boolean ask = !answers.areGiven();
        Questions questions = new Questions(terminal, ask ? keyboard.get() : Optional.empty());
        if (!questions.isAsking()) {
            terminal.err().println("Taken as usual, since nothing else was said:");
        }
        NewScenario made = answers.ask(questions, usualName());
        Path file = file(made.name());
        write(file, made.yaml(new EditorSchema(file).firstLine(), file.toString()));
        next(file, "grid-late");
        return ExitCode.OK;
    }

    /** After the file, where that is named. */
    private String usualName() {
        String id = out.isEmpty() ? "" : Words.id(stem(Path.of(out)));
        return id.isEmpty() ? "first-plan" : id;
    }

    private int study() {
        if (answers.areGivenBesidesName()) {
            throw new InputException("--from takes its sites from " + from
                    + "; --site, --mw, --grid, --due, --start and --payer are for a new scenario");
        }
        String base =
                from.startsWith(ShippedScenarios.PREFIX) ? from.substring(ShippedScenarios.PREFIX.length()) : from;
        if (!ShippedScenarios.names().contains(base)) {
            String stem = base.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.ya?ml$", "");
            String near = NearestName.hint(stem, ShippedScenarios.names());
            throw new InputException("no scenario `" + base + "` comes with the program. "
                    + (near.isEmpty() ? NearestName.anyOf(ShippedScenarios.names()) : near));
        }
        String extended = ShippedScenarios.PREFIX + base;
        LoadedScenario loaded = ScenarioReader.read(Path.of(extended), List.of());
        String name = answers.nameOr(out.isEmpty() ? "my-" + base : usualName());
        Path file = file(name);
        NewStudy study = new NewStudy(name, loaded.scenario(), ScenarioReader.names(Path.of(extended)));
        write(file, study.yaml(new EditorSchema(file).firstLine(), file.toString(), extended));
        next(file, "line-doubled");
        return ExitCode.OK;
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    private Path file(String name) {
        Path file = Path.of(out.isEmpty() ? name + ".yaml" : out);
        if (Files.exists(file) && !force) {
            throw new InputException(file + " is there already. Maybe --out another file, or --force to replace it.");
        }
        return file;
    }

    /** With the schema that its first line names. */
    private void write(Path file, String text) {
        Optional<String> schema = new EditorSchema(file).write();
        WholeFile.write(file, writer -> writer.write(text));
        terminal.out()
                .println("Wrote " + file
                        + schema.map(name -> ", and beside it " + name + " for help in editors")
                                .orElse("") + ". Next:");
    }

    private void next(Path file, String override) {
        terminal.out().println("  buildout check " + file);
        terminal.out().println("  buildout plan " + file + " --time 30s");
        terminal.out().println("  buildout plan " + file + " --time 30s --with " + override);
        terminal.out()
                .println(
                        from.isEmpty()
                                ? "Then put your own numbers in place of those marked (A), and plan again."
                                : "Then delete the # before the changes you want, or write your own.");
    }
}
