package dev.buildout.planner.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that a stranger made to take time or memory, and the largest honest ones, each with what must be said of it. */
final class HostileCases {

    private static final int PLACES = 298;
    private static final String LANES = """
              houston: {abilene: 380 mi}
              waukesha: {abilene: 1150 mi}
        """;

    private final Path folder;
    private final String tiny;
    private final Map<Path, String> cases = new LinkedHashMap<>();

    private HostileCases(Path folder, String tiny) {
        this.folder = folder;
        this.tiny = tiny;
    }

    /** Writes them; by file, a piece of what a check of it says. */
    static Map<Path, String> write(Path folder) throws IOException {
        HostileCases made = new HostileCases(folder, Files.readString(Broken.FOLDER.resolve("parts/tiny.yaml")));
        made.largest();
        made.strangeFiles();
        made.tables();
        made.copies();
        made.sweeps();
        return made.cases;
    }

    static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private void add(String name, String text, String said) throws IOException {
        cases.put(Files.writeString(folder.resolve(name + ".yaml"), text), said);
    }

    /** A scenario with one section from a table. */
    private void table(String name, String section, String csv, String said) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), csv);
        add(name, fromTable(section, name + ".csv"), said);
    }

    private String fromTable(String section, String file) {
        return tiny.replaceFirst("(?s)\n" + section + ":\n.*?\n\n", "\n" + section + ": {from: " + file + "}\n\n");
    }

    private static int miles(int from, int to) {
        double across = (from - to) / 100.0 * Math.cos(Math.toRadians(40)) * 69;
        return 1 + (int) (Math.abs(across) * 1.2);
    }

    /** 88,506 distances: nearly as many values as are read. */
    private void largest() throws IOException {
        String hubs = "hubs:\n"
                + lines(PLACES, i -> "  h" + i + ": {name: Hub, location: [40, " + (-90 + i / 100.0) + "]}") + "\n";
        String matrix = lines(
                PLACES,
                i -> IntStream.range(0, PLACES)
                        .filter(j -> j != i)
                        .mapToObj(j -> "h" + j + ": " + miles(i, j) + " mi")
                        .collect(Collectors.joining(", ", "      h" + i + ": {", "}")));
        add("matrix", tiny.replace("\nlanes:\n", "\n" + hubs + "lanes:\n").replace(LANES, LANES + matrix), "no errors");
        String rows = lines(
                PLACES,
                i -> IntStream.range(0, PLACES)
                        .filter(j -> j != i)
                        .mapToObj(j -> "truck,h" + i + ",h" + j + "," + miles(i, j))
                        .collect(Collectors.joining("\n")));
        Files.writeString(
                folder.resolve("lanes.csv"),
                "modes,origin,destination,distance [mi]\ntruck,houston,abilene,380\ntruck,waukesha,abilene,1150\n"
                        + rows);
        add("matrix-table", fromTable("lanes", "lanes.csv").replace("\nlanes:", "\n" + hubs + "lanes:"), "no errors");
    }

    private void strangeFiles() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("huge.yaml").toFile(), "rw")) {
            sparse.write("title: x".getBytes(StandardCharsets.UTF_8));
            sparse.setLength(20L << 30);
        }
        cases.put(folder.resolve("huge.yaml"), "BO-1003: the file is larger than 16 MB");
        String bomb = "a0: &a0 [x, x]\n"
                + lines(3000, i -> "a" + (i + 1) + ": &a" + (i + 1) + " [" + ("*a" + i + ", ").repeat(9) + "x]");
        add("aliases", bomb, "BO-1005");
        add("nested", "a: " + "[".repeat(99_000), "BO-1006");
        add("keys", tiny.replace("events:\n", "events:\n" + lines(150_000, i -> "  k" + i + ": {}")), "BO-1003");
        add(
                "errors",
                tiny.replace("events:\n", "events:\n" + lines(30_000, i -> "  k" + i + ": {date: 2027-02-31}")),
                "BO-1099: and");
        add("long", "title: |\n" + lines(160, i -> "  " + "x".repeat(99_000)) + tiny.replace("title:", "#"), "BO-1205");
        add("comments", tiny + ("#" + "x".repeat(98) + "\n").repeat(160_000), "no errors");
    }

    private void tables() throws IOException {
        table(
                "rows",
                "lanes",
                "modes,origin,destination,distance [mi]\n"
                        + lines(124_990, i -> "truck,p" + i / 300 + ",p" + i % 300 + ",300"),
                "BO-1003: here the table has more than 400,000 cells");
        table(
                "values",
                "events",
                "id,name,date\n" + lines(120_000, i -> "e" + i + ",Event,2027-02-01"),
                "values.csv:33283:14: error BO-1003: here the scenario's files have more than 100,000 values, the most"
                        + " that are read. This table alone has 120,000 rows.");
        table("row", "events", "id\n" + "a,".repeat(8_000_000), "BO-1003: the table has more than 1,000 columns");
        table("cell", "events", "id\n\"" + "a".repeat(15_000_000) + "\"", "BO-1003: this cell is longer than 10,000");
        table(
                "open",
                "events",
                "id\n\"" + "a\n".repeat(7_000_000),
                "BO-1008: the quote that opens here is never closed");
        zip("bomb.xlsx", Map.of("xl/workbook.xml", List.of("\0".repeat(1 << 20))), 1000);
        add("bomb", fromTable("events", "bomb.xlsx"), "BO-1003: the workbook unpacks to more than 64 MB");
        zip(
                "sheet.xlsx",
                Map.of(
                        "xl/workbook.xml",
                        List.of(
                                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                                        + "<sheets><sheet name='Events' r:id='a'/></sheets></workbook>"),
                        "xl/_rels/workbook.xml.rels",
                        List.of("<Relationships><Relationship Id='a' Target='s.xml'/></Relationships>"),
                        "xl/s.xml",
                        List.of(
                                "<worksheet><sheetData>",
                                lines(
                                        450_000,
                                        i -> "<row r='" + (i + 1) + "'><c r='ALL" + (i + 1) + "'><v>1</v></c></row>"),
                                "</sheetData></worksheet>")),
                1);
        add("sheet", fromTable("events", "sheet.xlsx"), "BO-1003: here the table has more than 400,000 cells");
    }

    /** An archive with the text of each part so many times. */
    private void zip(String name, Map<String, List<String>> parts, int times) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (Map.Entry<String, List<String>> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                for (int i = 0; i < times; i++) {
                    for (String text : part.getValue()) {
                        zip.write(text.getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private String phase(String text) {
        return tiny.replaceFirst("abi-1: \\{.*}", "abi: {name: Abilene, " + text + "}");
    }

    private void copies() throws IOException {
        String one = ", power: 20 MW, due: 2028-06-30, template: hall";
        add("billion", phase("count: 1000000000" + one), "BO-1105: `abi`: `count` is `1000000000`; at most 1000");
        String stones = IntStream.range(0, 500).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
        add(
                "copies",
                phase("count: 1000, preferred-sources: [" + stones + "]" + one),
                "BO-1105: `abi`: 1,000 copies would bring the scenario to 507,");
        add(
                "pieces",
                phase("per: 1 MW, preferred-sources: [" + stones + "]" + one.replace("20 MW", "1000 MW")),
                "BO-1105: `abi`: 1,000 copies would bring the scenario to 507,");
        String named = IntStream.range(0, 60_000).mapToObj(i -> "abi").collect(Collectors.joining(",\n"));
        add(
                "named",
                phase("count: 100" + one).replace("{name: Bank,", "{name: Bank, covers: {phases: [" + named + "]},"),
                "BO-1105: the copies named here would bring the scenario to 6,06");
        String activities =
                lines(300, i -> "      a" + i + ": {name: A, modes: {normal: {duration: 8 w, crew: <crew>}}}");
        add(
                "templates",
                tiny.replace("    block: 10 MW\n", "    block: 10 MW\n    parameters: {crew: 60}\n")
                        .replace("    activities:\n", "    activities:\n" + activities)
                        .replaceFirst(
                                "      abi-1: .*",
                                lines(
                                        500,
                                        i -> "      p" + i + ": {name: P, power: 1 MW, due: 2028-06-30, template: hall,"
                                                + " with: {crew: " + (i + 1) + "}}")),
                "BO-1106: phases give template `hall` so many different values (500)");
        String long100 = "x".repeat(100);
        add(
                "texts",
                tiny.replace("    block: 10 MW\n", "    block: 10 MW\n    parameters: {p: " + long100 + "}\n")
                        .replace("name: Shell", "name: \"" + "<p>".repeat(30_000) + "\"")
                        .replaceFirst(
                                "      abi-1: .*",
                                lines(
                                        200,
                                        i -> "      p" + i + ": {name: P, power: 1 MW, due: 2028-06-30, template: hall,"
                                                + " with: {p: " + long100.substring(3) + i + "}}")),
                "BO-1106: phases give template `hall` so many different values (200)");
    }

    private void sweeps() throws IOException {
        String thousand = IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        add(
                "deep-sweep",
                tiny + "sweeps:\n  s: {vary: {" + "a.".repeat(400) + "a: [" + thousand + "]}}\n",
                "BO-1107: `a.a.a.");
        String axes = lines(400, i -> "      a" + i + ": [1]");
        add(
                "wide-sweep",
                tiny + "sweeps:\n  s:\n    vary:\n      a: [" + thousand + "]\n" + axes,
                "BO-1107: the what-ifs of sweep `s` would bring those of this file to 401,000 values; at most 100,000");
        add(
                "grid",
                tiny + "sweeps:\n  s:\n    vary:\n" + lines(5_000, i -> "      a" + i + ": [1, 2]"),
                "BO-1107: sweep `s` stands for more than two billion what-ifs");
    }
}
