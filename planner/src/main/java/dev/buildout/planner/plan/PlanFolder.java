package dev.buildout.planner.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * A plan on disk: {@code plan.json}, {@code scenario.yaml} (effective) and {@code report.html}; written all or not at
 * all, and read back exactly.
 */
public final class PlanFolder {

    public static final String PLAN = "plan.json";
    public static final String SCENARIO = "scenario.yaml";
    public static final String REPORT = "report.html";

    private static final Set<String> FILES = Set.of(PLAN, SCENARIO, REPORT);

    /** Writes the report of a plan. */
    @FunctionalInterface
    public interface PageWriter {

        void write(Plan plan, Writer out) throws IOException;
    }

    /** What every version of a plan file begins with. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Header(int version) {}

    private PlanFolder() {}

    /**
     * Whether a plan could be written there, found out before any time goes into making one.
     *
     * @throws PlanFolderException when it could not
     */
    public static void requireWritable(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            requireReplaceable(target);
        }
        Path ancestor = existing(target.getParent() == null ? target : target.getParent());
        if (!Files.isDirectory(ancestor)) {
            throw cannotWrite(folder, ancestor + " is not a directory");
        }
        try {
            Files.delete(Files.createTempDirectory(ancestor, ".buildout-"));
        } catch (IOException e) {
            throw cannotWrite(folder, "nothing can be created in " + ancestor + " (" + cause(e) + ")");
        }
    }

    private static Path existing(Path path) {
        Path at = path;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    /** Only a plan folder, or an empty one, makes way for a new plan: nothing of anybody else's is ever deleted. */
    private static void requireReplaceable(Path target) {
        if (!Files.isDirectory(target)) {
            throw cannotWrite(target, "a file of that name is there");
        }
        Set<String> foreign = names(target);
        boolean isPlan = foreign.isEmpty() || foreign.contains(PLAN);
        foreign.removeIf(name -> FILES.contains(name) || name.startsWith("."));
        if (!isPlan) {
            throw cannotWrite(target, "a directory that is not a plan folder is there");
        }
        if (!foreign.isEmpty()) {
            throw cannotWrite(
                    target, "replacing it would delete what is not part of a plan: " + String.join(", ", foreign));
        }
    }

    private static Set<String> names(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw cannotWrite(directory, "it cannot be listed (" + cause(e) + ")");
        }
    }

    /**
     * Writes a plan folder, replacing an earlier one. It is made beside its place and moved there when complete; an
     * earlier folder stays untouched until then.
     *
     * @throws PlanFolderException when it cannot be written; nothing of it is left then
     */
    public static void write(Path folder, Plan plan, String effectiveYaml, PageWriter report) {
        requireWritable(folder);
        Path target = folder.toAbsolutePath().normalize();
        Path fresh = sibling(target, "new");
        try {
            Files.createDirectories(fresh);
            try (Writer out = Files.newBufferedWriter(fresh.resolve(PLAN))) {
                PlanJson.write(plan, out);
            }
            Files.writeString(fresh.resolve(SCENARIO), effectiveYaml);
            try (Writer out = Files.newBufferedWriter(fresh.resolve(REPORT))) {
                report.write(plan, out);
            }
            replace(target, fresh);
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new PlanFolderException("Cannot write the plan folder " + folder + ": " + cause(e), e);
        } finally {
            delete(fresh);
        }
    }

    private static void replace(Path target, Path fresh) throws IOException {
        if (!Files.exists(target)) {
            Files.move(fresh, target);
            return;
        }
        Path old = sibling(target, "old");
        Files.move(target, old);
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        delete(old);
    }

    /** A name beside the target, on the same file system, that no other process uses. */
    private static Path sibling(Path target, String role) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + role);
    }

    /** Best effort: what cannot be deleted is left behind under its hidden name. */
    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException e) {
            return;
        }
    }

    /**
     * Reads a plan from its folder, or from its {@code plan.json}.
     *
     * @throws PlanFolderException when there is none, it is damaged, or a newer Buildout wrote it
     */
    public static Plan read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(PLAN) : path;
        requireKnownVersion(file);
        return parse(file, Plan.class);
    }

    private static void requireKnownVersion(Path file) {
        int version = parse(file, Header.class).version();
        if (version > Plan.VERSION) {
            throw new PlanFolderException(file + " is of form " + version
                    + ", from a newer Buildout; this one reads form " + Plan.VERSION + ". Maybe update Buildout.");
        }
        if (version < 1) {
            throw new PlanFolderException(file + " is not a Buildout plan: its version is " + version + ".");
        }
    }

    private static <T> T parse(Path file, Class<T> type) {
        try (Reader in = Files.newBufferedReader(file)) {
            return PlanJson.read(in, type);
        } catch (NoSuchFileException e) {
            throw new PlanFolderException("There is no plan at " + file + ". Maybe make it with 'buildout plan'.", e);
        } catch (IOException e) {
            throw new PlanFolderException("Cannot read " + file + ": " + cause(e), e);
        } catch (JacksonException e) {
            String what = e.getCause() instanceof CharacterCodingException ? "it is not text" : e.getOriginalMessage();
            throw new PlanFolderException(file + position(e) + " is not a Buildout plan, or it is damaged: " + what, e);
        }
    }

    private static String position(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    private static PlanFolderException cannotWrite(Path folder, String why) {
        return new PlanFolderException("Cannot write the plan folder " + folder + ": " + why + ".");
    }

    /** What the system says: its exceptions carry the path alone as message, and the reason in the class name. */
    private static String cause(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
