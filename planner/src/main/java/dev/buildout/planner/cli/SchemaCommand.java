package dev.buildout.planner.cli;

import dev.buildout.model.authoring.JsonSchema;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of scenario files. */
@Command(
        name = "schema",
        description = {
            "Print the JSON Schema of scenario files, which lets an editor complete keys, explain them and mark"
                    + " mistakes.",
            "",
            "A scenario names it in its first line, relative to itself:",
            "  # yaml-language-server: $schema=schema.json"
        },
        footer = {"", "Example:", "  buildout schema --out my-studies/schema.json"})
final class SchemaCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to a file instead.")
    private Optional<Path> out = Optional.empty();

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String schema = JsonSchema.text();
        if (out.isPresent()) {
            WholeFile.write(out.get(), writer -> writer.write(schema));
        } else {
            terminal.out().print(schema);
        }
        return ExitCode.OK;
    }
}
