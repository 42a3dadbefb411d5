package dev.buildout.planner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written completely or not at all. */
final class WholeFile {

    private WholeFile() {}

    /** What writes the content. */
    @FunctionalInterface
    interface Content {

        void write(Writer out) throws IOException;
    }

    /**
     * Writes beside the place and moves there, replacing what was there.
     *
     * @throws InputException when it cannot be written
     */
    static void write(Path file, Content content) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw new InputException("cannot write " + file + ": it is a directory");
        }
        Path fresh = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try (Writer out = Files.newBufferedWriter(fresh)) {
                content.write(out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new InputException("cannot write " + file + ": " + e.getMessage());
        } finally {
            deleteIfThere(fresh);
        }
    }

    /**
     * Makes a folder to write files into, unless it is there.
     *
     * @throws InputException when it cannot be made or written into
     */
    static void requireFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException("cannot make the folder " + folder + ": " + e.getMessage());
        }
        if (!Files.isWritable(folder)) {
            throw new InputException("cannot write into the folder " + folder);
        }
    }

    private static void deleteIfThere(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            return;
        }
    }
}
