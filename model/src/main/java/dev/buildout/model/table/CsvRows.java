package dev.buildout.model.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a text of separated values (RFC 4180, with {@code ;} or a tab where the header has those). FastCSV takes it apart
 * and tells the line where a row begins; the letter where a cell begins is counted here.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Row> {

    private final String file;
    private final String text;
    private final char separator;
    private int position;
    private int line = 1;
    private int lineStart;
    private SourceLocation rowStart;
    private List<Row.Filled> filled = new ArrayList<>();
    private int cells;
    private Optional<TableException> tooMuch = Optional.empty();

    private CsvRows(String file, String original) {
        this.file = file;
        this.text = original.replace("\r\n", "\n").replace('\r', '\n');
        this.separator = separatorOf(text);
        this.rowStart = here();
    }

    /** Rows that are not empty. */
    static List<Row> read(String file, String text) throws TableException {
        CsvRows places = new CsvRows(file, text);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<Row> reader = CsvReader.builder()
                .fieldSeparator(places.separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(text.length() + 1)
                .build(places, places.text)) {
            for (Row row : reader) {
                if (places.tooMuch.isPresent()) {
                    throw places.tooMuch.get();
                }
                if (!row.filled().isEmpty()) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (CsvParseException e) {
            throw places.wrongQuotes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands most often in the first line, outside quotes. */
    private static char separatorOf(String text) {
        int[] seen = new int[3];
        boolean quoted = false;
        String header = text.stripLeading();
        for (int i = 0; i < header.length() && (quoted || header.charAt(i) != '\n'); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            int which = ",;\t".indexOf(c);
            if (which >= 0 && !quoted) {
                seen[which]++;
            }
        }
        return seen[1] > seen[0] && seen[1] >= seen[2] ? ';' : seen[2] > seen[0] ? '\t' : ',';
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        while (line < startingLineNumber && position < text.length()) {
            passTo(position + 1);
        }
        rowStart = here();
        filled = new ArrayList<>();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        position += column == 0 ? 0 : 1;
        int start = position;
        skipBlanks();
        SourceLocation at = here();
        if (quoted) {
            passTo(closingQuote() + 1);
            skipBlanks();
        } else {
            position = start + length;
        }
        String content = new String(buffer, offset, length).strip();
        if (!content.isEmpty() && tooMuch.isEmpty()) {
            keep(column, new Cell(at, content));
        }
    }

    /** One row alone may hold too much, and an exception for it does not pass through FastCSV. */
    private void keep(int column, Cell cell) {
        try {
            TableLimits.check(cell, column, ++cells);
            filled.add(new Row.Filled(column, cell));
        } catch (TableException e) {
            tooMuch = Optional.of(e);
        }
    }

    @Override
    protected Row buildRecord() {
        return new Row(rowStart, getFieldCount(), filled);
    }

    /** Says what is wrong with the quotes of the cell behind the last one that could be read. */
    private TableException wrongQuotes() {
        position += getFieldCount() == 0 ? 0 : 1;
        skipBlanks();
        int closing = closingQuote();
        if (closing < 0) {
            return new TableException(
                    here(), "the quote that opens here is never closed", "A quote inside quotes is written twice.");
        }
        passTo(closing + 1);
        skipBlanks();
        return new TableException(
                here(),
                "this stands behind a closing quote",
                "A quote inside quotes is written twice; a cell in quotes ends with the quote.");
    }

    /** Where the quote at the position is closed; -1 when nowhere. */
    private int closingQuote() {
        int closing = text.indexOf('"', position + 1);
        while (closing >= 0 && text.startsWith("\"\"", closing)) {
            closing = text.indexOf('"', closing + 2);
        }
        return closing;
    }

    private void passTo(int end) {
        for (; position < end; position++) {
            if (text.charAt(position) == '\n') {
                line++;
                lineStart = position + 1;
            }
        }
    }

    private void skipBlanks() {
        while (position < text.length() && text.charAt(position) <= ' ' && !endsCell(text.charAt(position))) {
            position++;
        }
    }

    private boolean endsCell(char c) {
        return c == separator || c == '\n';
    }

    private SourceLocation here() {
        return new SourceLocation(file, line, position - lineStart + 1);
    }
}
