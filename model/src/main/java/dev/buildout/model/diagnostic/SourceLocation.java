package dev.buildout.model.diagnostic;

/**
 * A place in a file as editors show it: line and column count from 1; 0 where only the file is known. A sheet of a
 * workbook is called {@code network.xlsx[Lanes]}, and its cells are shown as spreadsheets name them: {@code C7}.
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {

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
