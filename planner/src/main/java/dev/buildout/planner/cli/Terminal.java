package dev.buildout.planner.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where words go: results to {@code out}, progress and errors to {@code err}.
 *
 * @param outIsTerminal whether a person reads {@code out} as it comes
 * @param errIsTerminal whether a line on {@code err} can be overwritten
 * @param columns width of the terminal, 80 when unknown
 * @param colour whether colour codes may be written to {@code out}
 */
record Terminal(
        PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, int columns, boolean colour) {

    static final int USUAL_COLUMNS = 80;

    /**
     * The process's own streams. Java cannot ask the system which of them is a terminal; the launch script can and says
     * so in system properties. Without them, nothing is taken for a terminal.
     */
    static Terminal ofProcess() {
        boolean out = Boolean.getBoolean("buildout.terminal.out");
        boolean err = Boolean.getBoolean("buildout.terminal.err");
        String noColour = System.getenv("NO_COLOR");
        boolean colour = out && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        int columns = Integer.getInteger("buildout.terminal.columns", USUAL_COLUMNS);
        return new Terminal(writer(System.out), writer(System.err), out, err, columns, colour);
    }

    /** Streams that are no terminal, as in a pipe. */
    static Terminal piped(PrintWriter out, PrintWriter err) {
        return new Terminal(out, err, false, false, USUAL_COLUMNS, false);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
