package dev.buildout.planner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What we need to find a fault of ours; written to the temporary directory so that the user can send it. */
final class CrashFile {

    private CrashFile() {}

    /** The file's path, or empty when not even that could be written. */
    static Optional<Path> write(Throwable fault, List<String> arguments) {
        try {
            Path file = Files.createTempFile("buildout-crash-", ".txt");
            Files.writeString(file, content(fault, arguments));
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String content(Throwable fault, List<String> arguments) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println("Version:   " + Version.text());
        out.println("Java:      " + System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        out.println("System:    " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        out.println("Memory:    " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB at most");
        out.println("Arguments: " + String.join(" ", arguments));
        out.println();
        fault.printStackTrace(out);
        return text.toString();
    }
}
