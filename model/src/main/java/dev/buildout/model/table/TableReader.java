package dev.buildout.model.table;

import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * Reads tables in bounded time and memory. Places in CSV are line and column of the text; in XLSX the file is called
 * {@code network.xlsx[Lanes]}, and line and column are those of the cell.
 */
public final class TableReader {

    private TableReader() {}

    /** Empty when the table cannot be read; the findings say why. */
    public static Optional<Table> csv(String file, String text, Findings findings) {
        try {
            return Table.of(file, CsvRows.read(file, text), true, findings);
        } catch (TableException e) {
            return refused(e, findings);
        }
    }

    /**
     * One sheet of a workbook. Cells come out as the spreadsheet shows them: dates as {@code 2027-01-31}, shares as
     * {@code 30 %}, dollars as {@code $95}.
     *
     * @param bytes the workbook's content
     * @param sheet the name asked for; when there is none, the sheet called like {@code usual}, or the only one
     * @param asked where the name stands, for findings about it
     */
    public static Optional<Table> xlsx(
            String file, byte[] bytes, Optional<String> sheet, String usual, SourceLocation asked, Findings findings) {
        try {
            Workbook workbook = Workbook.open(file, bytes);
            Workbook.Sheet found = workbook.choose(sheet, usual, asked);
            return Table.of(found.place(), new SheetRows(workbook, found, findings).rows(), false, findings);
        } catch (TableException e) {
            return refused(e, findings);
        }
    }

    private static Optional<Table> refused(TableException e, Findings findings) {
        findings.error(e.code(), e.at(), e.message(), e::hint);
        return Optional.empty();
    }
}
