package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.planner.benchmark.InstanceException;
import dev.buildout.planner.check.FindingText;
import dev.buildout.planner.plan.PlanFolderException;
import dev.buildout.planner.verify.PlanFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user sees when something is wrong: a clear message, never a stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;
    private final List<String> arguments;

    private static final int LONGEST_LINE = 1000;

    Failures(Terminal terminal, List<String> arguments) {
        this.terminal = terminal;
        this.arguments = arguments;
    }

    /** The command line itself is wrong. */
    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        terminal.err().println("buildout: " + shown(message(exception)));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> near = NearestName.near(strange(unmatched).split("=", 2)[0], names(command));
            if (!near.isEmpty()) {
                terminal.err().println("Maybe: " + String.join(", ", near));
            }
        }
        terminal.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_INPUT;
    }

    /** What a person typed, or a script passed on, may be anything: controls are not sent, and long lines are cut. */
    private static String shown(String message) {
        return message.lines()
                .map(FindingPrinter::shown)
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(CommandLine command) {
        return Stream.concat(
                        command.getSubcommands().keySet().stream(),
                        command.getCommandSpec().optionsMap().keySet().stream())
                .toList();
    }

    private static String message(ParameterException exception) {
        if (!(exception instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(exception.getMessage());
        }
        String strange = strange(unmatched);
        if (strange.startsWith("-")) {
            return "there is no option '" + strange + "'";
        }
        boolean hasCommands = !exception.getCommandLine().getSubcommands().isEmpty();
        return hasCommands ? "there is no command '" + strange + "'" : "'" + strange + "' is one argument too many";
    }

    /** What nothing is known of: an option if there is one, since a wrong option's value is left over as well. */
    private static String strange(UnmatchedArgumentException exception) {
        List<String> all = exception.getUnmatched();
        return all.stream().filter(a -> a.startsWith("-")).findFirst().orElse(all.get(0));
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        return handle(exception);
    }

    /** Tells the user and chooses the exit code. */
    int handle(Throwable failure) {
        if (failure instanceof InvalidScenarioException invalid) {
            print(terminal, invalid.findings());
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof InputException
                || failure instanceof PlanFolderException
                || failure instanceof PlanFileException
                || failure instanceof InstanceException) {
            terminal.err().println("buildout: " + shown(String.valueOf(failure.getMessage())));
            return ExitCode.WRONG_INPUT;
        }
        Optional<String> file = CrashFile.write(failure, arguments).map(Object::toString);
        terminal.err().println("buildout: this is our fault: " + summary(failure));
        terminal.err()
                .println(file.map(path -> "Please send us this file: " + path)
                        .orElse("The details could not be written to the temporary directory."));
        return ExitCode.OUR_FAULT;
    }

    private static String summary(Throwable failure) {
        if (failure instanceof SelfCheck.RefutedPlanException) {
            return "the plan breaks rules that 'buildout verify' checks";
        }
        return failure instanceof OutOfMemoryError
                ? "out of memory. Maybe give Java more with JAVA_TOOL_OPTIONS=-Xmx8g"
                : failure.getClass().getSimpleName();
    }

    /** With the line that each is about where a person sees it at once; at the end how many there were. */
    static void print(Terminal terminal, List<Finding> findings) {
        print(terminal, findings, terminal.errIsTerminal());
    }

    static void print(Terminal terminal, List<Finding> findings, boolean pretty) {
        new FindingText(pretty, terminal.columns()).lines(findings).forEach(terminal.err()::println);
    }
}
