package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a scenario together from its files. A file is laid over its {@code imports}, and those over the scenario that it
 * {@code extends}, as {@link TreeMerge} says; imports are fragments that may not contradict each other. Overrides,
 * what-ifs and sweeps are inherited by name, and replaced as a whole by one of the same name. Paths are relative to the
 * file that names them, and lie in the scenario's own folder or below; {@code buildout:stargate-us} is a scenario that came
 * with the program. Tables are read with the file that names them.
 */
final class Composer {

    private static final String EXTENDS = "extends";
    private static final String IMPORTS = "imports";
    private static final List<String> NAMED = List.of("overrides", "what-ifs", "sweeps");
    private static final int MOST_FILES = 100;

    private final Findings findings;
    private final DocumentLoader loader;
    private final TableSections tables;
    private final Path folder;
    private final Deque<Path> open = new ArrayDeque<>();
    private int files;
    private boolean broken;

    private Composer(Findings findings, Path root, DocumentLoader loader) {
        this.findings = findings;
        this.loader = loader;
        this.tables = new TableSections(findings, loader, this::table);
        Path parent = root.toAbsolutePath().normalize().getParent();
        this.folder = parent == null ? root.toAbsolutePath() : parent;
    }

    /**
     * The whole document without {@code extends} and {@code imports}; empty when a part of it cannot be read.
     *
     * @param files gets every file that was read or should have been
     */
    static Optional<Node.MapNode> compose(Path file, Findings findings, Set<Path> files) {
        return compose(file, findings, new DocumentLoader(findings, files));
    }

    /** The same, with what reads the files. */
    static Optional<Node.MapNode> compose(Path file, Findings findings, DocumentLoader loader) {
        Composer composer = new Composer(findings, file, loader);
        if (ShippedScenarios.isName(file.toString())) {
            return composer.shipped(Node.ScalarNode.of(new SourceLocation(file.toString(), 0, 0), file.toString()));
        }
        return composer.file(file, true).filter(document -> !composer.broken);
    }

    /** Only what the file is laid over. */
    static Optional<Node.MapNode> bases(Path file, Findings findings) {
        if (ShippedScenarios.isName(file.toString())) {
            return Optional.of(new Node.MapNode(new SourceLocation(file.toString(), 0, 0), Map.of()));
        }
        Composer composer = new Composer(findings, file, new DocumentLoader(findings, new LinkedHashSet<>()));
        composer.open.addLast(real(file));
        return composer.loader
                .load(file)
                .map(own -> composer.bases(file, own, true))
                .filter(document -> !composer.broken);
    }

    private Optional<Node.MapNode> file(Path file, boolean mayExtend) {
        open.addLast(real(file));
        files++;
        Optional<Node.MapNode> own = loader.load(file)
                .flatMap(root -> tables.read(file, root))
                .map(root -> isAlone(root) ? root : over(bases(file, root, mayExtend), without(root)));
        open.removeLast();
        broken |= own.isEmpty();
        return own;
    }

    private static boolean isAlone(Node.MapNode root) {
        return !root.entries().containsKey(EXTENDS) && !root.entries().containsKey(IMPORTS);
    }

    private Node.MapNode bases(Path file, Node.MapNode own, boolean mayExtend) {
        Node.MapNode base = new Node.MapNode(own.at(), Map.of());
        Node.Entry parent = own.entries().get(EXTENDS);
        if (parent != null && !mayExtend) {
            findings.error(
                    FindingCode.BAD_COMPOSITION,
                    parent.keyAt(),
                    "an imported file cannot extend a scenario",
                    () -> "Let the scenario itself say `extends`.");
        } else if (parent != null) {
            base = parent(file, parent.value()).orElse(base);
        }
        Node.Entry imports = own.entries().get(IMPORTS);
        List<Node> items = imports == null
                ? List.of()
                : imports.value() instanceof Node.ListNode list ? list.items() : List.of(imports.value());
        Node.MapNode fragments = new Node.MapNode(own.at(), Map.of());
        for (Node item : items) {
            Optional<Node.MapNode> fragment = named(file, item).flatMap(path -> file(path, false));
            if (fragment.isPresent()) {
                fragments = joined(fragments, fragment.get());
            }
        }
        return over(base, fragments);
    }

    private Optional<Node.MapNode> parent(Path from, Node name) {
        return name instanceof Node.ScalarNode scalar && ShippedScenarios.isName(scalar.text())
                ? shipped(scalar)
                : named(from, name).flatMap(path -> file(path, true));
    }

    /** One that came with the program; those stand alone. */
    private Optional<Node.MapNode> shipped(Node.ScalarNode name) {
        Optional<String> text = ShippedScenarios.find(name.text());
        return text.isEmpty()
                ? refused(
                                name,
                                "no scenario " + Form.quote(name.text()) + " comes with the program",
                                ShippedScenarios.near(name.text()))
                        .map(path -> new Node.MapNode(name.at(), Map.of()))
                : new TreeBuilder(name.text(), text.get(), findings).build();
    }

