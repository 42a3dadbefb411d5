package dev.buildout.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.Workbooks;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as spreadsheets write them, and as nobody should. */
class WorkbookTest {

    private static final String HEADER = "<row r='1'><c r='A1' t='inlineStr'><is><t>id</t></is></c></row>";

    private static final SourceLocation ASKED = new SourceLocation("s.yaml", 3, 9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "380            | General            | 380",
                "0.1            | General            | 0.1",
                "0.3            | 0%                 | 30 %",
                "0.061          | 0.0%               | 6.1 %",
                "95             | $#,##0             | $95",
                "95             | [$$-409]#,##0.00   | $95",
                "380            | #,##0\" mi\"       | 380 mi",
                "46418          | yyyy-mm-dd         | 2027-01-31",
                "46418          | [$-409]d/mmm/yy    | 2027-01-31",
                "46418.5        | d/m/yyyy h:mm      | 2027-01-31T12:00",
                "12             | [Red]0             | 12",
                "1e300          | yyyy-mm-dd         | 1"
                        + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                        + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                        + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                        + "000000000000000000000000000000000000000000000000",
            })
    void aNumberIsWhatTheSpreadsheetShows(double number, String format, String text) {
        byte[] bytes = Workbooks.of("S", sheet -> {
            sheet.value(0, 0, "id");
            sheet.value(1, 0, number);
            sheet.style(1, 0).format(format).set();
        });

        assertThat(texts(bytes)).containsExactly(text);
    }

    @Test
    void datesAndTruthsAndLongTextsComeThrough() {
        byte[] bytes = Workbooks.of("S", sheet -> {
            sheet.value(0, 0, "id");
            sheet.value(1, 0, LocalDate.of(2028, 2, 29));
            sheet.style(1, 0).format("yyyy-MM-dd").set();
            sheet.value(2, 0, true);
            sheet.value(3, 0, "  Zürich & <Söhne> ");
        });

        assertThat(texts(bytes)).containsExactly("2028-02-29", "true", "Zürich & <Söhne>");
    }

    @Test
    void theHintsOnHowToPronounceATextAreNotItsText() {
        byte[] bytes = Workbooks.raw(
                sheet("<row r='2'><c r='A2' t='s'><v>0</v></c></row>"),
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>rack</t></r><r><t>-a</t></r><rPh><t>RAKKU</t></rPh></si></sst>"));

        assertThat(texts(bytes)).containsExactly("rack-a");
    }

    @Test
    void aCountOfDaysFrom1904IsHeeded() {
        byte[] bytes = Workbooks.raw(
                sheet("<row r='2'><c r='A2' s='0'><v>44956</v></c></row>"),
                Map.of(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>",
                        "xl/workbook.xml",
                        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                                + "<workbookPr date1904='1'/><sheets><sheet name='L' r:id='rId1'/></sheets></workbook>"));

        assertThat(texts(bytes)).containsExactly("2027-01-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='2'><c r='B2' t='e'><f>A9</f><v>#REF!</v></c></row>| B2 |error `#REF!`",
                "<row r='2'><c r='A2'><f>A9</f></c></row>| A2 |never worked out",
                "<row r='2'><c r='A2' t='s'><v>7</v></c></row>| A2 |text is missing",
                "<row r='2'><c r='ZZZZZZ2'><v>7</v></c></row>| A2 |outside of what a sheet can have",
                "<row r='99999999'><c r='A2'><v>7</v></c></row>| A1 |outside of what a sheet can have",
                "<row r='2'><c r='XFD2'><v>7</v></c></row>| XFD2 |more than 1,000 columns",
                "<row r='2'><c r='A2'><v>7</v></c></row><row r='3'>| A3 |damaged",
            })
    void whatIsWrongIsNamedByItsCell(String rows, String cell, String message) {
        assertThat(problems(Workbooks.raw(sheet(rows), Map.of())))
                .singleElement()
                .asString()
                .contains(cell, message);
    }

    @Test
    void mergedCellsAreRefused() {
        byte[] bytes = Workbooks.of("S", sheet -> {
            sheet.value(0, 0, "id");
            sheet.value(1, 0, "a");
            sheet.range(1, 0, 3, 0).merge();
        });

        assertThat(problems(bytes)).containsExactly("t.xlsx[S]:A2 the cells `A2:A4` are merged into one");
    }

    @Test
    void entitiesAreNotExpandedNorFilesRead() {
        String sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'><!ENTITY b '" + "y".repeat(100) + "'>]>"
                + sheet("<row r='2'><c r='A2' t='inlineStr'><is><t>&e;&b;&b;</t></is></c></row>");

        assertThat(problems(Workbooks.raw(sheet, Map.of())))
                .singleElement()
                .asString()
                .contains("defines entities");
    }

    @Test
    void anArchiveThatUnpacksToMuchMoreEndsInAMessage() {
        assertThat(problems(Workbooks.bomb(200))).containsExactly("t.xlsx the workbook unpacks to more than 64 MB");
    }

    @Test
    void whatIsNoWorkbookIsToldApart() {
        assertThat(problems("id,name\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly("t.xlsx this is not an XLSX workbook");
        assertThat(problems(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .containsExactly("t.xlsx this is an old Excel file, or one with a password");
        assertThat(problems(new byte[0])).containsExactly("t.xlsx this is not an XLSX workbook");
    }

    @Test
    void aSheetIsChosenByNameOrByItsSectionOrBecauseItIsTheOnlyOne() {
        byte[] bytes = Workbooks.ofCsv("Lanes 2027", "id\na\n");
        Findings findings = new Findings();

        assertThat(read(bytes, Optional.empty(), findings)).isPresent();
        assertThat(read(bytes, Optional.of("Lanse 2027"), findings)).isEmpty();
        assertThat(findings.inFileOrder()).singleElement().satisfies(f -> {
            assertThat(f.location()).isEqualTo(ASKED);
            assertThat(f.message()).isEqualTo("the workbook has no sheet `Lanse 2027`");
            assertThat(f.hint()).isEqualTo("Maybe `Lanes 2027`.");
        });
    }

    /** Texts and plain numbers: what an independent reader finds in the same bytes. */
    @Property(tries = 20)
    void anIndependentReaderFindsTheSame(@ForAll Random random) throws IOException {
        byte[] bytes = Workbooks.of("S", sheet -> {
            sheet.value(0, 0, "id");
            for (int row = 1; row < 8; row++) {
                for (int column = 0; column < 1; column++) {
                    if (random.nextBoolean()) {
                        sheet.value(row, column, random.nextInt(1_000_000));
                    } else {
                        sheet.value(row, column, "text <" + random.nextInt(99) + "> é");
                    }
                }
            }
        });
        List<String> theirs;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            theirs = rows.skip(1).map(row -> row.getCellText(0)).toList();
        }

        assertThat(texts(bytes)).isEqualTo(theirs);
    }

    /** Whatever happens to its bytes, a workbook is read or refused, and quickly. */
    @Property(tries = 80)
    void aWorkbookWithChangedBytesIsReadOrRefused(@ForAll Random random) {
        byte[] bytes = Workbooks.ofCsv("S", "id,name\na,b\nc,d\n");
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Findings findings = new Findings();

        Optional<Table> table = read(bytes, findings);

        assertThat(table.isPresent() || findings.hasErrors()).isTrue();
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + HEADER + rows + "</sheetData></worksheet>";
    }

    private static Optional<Table> read(byte[] bytes, Findings findings) {
        return read(bytes, Optional.empty(), findings);
    }

    private static Optional<Table> read(byte[] bytes, Optional<String> sheet, Findings findings) {
        return TableReader.xlsx("t.xlsx", bytes, sheet, "lanes", ASKED, findings);
    }

    /** The cells of the first column. */
    private static List<String> texts(byte[] bytes) {
        Findings findings = new Findings();
        List<Row> rows = read(bytes, findings).orElseThrow().rows();
        assertThat(findings.inFileOrder()).isEmpty();
        return rows.stream().map(row -> row.find(0).orElseThrow().text()).toList();
    }

    private static List<String> problems(byte[] bytes) {
        Findings findings = new Findings();
        read(bytes, findings);
        return findings.inFileOrder().stream()
                .map(f -> f.location() + " " + f.message())
                .filter(f -> !f.contains("no rows"))
                .filter(f -> !f.contains("has no name"))
                .toList();
    }
}
