package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.Workbooks;
import dev.buildout.model.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and dates as they should not be, in every kind of value: the same answer in YAML, CSV and XLSX. */
class OddValuesTest {

    private static final Path TINY = Path.of("..", "scenarios", "broken", "parts", "tiny.yaml");

    @TempDir
    Path folder;

    /**
     * A kind of value where one stands in a scenario: as it is written in YAML, with X for the number; what that takes the
     * place of; and its section as a table, with the value as @.
     */
    private enum Kind {
        MONEY("price: $XM", "price: $3.5M", "components", """
                id,name,category,unit,price,mass,lead-time,transport
                rack,Rack,racks,rack,$3.0M,1 t,16 w,truck
                skid,Skid,power,unit,@,20 t,30 w,truck
                """),
        POWER("power: X MW\n", "power: 20 MW\n", "sites", """
                id,name,region,location,power,labour-pool,works,phase,phase.name,phase.power,phase.due,phase.template
                abilene,A,texas,32.45;-99.73,@,trades,$5M/MW,abi-1,A1,20 MW,2028-06-30,hall
                """),
        TIME("lead-time: X w, tr", "lead-time: 30 w, tr", "components", """
                id,name,category,unit,price,mass,lead-time,transport
                rack,Rack,racks,rack,$3.0M,1 t,16 w,truck
                skid,Skid,power,unit,$3M,20 t,@,truck
                """),
        SHARE("interest: X %/yr", "interest: 6 %/yr", "funding", """
                id,name,interest,tranche,tranche.amount,tranche.date
                bank,Bank,@,first,$600M,2027-01-04
                """),
        COUNT("workers: X", "workers: 400", "labour-pools", """
                id,name,workers,wage,calendar
                trades,Trades,@,$95/h,weekdays
                """),
        DISTANCE("abilene: X mi", "abilene: 380 mi", "lanes", """
                modes,origin,destination,distance
                truck,houston,abilene,@
                truck,waukesha,abilene,1150 mi
                """),
        COORDINATES("location: [X, -99.73]", "location: [32.45, -99.73]", "sites", """
                id,name,region,location,power,labour-pool,works,phase,phase.name,phase.power,phase.due,phase.template
                abilene,A,texas,@,20 MW,trades,$5M/MW,abi-1,A1,20 MW,2028-06-30,hall
                """),
        DATE("date: X}", "date: 2027-02-01}", "events", """
                id,name,date
                permit,Permit,@
                """);

        private final String written;
        private final String replaced;
        private final String section;
        private final String csv;

        Kind(String written, String replaced, String section, String csv) {
            this.written = written;
            this.replaced = replaced;
            this.section = section;
            this.csv = csv;
        }

        String cell(String number) {
            String value = written.replaceFirst("^[a-z-]+: ", "")
                    .replaceAll(", tr$|[}\n]|[\\[\\]]", "")
                    .replace(",", ";");
            return csv.replace("@", value.replace("X", number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // text,    money, power, time, share, count, distance, coordinates, date
        "NaN,         1203, 1203, 1203, 1203, 1203, 1203, 1203, 1203",
        ".inf,        1203, 1203, 1203, 1203, 1203, 1203, 1203, 1203",
        "-.inf,       1203, 1203, 1203, 1203, 1203, 1203, 1203, 1203",
        "Infinity,    1203, 1203, 1203, 1203, 1203, 1203, 1203, 1203",
        "1e999,       1203, 1203, 1203, 1203, 1203, 1203, 1203, 1203",
        "0x1F,        1203, 1204, 1204, 1204, 1203, 1204, 1203, 1203",
        "1_000,       1203, 1203, 1203, 1203, 1203, 1203, 1203, 1203",
        "0777,        ok,   ok,   ok,   1205, ok,   ok,   1205, 1203",
        "-0,          1205, ok,   ok,   ok,   ok,   ok,   ok,   1203",
        "-1,          1205, 1205, 1205, 1205, 1205, 1205, ok,   1203",
        "99999-01-01, 1203, 1204, 1204, 1204, 1203, 1204, 1203, 1203",
        "2027-02-30,  1203, 1204, 1204, 1204, 1203, 1204, 1203, 1205",
        "9999-12-31,  1203, 1204, 1204, 1204, 1203, 1204, 1203, 1205",
        "0000-01-01,  1203, 1204, 1204, 1204, 1203, 1204, 1203, 1205"
    })
    void haveTheSameAnswerWhereverTheyStand(
            String text,
            String money,
            String power,
            String time,
            String share,
            String count,
            String distance,
            String coordinates,
            String date)
            throws IOException {
        List<String> expected = List.of(money, power, time, share, count, distance, coordinates, date);
        String tiny = Files.readString(TINY);
        List<String> inYaml = new ArrayList<>();
        List<String> inCsv = new ArrayList<>();
        List<String> inXlsx = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            assertThat(tiny).contains(kind.replaced);
            inYaml.add(code(tiny.replace(kind.replaced, kind.written.replace("X", text)), "s.yaml"));
            String table = kind.cell(text);
            Files.writeString(folder.resolve("t.csv"), table);
            inCsv.add(code(from(tiny, kind, "t.csv"), "t.csv"));
            Files.write(folder.resolve("t.xlsx"), Workbooks.ofCsv("S", table));
            inXlsx.add(code(from(tiny, kind, "t.xlsx"), "t.xlsx[S]"));
        }
        assertThat(inYaml).as("in YAML").isEqualTo(expected);
        assertThat(inCsv).as("in CSV").isEqualTo(expected);
        assertThat(inXlsx).as("in XLSX").isEqualTo(expected);
    }

    private static String from(String tiny, Kind kind, String file) {
        String end = kind.section.equals("funding") ? "(\n\\z|\\z)" : "\n\n";
        return tiny.replaceFirst(
                "(?s)\n" + kind.section + ":\n.*?" + end, "\n" + kind.section + ": {from: " + file + "}\n\n");
    }

    /** The number of the code of the first wrong value in a file, or {@code ok}. */
    private String code(String yaml, String file) throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), yaml);
        List<Finding> wrong = ScenarioReader.examine(scenario, Changes.with(List.of())).findings().stream()
                .filter(f -> f.code().startsWith("BO-120") || f.code().startsWith("BO-10"))
                .toList();
        assertThat(wrong).allSatisfy(f -> assertThat(f.location().file()).endsWith(file));
        return wrong.stream().map(f -> f.code().replace("BO-", "")).findFirst().orElse("ok");
    }
}
