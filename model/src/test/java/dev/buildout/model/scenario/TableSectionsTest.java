package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.fixture.Workbooks;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import dev.buildout.model.domain.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A section from a table is the section that YAML would have given, with every place in the table. */
class TableSectionsTest {

    private static final String LANES = """
            lanes:
              texas-roads:
                modes: [truck]
                distances: {acme-houston: {abilene: 380 mi}}
            """;

    @TempDir
    Path folder;

    /** A section as YAML, by its first and last words, and the same as a table. */
    record Same(String section, String yaml, String csv) {}

    static List<Same> sections() {
        return List.of(
                new Same(
                        "lanes",
                        LANES,
                        "id,origin,destination,distance,modes\ntexas-roads,acme-houston,abilene,380 mi,truck\n"),
                new Same(
                        "components",
                        between("  rack: {name: Rack", "suppliers:\n"),
                        "id,name,category,unit,price [$k],mass [t],lead-time,lead-time.approval,lead-time.fabrication,"
                                + "lead-time.test,payment.order,payment.delivery,transport\n"
                                + "rack,Rack,racks,rack,$3.7M (D K4),1.36,26 w,,,,,,truck\n"
                                + "chiller,Chiller,cooling,unit,450,12,,4 w,30 w,1 w,30 %,70 %,truck\n"),
                new Same(
                        "suppliers",
                        between("  acme:\n", "lanes:\n"),
                        "id,name,plant,plant.name,plant.location,plant.lines.racks,plant.offer,plant.offer.line,"
                                + "plant.offer.price-breaks.10\n"
                                + "acme,Acme,acme-houston,Acme Houston,29.76;-95.37,20/w,rack,racks,\n"
                                + "acme,,acme-houston,,,,chiller,,2 %\n"),
                new Same(
                        "sites",
                        between("  abilene:\n    name: Abilene\n", "funding:\n"),
                        "id,name,region,location,power.2027-06-01,power.2028-01-01,labour-pool,worker cap,works [$M/MW],"
                                + "phase,phase.name,phase.power [MW],phase.due,phase.template,phase.progress.shell\n"
                                + "abilene,Abilene,texas,32.45; -99.73,10 MW,20 MW (S S1),abilene-trades,300,2,"
                                + "abl-1,Abilene 1,20,2028-06-30,standard,60 %\n"),
                new Same("funding", between("  equity:\n", "overrides:\n"), """
                        id,name,covers.sites,tranche,tranche.amount,tranche.date
                        equity,Equity,abilene,first,$1B,2027-01-01
                        """));
    }

    private static String between(String first, String next) {
        String yaml = TinyScenario.yaml();
        int from = yaml.indexOf(first);
        return yaml.substring(from, yaml.indexOf(next, from)).stripTrailing() + "\n";
    }

