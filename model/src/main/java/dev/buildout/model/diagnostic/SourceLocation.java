package dev.buildout.model.diagnostic;

/**
 * A place in a file as editors show it: line and column count from 1; 0 where only the file is known. A sheet of a
 * workbook is called {@code network.xlsx[Lanes]}, and its cells are shown as spreadsheets name them: {@code C7}.
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {

    /** The place behind the beginning of a file. Lines end with a line feed, a carriage return or both. */
    public static SourceLocation behind(String file, String beginning) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < beginning.length(); i++) {
            boolean both = beginning.startsWith("\r\n", i);
            if (beginning.charAt(i) == '\n' || (beginning.charAt(i) == '\r' && !both)) {
                line++;
                start = i + 1;
            }
        }
        return new SourceLocation(file, line, beginning.length() - start + 1);
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return isSheet() ? file + ":" + letters() + line : file + ":" + line + ":" + column;
    }

    private boolean isSheet() {
        return file.endsWith("]") && file.contains(".xlsx[");
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
