package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of one command line. {@code --set lanes.from=lanes.csv} reads a table as a scenario would; whoever types a
 * command may name any file, so its path is relative to the working folder and may lead anywhere.
 */
final class Assignments {

    private final Findings findings;
    private final DocumentLoader loader;
    private final TableSections tables;

    /** With a set that gets every table named. */
    Assignments(Findings findings, Set<Path> files) {
        this.findings = findings;
        this.loader = new DocumentLoader(findings, files);
        this.tables = new TableSections(findings, loader, (from, name) -> find(name));
    }

    /** The change as a tree to lay over a document; empty when it is none, which is noted. */
    Optional<Node.MapNode> tree(String text) {
        return Assignment.tree(text, findings).flatMap(tree -> tables.read(Path.of(""), tree));
    }

    private Optional<Path> find(Node name) {
        String text = name instanceof Node.ScalarNode scalar ? scalar.text() : "";
        try {
            Path file = Path.of(text);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
            loader.note(file);
            refuse(name, DocumentLoader.whatIsNoFile(file, text), DocumentLoader.nearest(file));
        } catch (InvalidPathException e) {
            refuse(name, Form.quote(text) + " is not the name of a file", "");
        }
        return Optional.empty();
    }

    private void refuse(Node name, String message, String hint) {
        findings.error(
                FindingCode.BAD_COMPOSITION,
                name.at(),
                message,
                () -> hint.isEmpty() ? "A table that --set names is looked for from the working folder." : hint);
    }
}
