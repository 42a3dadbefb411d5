package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reads a list of projects of the MISTA 2013 challenge: the number of projects; for each its release, critical-path
 * duration and multi-mode file; then the number of resource columns and for each the capacity that all projects share, or
 * −1 where the column is each project's own. A column that is shared has no capacity in the projects' files. Two projects
 * of one file have nothing else in common.
 */
final class MistaReader {

    private final Path folder;
    private final InstanceScanner in;

    private MistaReader(Path folder, InstanceScanner in) {
        this.folder = folder;
        this.in = in;
    }

    /** @param folder where the names of the projects' files start */
    static Instance read(String name, Path folder, InstanceScanner in) {
        return new MistaReader(folder, in).read(name);
    }

    private Instance read(String name) {
        int count = in.number("the number of projects", 1, Bounds.PROJECTS);
        List<Instance.Project> projects = new ArrayList<>();
        for (int p = 1; p <= count; p++) {
            int release = in.number("the release of project " + p, 0, Bounds.DAYS);
            int criticalPath = in.number("the critical-path duration of project " + p, 0, Bounds.DAYS);
            SourceLocation where = in.where();
            String file = in.word("the file of project " + p);
            Instance.Project project = PsplibReader.readMultiMode(file, InstanceScanner.open(find(file, where)));
            requireSameColumns(projects, project, where);
            projects.add(project.released(release, criticalPath));
        }
        int renewable = projects.get(0).renewable().size();
        int columns = renewable + projects.get(0).nonrenewable().size();
        in.number("the number of resource columns, as in the projects' files", columns, columns);
        List<OptionalInt> shared = new ArrayList<>();
        for (int c = 1; c <= renewable; c++) {
            int capacity = in.number("the shared capacity of R" + c + ", or -1", -1, Bounds.UNITS);
            shared.add(capacity < 0 ? OptionalInt.empty() : OptionalInt.of(capacity));
        }
        for (int c = renewable; c < columns; c++) {
            in.number("-1, as non-renewable resources are each project's own", -1, -1);
        }
        in.end("the end of the file: there are " + columns + " resource columns");
        return new Instance(name, Instance.Goal.TOTAL_PROJECT_DELAY, projects, shared);
    }

    private static void requireSameColumns(
            List<Instance.Project> earlier, Instance.Project project, SourceLocation where) {
        if (earlier.isEmpty()) {
            return;
        }
        Instance.Project first = earlier.get(0);
        if (project.renewable().size() != first.renewable().size()
                || project.nonrenewable().size() != first.nonrenewable().size()) {
            throw new InstanceException(
                    where, "a project with " + columns(project), columns(first) + " as in the first project");
        }
    }

    private static String columns(Instance.Project project) {
        return project.renewable().size() + " renewable and "
                + project.nonrenewable().size() + " non-renewable resources";
    }

    private Path find(String file, SourceLocation where) {
        try {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path)) {
                return path;
            }
            throw new InstanceException(
                    where,
                    "the name '" + file + "'",
                    "a file there is, seen from the folder of this list" + maybe(path, file));
        } catch (InvalidPathException e) {
            throw new InstanceException(where, "a name that no file can have", "a file seen from this folder");
        }
    }

    private String maybe(Path path, String file) {
        Path parent = path.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "";
        }
        try (Stream<Path> files = Files.list(parent)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
            String hint = NearestName.hint(file, names);
            return hint.isEmpty() ? "" : ". " + hint;
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
