package dev.buildout.planner.cli;

import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "buildout",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Plans the building of AI data centres: what to order, from whom, by when, and in what order to build,"
                    + " so that megawatts come alive soonest for the least money that can be funded."
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a feasible plan; done",
            "1:finished, but the plan is infeasible or a check failed",
            "2:the input or the command is wrong",
            "3:a fault of ours, with a file to send us"
        },
        footer = {
            "",
            "First steps:",
            "  buildout init",
            "  buildout plan buildout:starter --time 10s",
            "  buildout plan scenarios/stargate-us.yaml",
            "  buildout plan --help"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int status = run(args, terminal, Wiring.services());
        terminal.flush();
        System.exit(status);
    }

    /** Runs one command to its end; returns the exit code. */
    static int run(String[] args, Terminal terminal, Services services) {
        Failures failures = new Failures(terminal, List.of(args));
        try {
            return commandLine(terminal, services)
                    .setParameterExceptionHandler(failures)
                    .setExecutionExceptionHandler(failures)
                    .execute(args);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            return failures.handle(e);
        }
    }

    static CommandLine commandLine(Terminal terminal, Services services) {
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(new InitCommand(terminal, Keyboard::ofProcess))
                .addSubcommand(new CheckCommand(terminal, services))
                .addSubcommand(new ShowCommand(terminal))
                .addSubcommand(new PlanCommand(terminal, services))
                .addSubcommand(new SweepCommand(terminal, services))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal, services))
                .addSubcommand(new VerifyCommand(terminal, services))
                .addSubcommand(new NetworkCommand(terminal, services))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(bench(terminal, services))
                .addSubcommand(new GenerateCompletion());
        commandLine.getCommandSpec().addOption(versionOption());
        addHelp(commandLine);
        return commandLine
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(60, Math.min(100, terminal.columns())))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static CommandLine bench(Terminal terminal, Services services) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchMistaCommand(terminal))
                .addSubcommand(new BenchPsplibCommand(terminal))
                .addSubcommand(new ScaleCommand(terminal, services));
    }

    private static OptionSpec versionOption() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version.")
                .build();
    }

    /** To a command and all below it. */
    private static void addHelp(CommandLine command) {
        command.getSubcommands().values().forEach(Main::addHelp);
        CommandSpec spec = command.getCommandSpec();
        if (!spec.mixinStandardHelpOptions()) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Show this help.")
                    .build());
        }
        spec.usageMessage()
                .descriptionHeading("%n")
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n");
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as 'plan'");
    }
}