    @ParameterizedTest
    @MethodSource("sections")
    void csvGivesTheScenarioThatYamlGives(Same same) throws IOException {
        write(same.section() + ".csv", same.csv());

        assertThat(read(fromTable(same, same.section() + ".csv")).scenario()).isEqualTo(tiny());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void xlsxGivesTheScenarioThatYamlGives(Same same) throws IOException {
        Files.write(folder.resolve("all.xlsx"), Workbooks.ofCsv(same.section(), same.csv()));

        assertThat(read(fromTable(same, "all.xlsx")).scenario()).isEqualTo(tiny());
    }

    @Test
    void lanesNeedNoNamesOneRowEach() throws IOException {
        write("lanes.csv", "Origin;Destination;Distance [mi];Modes;Capacity [/w]\nacme-houston;abilene;380;truck;10\n");

        LoadedScenario loaded = read(yaml("lanes: {from: lanes.csv}\n"));

        assertThat(loaded.effectiveYaml()).contains("lanes:\n  truck-10:\n", "capacity: 10/w", "abilene: 380 mi");
        assertThat(loaded.provenance().locate("lanes/truck-10/distances/acme-houston/abilene"))
                .hasToString(folder.resolve("lanes.csv") + ":2:22");
    }

    @Test
    void aMatrixOfDistancesAndASeriesByDateAreTablesToo() throws IOException {
        write("matrix.csv", "id,abilene [mi]\nacme-houston,380\n");
        write("power.csv", "date,value [MW]\n2027-06-01,10\n2028-01-01,20 (S S1)\n");
        String yaml = yaml("lanes: {texas-roads: {modes: truck, distances: {from: matrix.csv}}}\n")
                .replace("power: {2027-06-01: 10 MW, 2028-01-01: 20 MW (S S1)}", "power: {from: power.csv}");

        assertThat(read(yaml).scenario()).isEqualTo(tiny());
    }

    @Test
    void aCellInBracketsIsYaml() throws IOException {
        write("lanes.csv", "id,modes,distances\ntexas-roads,[truck],\"{acme-houston: {abilene: 380 mi}}\"\n");

        assertThat(read(yaml("lanes: {from: lanes.csv}\n")).scenario()).isEqualTo(tiny());

        write("lanes.csv", "id,modes,distances\ntexas-roads,[truck],\"{acme-houston: {abilene: }\"\n");
        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .singleElement()
                .asString()
                .startsWith("lanes.csv:2:21 BO-1008 in this cell, this is not YAML");
    }

    @Test
    void entriesBesideTheTableLieOverItAndOverridesOverBoth() throws IOException {
        write("lanes.csv", "id,origin,destination,distance,modes\ntexas-roads,acme-houston,abilene,380 mi,truck\n");
        write("far.csv", "id,origin,destination,distance\ntexas-roads,acme-houston,abilene,999 mi\n");
        String yaml = yaml("lanes: {from: lanes.csv, texas-roads: {distances: {acme-houston: {abilene: +10 %}}}}\n")
                .replace("overrides:\n", """
                        overrides:
                          far: {set: {lanes: {from: far.csv}}}
                          twice: {set: {lanes: {texas-roads: {distances: {acme-houston: {abilene: x2}}}}}}
                        """);

        assertThat(read(yaml).effectiveYaml()).contains("abilene: 418 mi");
        assertThat(read(yaml, "far").effectiveYaml()).contains("abilene: 999 mi");
        assertThat(read(yaml, "twice").effectiveYaml()).contains("abilene: 836 mi");
        assertThat(ScenarioReader.check(folder.resolve("tiny.yaml"), Changes.NONE, scenario -> List.of())
                        .isValid())
                .isTrue();
    }

    @Test
    void aStudyLaysItsTableOverThatOfItsBase() throws IOException {
        write("base.yaml", yaml("lanes: {from: lanes.csv}\n"));
        write("lanes.csv", "id,origin,destination,distance,modes\ntexas-roads,acme-houston,abilene,380 mi,truck\n");
        write("longer.csv", "id,origin,destination,distance\ntexas-roads,acme-houston,abilene,+20 mi\n");

        EffectiveScenario shown =
                read("extends: base.yaml\nlanes: {from: longer.csv}\n").effective();

        assertThat(shown.lines())
                .filteredOn(line -> line.path().equals("lanes.texas-roads.distances.acme-houston.abilene"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.value()).isEqualTo("400 mi");
                    assertThat(line.at()).hasToString(folder.resolve("longer.csv") + ":2:34");
                });
    }

    @Test
    void aFindingAfterBindingPointsAtTheCell() throws IOException {
        write("lanes.csv", "origin,destination,distance,modes\nacme-houston,abilene,380 km/h,trck\n");
        Files.write(
                folder.resolve("lanes.xlsx"),
                Workbooks.ofCsv("Lanes", "origin,destination,distance,modes\nacme-houston,abilene,380,truck\n"));

        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .anyMatch(p -> p.startsWith("lanes.csv:2:22 BO-1204 "))
                .anyMatch(p -> p.startsWith("lanes.csv:2:31 BO-1207 `trck`"));
        assertThat(problems(yaml("lanes: {from: lanes.xlsx}\n")))
                .containsExactly("lanes.xlsx[Lanes]:C2 BO-1204 `380` has no unit. Expected a distance such as 380 mi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "nothing                                            | lanes.csv BO-1008 the table is empty",
                "id,modes\\n                                        | lanes.csv BO-1008 the table has a header and no rows",
                "name,modes.x\\na,b\\n                              | lanes.csv:1:1 BO-1201 unknown column `name`",
                "origin,modez\\na,b\\n                              | lanes.csv:1:8 BO-1201 unknown column `modez`",
                "origin,capacity\\na,b\\n                           | lanes.csv:1:1 BO-1202 the table has no column `id`",
                "id,modes,modes\\na,truck,truck\\n                  | lanes.csv:1:10 BO-1007 two columns are called `modes`",
                "id,modes\\nroad\\n                                 | lanes.csv:2:1 BO-1008 this row has 1 cell; the header has 2",
                "id,modes\\nroad,truck,x\\n                         | lanes.csv:2:12 BO-1008 this row has more cells than the header's 2",
                "id,,modes\\nroad,x,truck\\n                        | lanes.csv:2:6 BO-1008 the column of this cell has no name",
                "id,modes\\n,truck\\n                               | lanes.csv:2:1 BO-1202 this row has no `id`",
                "id,modes\\nroad,truck\\nroad,rail\\n               | lanes.csv:3:1 BO-1301 `road` stands in two rows; first in row 2",
                "id,modes\\nroad,\"truck\\n                         | lanes.csv:2:6 BO-1008 the quote that opens here is never closed",
                "id,modes\\nroad,\"truck\"x\\n                      | lanes.csv:2:13 BO-1008 this stands behind a closing quote",
                "id,distance,modes\\nroad,5 mi,truck\\n            | lanes.csv:1:4 BO-1202 the column `distance` needs a column `origin`",
                "id,origin,destination,distance,modes\\nr,,b,5 mi,truck\\n| lanes.csv:2:4 BO-1202 `destination` has a value here, and `origin` is empty",
                "id,origin,modes\\nr,a,truck\\nr,b,rail\\n         | lanes.csv:3:5 BO-1007 `modes` of `r` is `rail` here and `truck` in row 2",
            })
    void whatIsWrongWithATableIsSaidWhereItIs(String csv, String problem) throws IOException {
        write("lanes.csv", csv.equals("nothing") ? "\n ,\n" : csv.replace("\\n", "\n"));

        assertThat(problems(yaml("lanes: {from: lanes.csv}\n"))).contains(problem);
    }