    private static Node.MapNode without(Node.MapNode own) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(own.entries());
        entries.remove(EXTENDS);
        entries.remove(IMPORTS);
        return new Node.MapNode(own.at(), entries);
    }

    /** Overrides hold changes for later, so they are not merged into each other now. */
    private Node.MapNode over(Node.MapNode base, Node.MapNode changes) {
        Map<String, Node.Entry> plain = new LinkedHashMap<>(changes.entries());
        NAMED.forEach(plain::remove);
        Map<String, Node.Entry> entries = new LinkedHashMap<>(new TreeMerge(findings, "this file")
                .merge(base, new Node.MapNode(changes.at(), plain))
                .entries());
        for (String section : NAMED) {
            Node.Entry change = changes.entries().get(section);
            if (change != null) {
                entries.merge(section, change, Composer::byName);
            }
        }
        return new Node.MapNode(changes.at(), entries);
    }

    private static Node.Entry byName(Node.Entry old, Node.Entry change) {
        if (!(old.value() instanceof Node.MapNode first) || !(change.value() instanceof Node.MapNode second)) {
            return change;
        }
        Map<String, Node.Entry> all = new LinkedHashMap<>(first.entries());
        all.putAll(second.entries());
        return new Node.Entry(change.keyAt(), new Node.MapNode(second.at(), all));
    }

    /** Two fragments side by side: what both set is an error, since neither is on top. */
    private Node.MapNode joined(Node.MapNode first, Node.MapNode second) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(first.entries());
        second.entries().forEach((key, entry) -> {
            Node.Entry earlier = entries.get(key);
            if (earlier == null) {
                entries.put(key, entry);
            } else if (earlier.value() instanceof Node.MapNode a && entry.value() instanceof Node.MapNode b) {
                entries.put(key, new Node.Entry(earlier.keyAt(), joined(a, b)));
            } else if (!same(earlier.value(), entry.value())) {
                findings.error(
                        FindingCode.BAD_COMPOSITION,
                        entry.keyAt(),
                        "two imports set " + Form.quote(key) + "; the other is at " + earlier.keyAt(),
                        () -> "Set it in one of them, or in the file that imports both.");
            }
        });
        return new Node.MapNode(first.at(), entries);
    }

    /** Also one piece of one file, imported by two ways. */
    private static boolean same(Node a, Node b) {
        return a.at().equals(b.at())
                || (a instanceof Node.ScalarNode s
                        && b instanceof Node.ScalarNode t
                        && s.text().equals(t.text()));
    }

    private Optional<Path> table(Path from, Node name) {
        Optional<Path> file = named(from, name);
        files += file.isPresent() ? 1 : 0;
        return file;
    }

    /** The file that a value names, if it may be read. */
    private Optional<Path> named(Path from, Node name) {
        if (!(name instanceof Node.ScalarNode scalar) || scalar.absent()) {
            findings.error(
                    FindingCode.WRONG_TYPE, name.at(), "found " + name.kind() + " where the name of a file belongs");
            broken = true;
            return Optional.empty();
        }
        Path file;
        try {
            file = from.resolveSibling(scalar.text()).normalize();
        } catch (InvalidPathException e) {
            return refused(scalar, Form.quote(scalar.text()) + " is not the name of a file", "");
        }
        if (!isInside(file)) {
            return refused(
                    scalar,
                    Form.quote(scalar.text()) + " lies outside the scenario's folder, and is not read",
                    "Put it beside the scenario, or below.");
        }
        if (!Files.isRegularFile(file)) {
            loader.note(file);
            boolean is = Files.exists(file) || Files.isSymbolicLink(file);
            return refused(
                    scalar,
                    DocumentLoader.whatIsNoFile(file, scalar.text()) + (is ? "" : " beside this one"),
                    is ? "" : DocumentLoader.nearest(file));
        }
        if (open.contains(real(file))) {
            return refused(scalar, "files name each other in a circle: " + circle(file), "");
        }
        if (files >= MOST_FILES) {
            return refused(scalar, "the scenario has more than " + MOST_FILES + " files", "");
        }
        return Optional.of(file);
    }

    private Optional<Path> refused(Node.ScalarNode at, String message, String hint) {
        findings.error(FindingCode.BAD_COMPOSITION, at.at(), message, () -> hint);
        broken = true;
        return Optional.empty();
    }

    /** Also where symbolic links lead. */
    private boolean isInside(Path file) {
        return file.toAbsolutePath().normalize().startsWith(folder)
                && (!Files.exists(file) || real(file).startsWith(real(folder)));
    }

    private String circle(Path file) {
        List<String> names = new ArrayList<>();
        for (Path path : open) {
            if (!names.isEmpty() || path.equals(real(file))) {
                names.add(String.valueOf(path.getFileName()));
            }
        }
        names.add(String.valueOf(file.getFileName()));
        return String.join(" → ", names);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
