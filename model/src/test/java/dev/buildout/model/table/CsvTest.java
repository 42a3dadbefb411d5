package dev.buildout.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of separated values, and where their cells stand. */
class CsvTest {

    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id,name\\na,b          | t.csv:2:1 a, t.csv:2:3 b",
                "id,name\\n a ,  b      | t.csv:2:2 a, t.csv:2:7 b",
                "id;name\\na,b;c        | t.csv:2:1 a,b, t.csv:2:5 c",
                "id\\tname\\n\"a\" \\tb     | t.csv:2:1 a, t.csv:2:6 b",
                "id,name\\n \"a, b\" ,c   | t.csv:2:2 a, b, t.csv:2:10 c",
                "id,name\\n\"say \"\"a\"\"\",c | t.csv:2:1 say \"a\", t.csv:2:13 c",
                "id,name\\n5\" pipe,c     | t.csv:2:1 5\" pipe, t.csv:2:9 c",
                "\\n\\nid,name\\n\\n,\\na,   | t.csv:6:1 a",
                "id,name\\n\"a\\nb\",c\\nd, | t.csv:2:1 a/b, t.csv:3:4 c, t.csv:4:1 d",
            })
    void aCellKnowsWhereItStands(String csv, String cells) {
        for (String lineEnd : LINE_ENDS) {
            assertThat(cells(csv.replace("\\n", lineEnd).replace("\\t", "\t")))
                    .extracting(cell -> cell.at() + " " + cell.text().replace('\n', '/'))
                    .as("with the line end %s", lineEnd.codePoints().boxed().toList())
                    .isEqualTo(List.of(cells.split(", (?=t\\.csv)")));
        }
    }

    @Test
    void aTableTooLargeIsRefusedAtTheCellThatIsTooMuch() {
        assertThat(problem("id,name\na," + "x".repeat(10_001)))
                .isEqualTo("t.csv:2:3 this cell is longer than 10,000 letters, the most a cell may have");
        assertThat(problem("id\n" + ",".repeat(1_000) + "x"))
                .isEqualTo("t.csv:2:1001 the table has more than 1,000 columns");
        assertThat(problem("id\n" + "a\n".repeat(400_000)))
                .isEqualTo("t.csv:400001:1 here the table has more than 400,000 cells");
        assertThat(problem("id\n\"" + "x,\n".repeat(8_000_000)))
                .isEqualTo("t.csv:2:1 the quote that opens here is never closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id,name\\n\"a\\nb\",\"c       | t.csv:3:4 the quote that opens here is never closed",
                "id,name\\na, \"c\\n\"\"d\\n  | t.csv:2:4 the quote that opens here is never closed",
                "id,name\\n\"a\\nb\" c,d      | t.csv:3:4 this stands behind a closing quote",
                "id,name\\n\"a\"\"\" \"b\",d   | t.csv:2:7 this stands behind a closing quote",
            })
    void wrongQuotesAreShownWhereTheyStand(String csv, String problem) {
        assertThat(problem(csv.replace("\\n", "\n"))).isEqualTo(problem);
    }

    /** Cells written one by one, with their places noted, come back with these places. */
    @Property(tries = 200)
    void everyCellIsFoundWhereItWasWritten(@ForAll Random random) {
        StringBuilder csv = new StringBuilder("a,b,c\n");
        List<Cell> written = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            String rowEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
            for (int column = 0; column < 3; column++) {
                csv.append(" ".repeat(random.nextInt(3)));
                String content = "x" + random.nextInt(99)
                        + List.of("", "\"", ",", "\n", "é;").get(random.nextInt(5)) + "y";
                written.add(new Cell(end(csv), content));
                boolean bare = !content.contains(",") && !content.contains("\n") && random.nextBoolean();
                csv.append(bare ? content : '"' + content.replace("\"", "\"\"") + '"');
                csv.append(" ".repeat(random.nextInt(2))).append(column < 2 ? "," : rowEnd);
            }
        }

        assertThat(cells(csv.toString())).isEqualTo(written);
    }

    private static SourceLocation end(CharSequence text) {
        String[] lines = text.toString().split("\\r\\n|\\r|\\n", -1);
        return new SourceLocation("t.csv", lines.length, lines[lines.length - 1].length() + 1);
    }

    private static List<Cell> cells(String csv) {
        Findings findings = new Findings();
        Optional<Table> table = TableReader.csv("t.csv", csv, findings);
        assertThat(findings.inFileOrder()).isEmpty();
        return table.stream()
                .flatMap(t -> t.rows().stream())
                .flatMap(row -> row.filled().stream().map(Row.Filled::cell))
                .toList();
    }

    private static String problem(String csv) {
        Findings findings = new Findings();
        assertThat(TableReader.csv("t.csv", csv, findings)).isEmpty();
        Finding first = findings.inFileOrder().get(0);
        return first.location() + " " + first.message();
    }
}