    @Test
    void oneMisspeltColumnIsOneFinding() throws IOException {
        write("lanes.csv", "id,origin,destnation,distance,modes\nr,acme-houston,abilene,380 mi,truck\n");

        InvalidScenarioException e =
                catchThrowableOfType(InvalidScenarioException.class, () -> read(yaml("lanes: {from: lanes.csv}\n")));

        assertThat(e.findings()).singleElement().satisfies(f -> {
            assertThat(f.message()).isEqualTo("unknown column `destnation`");
            assertThat(f.hint()).isEqualTo("Maybe `destination`.");
        });
    }

    @Test
    void tablesFollowTheRulesOfOtherFiles() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        write("lanes.csv", "id,modes\nroad,truck\n");
        Files.createSymbolicLink(below.resolve("link.csv"), folder.resolve("lanes.csv"));
        for (String name : List.of("../lanes.csv", "link.csv", "/etc/hostname")) {
            Files.writeString(below.resolve("tiny.yaml"), yaml("lanes: {from: " + name + "}\n"));
            assertThat(problemsOf(below.resolve("tiny.yaml")))
                    .as(name)
                    .singleElement()
                    .asString()
                    .startsWith("tiny.yaml:52:15 BO-1104 ")
                    .contains("lies outside");
        }

        assertThat(problems(yaml("lanes: {from: lnaes.csv}\n")))
                .containsExactly("tiny.yaml:52:15 BO-1104 there is no file `lnaes.csv` beside this one");
        assertThat(problems(yaml("lanes: {from: tiny.yaml}\n")))
                .containsExactly("tiny.yaml:52:15 BO-1104 files name each other in a circle: tiny.yaml → tiny.yaml");
        write("lanes.ods", "x");
        assertThat(problems(yaml("lanes: {from: lanes.ods}\n")))
                .containsExactly("tiny.yaml:52:15 BO-1008 `lanes.ods` is not a table; tables are .csv, .tsv and .xlsx");
        assertThat(problems(yaml("lanes: {from: lanes.csv, sheet: Lanes}\n")))
                .containsExactly("tiny.yaml:52:33 BO-1008 a file of separated values has no sheets");
    }

    @Test
    void aByteOrderMarkIsFineAndAnotherEncodingIsSaid() throws IOException {
        String csv = "id,origin,destination,distance,modes\r\ntexas-roads,acme-houston,abilene,380 mi,truck\r\n";
        write("lanes.csv", "\uFEFF" + csv);
        assertThat(read(yaml("lanes: {from: lanes.csv}\n")).scenario()).isEqualTo(tiny());

        Files.write(folder.resolve("lanes.csv"), (csv + "Zürich").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .containsExactly("lanes.csv:3:2 BO-1004 this is not text in UTF-8");
        Files.write(folder.resolve("lanes.csv"), csv.getBytes(StandardCharsets.UTF_16));
        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .containsExactly("lanes.csv:1:1 BO-1004 this is text in UTF-16, and scenarios are in UTF-8");
    }

    @Test
    void hostileTablesEndInAMessage() throws IOException {
        write("lanes.csv", "id" + ",a".repeat(200_000) + "\n");
        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .singleElement()
                .asString()
                .contains("more than 1,000 columns");
        write("lanes.csv", "id,modes\n" + "a,b\n".repeat(250_000));
        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .singleElement()
                .asString()
                .contains("more than 400,000 cells");
        write("lanes.csv", ",".repeat(16_000_000));
        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .containsExactly("lanes.csv BO-1008 the table is empty");
        write("lanes.csv", "id,modes\na,\"" + "x".repeat(1_000_000) + "\"\n");
        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .singleElement()
                .asString()
                .contains("longer than 10,000 letters");
        write("lanes.csv", "x".repeat(17_000_000));
        assertThat(problems(yaml("lanes: {from: lanes.csv}\n")))
                .singleElement()
                .asString()
                .contains("larger than 16 MB");
    }

    /** Random sections, written both ways. */
    @Property(tries = 25)
    void aRandomSectionIsTheSameFromYamlAndFromCsv(@ForAll int seed) throws IOException {
        java.util.Random random = new java.util.Random(seed);
        List<String> ids = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> "c-" + i)
                .toList();
        StringBuilder yaml = new StringBuilder();
        StringBuilder csv = new StringBuilder(
                "id,name,category,unit,price,mass,lead-time.slot,lead-time.fabrication,transport,available-from\n");
        for (String id : ids) {
            String name =
                    List.of("Pump", "Pump, large", "Say \"hi\"", "Größe 1").get(random.nextInt(4));
            String price = String.format(Locale.ROOT, "$%d.%02d", random.nextInt(9999), random.nextInt(100));
            String mass = random.nextBoolean() ? "" : random.nextInt(99) + " t";
            String slot = random.nextBoolean() ? "" : random.nextInt(9) + " w (A guess)";
            String from = random.nextBoolean() ? "" : "2027-0" + (1 + random.nextInt(9)) + "-15";
            yaml.append("  ")
                    .append(id)
                    .append(": {name: '")
                    .append(name)
                    .append("', category: cooling, unit: unit")
                    .append(", price: ")
                    .append(price)
                    .append(mass.isEmpty() ? "" : ", mass: " + mass)
                    .append(", lead-time: {")
                    .append(slot.isEmpty() ? "" : "slot: " + slot + ", ")
                    .append("fabrication: 8 w}, transport: [truck]")
                    .append(from.isEmpty() ? "" : ", available-from: " + from)
                    .append("}\n");
            csv.append(line(List.of(id, name, "cooling", "unit", price, mass, slot, "8 w", "truck", from)));
        }
        Path work = Files.createTempDirectory("same");
        try {
            String base = TinyScenario.yaml();
            Files.writeString(work.resolve("more.csv"), csv);
            Scenario written = TinyScenario.read(work, base.replace("components:\n", "components:\n" + yaml))
                    .scenario();
            Scenario table = TinyScenario.read(work, base.replace("components:\n", "components:\n  from: more.csv\n"))
                    .scenario();

            assertThat(table).isEqualTo(written);
        } finally {
            Files.delete(work.resolve("more.csv"));
            Files.delete(work.resolve("tiny.yaml"));
            Files.delete(work);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(c -> c.contains(",") || c.contains("\"") ? "\"" + c.replace("\"", "\"\"") + "\"" : c)
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static Scenario tiny() {
        Path work;
        try {
            work = Files.createTempDirectory("tiny");
            Scenario scenario = TinyScenario.read(work, TinyScenario.yaml()).scenario();
            Files.delete(work.resolve("tiny.yaml"));
            Files.delete(work);
            return scenario;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String fromTable(Same same, String file) {
        String section = same.section() + ":";
        return same.yaml().startsWith(section)
                ? TinyScenario.yamlWith(same.yaml(), section + " {from: " + file + "}\n")
                : TinyScenario.yamlWith(section + "\n" + same.yaml(), section + " {from: " + file + "}\n");
    }

    private static String yaml(String lanes) {
        return TinyScenario.yamlWith(LANES, lanes);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private LoadedScenario read(String yaml, String... with) {
        return TinyScenario.read(folder, yaml, with);
    }

    private List<String> problems(String yaml) throws IOException {
        write("tiny.yaml", yaml);
        return problemsOf(folder.resolve("tiny.yaml"));
    }

    private static List<String> problemsOf(Path file) {
        return catchThrowableOfType(InvalidScenarioException.class, () -> ScenarioReader.read(file, List.of()))
                .findings()
                .stream()
                .map(f -> f.location().toString().replaceFirst(".*/", "") + " " + f.code() + " " + f.message())
                .toList();
    }
}
