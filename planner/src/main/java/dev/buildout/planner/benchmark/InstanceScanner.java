package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Words and numbers of an instance's text, each with its place. What is not as expected throws {@link InstanceException}.
 */
final class InstanceScanner {

    /** Far above any published instance; a file beyond it is not one. */
    private static final long LARGEST_MB = 50;

    private static final int BYTES_PER_MB_SHIFT = 20;
    private static final int LONGEST_SHOWN = 40;

    private final String file;
    private final List<String> lines;
    private final int endLine;
    private int line;
    private int column;

    private InstanceScanner(String file, List<String> lines, int line, int endLine) {
        this.file = file;
        this.lines = lines;
        this.line = line;
        this.endLine = endLine;
    }

    /** Opens a file. */
    static InstanceScanner open(Path path) {
        SourceLocation where = new SourceLocation(path.toString(), 0, 0);
        if (!Files.isRegularFile(path)) {
            String what = Files.isDirectory(path) ? "a folder" : "no such file";
            throw new InstanceException(where, what, "a file that can be read");
        }
        try {
            long size = Files.size(path);
            if (size > LARGEST_MB << BYTES_PER_MB_SHIFT) {
                throw new InstanceException(where, size + " bytes", "an instance of at most " + LARGEST_MB + " MB");
            }
            return of(path.toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new InstanceException(where, "a file that cannot be read (" + e.getMessage() + ")", "an instance");
        }
    }

    /** Reads a text, under a name for messages. */
    static InstanceScanner of(String file, String text) {
        List<String> lines = text.lines().toList();
        return new InstanceScanner(file, lines, 0, lines.size());
    }

    /** Where the next word is, or the end. */
    SourceLocation where() {
        hasNext();
        return new SourceLocation(file, line + 1, column + 1);
    }

    /** Whether anything but blanks is left. */
    boolean hasNext() {
        while (line < endLine) {
            String text = lines.get(line);
            while (column < text.length() && Character.isWhitespace(text.charAt(column))) {
                column++;
            }
            if (column < text.length()) {
                return true;
            }
            if (line == endLine - 1) {
                return false;
            }
            line++;
            column = 0;
        }
        return false;
    }

    /** The rest of the line that the next word is on, without taking it; empty at the end. */
    String peekLine() {
        return hasNext() ? lines.get(line).substring(column) : "";
    }

    /** Takes the next line that is not blank, to be read by itself. */
    InstanceScanner row(String expected) {
        if (!hasNext()) {
            throw unexpected(expected);
        }
        InstanceScanner row = new InstanceScanner(file, lines, line, line + 1);
        row.column = column;
        column = lines.get(line).length();
        return row;
    }

    /** Takes everything up to a character of this line, and the character; false, and nothing taken, without it. */
    boolean skipPast(char mark) {
        int at = hasNext() ? lines.get(line).indexOf(mark, column) : -1;
        if (at >= 0) {
            column = at + 1;
        }
        return at >= 0;
    }

    /** The next word. */
    String word(String expected) {
        if (!hasNext()) {
            throw unexpected(expected);
        }
        String word = peekWord();
        column += word.length();
        return word;
    }

    /** The next whole number. */
    int number(String what, int least, int most) {
        String expected = what + ": " + (least == most ? "" : "a whole number from " + least + " to ") + most;
        if (!hasNext()) {
            throw unexpected(expected);
        }
        String word = peekWord();
        int value;
        try {
            value = Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw unexpected(expected);
        }
        if (value < least || value > most) {
            throw unexpected(expected);
        }
        column += word.length();
        return value;
    }

    /** Nothing but blanks may be left. */
    void end(String expected) {
        if (hasNext()) {
            throw unexpected(expected);
        }
    }

    /** The next word, or the end, is not what is expected here. */
    InstanceException unexpected(String expected) {
        SourceLocation where = where();
        boolean oneLine = endLine < lines.size() && endLine > 0;
        String end = oneLine ? "the end of the line" : "the end of the file";
        return new InstanceException(where, hasNext() ? "'" + shown(peekWord()) + "'" : end, expected);
    }

    private String peekWord() {
        String text = lines.get(line);
        int end = column;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(column, end);
    }

    private static String shown(String word) {
        String printable = word.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= LONGEST_SHOWN ? printable : printable.substring(0, LONGEST_SHOWN) + "...";
    }
}
