package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads public instances, by the suffix of their file: {@code .sm} and {@code .mm} (PSPLIB, MMLIB), {@code .rcp}
 * (Patterson), {@code .txt} (MISTA list).
 */
public final class InstanceReader {

    private InstanceReader() {}

    /** A format by its suffix. */
    public enum Format {
        SINGLE_MODE(".sm"),
        MULTI_MODE(".mm"),
        PATTERSON(".rcp"),
        MISTA_LIST(".txt");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }

        /** With its dot, in small letters. */
        public String suffix() {
            return suffix;
        }

        /** The format that a file's name says it has. */
        public static Optional<Format> find(Path file) {
            String name = nameOf(file).toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(f -> name.endsWith(f.suffix))
                    .findFirst();
        }
    }

    /**
     * Reads an instance.
     *
     * @throws InstanceException when it is not one
     */
    public static Instance read(Path file) {
        Format format = Format.find(file)
                .orElseThrow(() -> new InstanceException(
                        new SourceLocation(file.toString(), 0, 0),
                        "a name without a known suffix",
                        "one that ends in .sm, .mm, .rcp or .txt"));
        InstanceScanner in = InstanceScanner.open(file);
        String fileName = nameOf(file);
        String name = fileName.substring(0, fileName.length() - format.suffix().length());
        return switch (format) {
            case SINGLE_MODE -> single(name, PsplibReader.readSingleMode(fileName, in));
            case MULTI_MODE -> single(name, PsplibReader.readMultiMode(fileName, in));
            case PATTERSON -> single(name, PattersonReader.read(fileName, in));
            case MISTA_LIST -> {
                Path folder = file.getParent();
                yield MistaReader.read(name, folder == null ? Path.of("") : folder, in);
            }
        };
    }

    private static Instance single(String name, Instance.Project project) {
        List<OptionalInt> own =
                project.renewable().stream().map(c -> OptionalInt.empty()).toList();
        return new Instance(name, Instance.Goal.MAKESPAN, List.of(project), own);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
