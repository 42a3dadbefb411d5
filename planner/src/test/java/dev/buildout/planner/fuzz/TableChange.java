package dev.buildout.planner.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a section into a table, unless the scenario has one, and spoils it: cells, delimiters, quotes, parts, bytes. */
enum TableChange implements Change {
    ONLY_A_TABLE {
        @Override
        void csv(List<List<String>> rows, Draws draws) {}

        @Override
        String xml(String xml, Draws draws) {
            return xml;
        }
    },
    CELL {
        @Override
        void csv(List<List<String>> rows, Draws draws) {
            List<String> row = draws.of(rows);
            row.set(draws.below(row.size()), draws.of(HostileValues.ALL));
        }

        @Override
        String xml(String xml, Draws draws) {
            return at(
                    xml, ">", draws, ">" + draws.of(List.of("1", "x", "", "&#0;", "&#x1F600;", "1E400", "=A1", "&e;")));
        }
    },
    SWAPPED_CELLS {
        @Override
        void csv(List<List<String>> rows, Draws draws) {
            List<String> one = draws.of(rows);
            List<String> other = draws.of(rows);
            int at = draws.below(one.size());
            int there = draws.below(other.size());
            String cell = one.get(at);
            one.set(at, other.get(there));
            other.set(there, cell);
        }

        @Override
        String xml(String xml, Draws draws) {
            return at(xml, "t=\"", draws, "t=\"" + draws.of(List.of("b", "e", "d", "str", "n", "", "zzz")) + "\" u=\"");
        }
    },
    ROWS {
        @Override
        void csv(List<List<String>> rows, Draws draws) {
            switch (draws.below(4)) {
                case 0 -> rows.remove(draws.below(rows.size()));
                case 1 -> rows.add(new ArrayList<>(draws.of(rows)));
                case 2 -> Collections.swap(rows, 0, draws.below(rows.size()));
                default -> draws.of(rows).add("x");
            }
        }

        @Override
        String xml(String xml, Draws draws) {
            return at(
                    xml,
                    "r=\"",
                    draws,
                    "r=\"" + draws.of(List.of("A1", "ZZZ9999999", "A0", "-1", "999999999999", "", "XFD1048576"))
                            + "\" q=\"");
        }
    },
    COLUMNS {
        @Override
        void csv(List<List<String>> rows, Draws draws) {
            List<String> header = rows.get(0);
            int column = draws.below(header.size());
            header.set(
                    column,
                    draws.of(List.of(
                                    "",
                                    "id",
                                    "name [MW]",
                                    "power.2027-06-01",
                                    "from",
                                    "phase",
                                    "plant.offer",
                                    "a.b.c.d",
                                    ".",
                                    "[",
                                    "lead-time.slot [w]",
                                    "value"))
                            + (draws.oneIn(3) ? header.get(column) : ""));
        }

        @Override
        String xml(String xml, Draws draws) {
            return at(
                    xml,
                    "<",
                    draws,
                    draws.of(List.of("<!-- -->", "<!DOCTYPE a [<!ENTITY e \"x\">]><", "<x/><", "<![CDATA[", "")));
        }
    },
    TOKENS {
        @Override
        void csv(List<List<String>> rows, Draws draws) {
            List<String> row = draws.of(rows);
            row.set(draws.below(row.size()), draws.of(draws.of(rows)));
        }

        @Override
        String xml(String xml, Draws draws) {
            return at(xml, "\"", draws, draws.of(List.of("", "'", "\"\"", "\" x=\"")));
        }
    };

    abstract void csv(List<List<String>> rows, Draws draws);

    abstract String xml(String xml, Draws draws);

    @Override
    public void apply(Bundle bundle, Draws draws) {
        List<String> tables = new ArrayList<>(bundle.named(".csv"));
        tables.addAll(bundle.named(".xlsx"));
        Optional<String> table = tables.isEmpty() || draws.oneIn(4)
                ? TableMaker.make(bundle, draws, draws.oneIn(3))
                : Optional.of(draws.of(tables));
        if (table.isEmpty()) {
            return;
        }
        String name = table.get();
        if (name.endsWith(".xlsx")) {
            bundle.put(name, workbook(bundle.bytes(name), draws));
        } else {
            bundle.put(name, form(csv(bundle.text(name), draws), draws));
        }
    }

    private String csv(String text, Draws draws) {
        List<List<String>> rows = new ArrayList<>();
        // Quoted cells are cut as well, and joined again unless the change is in them.
        text.lines().forEach(line -> rows.add(new ArrayList<>(Arrays.asList(line.split(",", -1)))));
        if (rows.isEmpty()) {
            return "id\n";
        }
        csv(rows, draws);
        return String.join("\n", rows.stream().map(r -> String.join(",", r)).toList()) + "\n";
    }

    private static byte[] form(String text, Draws draws) {
        return switch (draws.below(12)) {
            case 1 -> text.replace(',', ';').getBytes(StandardCharsets.UTF_8);
            case 2 -> text.replace(',', '\t').getBytes(StandardCharsets.UTF_8);
            case 3 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            case 4 -> text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8);
            case 5 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 6 -> text.getBytes(StandardCharsets.UTF_16);
            case 7 -> (text + "\u00e9\u20ac").getBytes(StandardCharsets.ISO_8859_1);
            case 8 ->
                at(
                                text,
                                draws.oneIn(2) ? "," : "\n",
                                draws,
                                draws.of(List.of(",\"", "\"", "\"\"\"", "\0", ",,,,,,", "|")))
                        .getBytes(StandardCharsets.UTF_8);
            case 9 -> (text + "x,".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] workbook(byte[] bytes, Draws draws) {
        Map<String, String> parts = Spreadsheet.parts(bytes);
        if (this == ONLY_A_TABLE || parts.isEmpty() || draws.oneIn(4)) {
            for (int i = this == ONLY_A_TABLE ? 0 : 1 + draws.below(4); i > 0 && bytes.length > 0; i--) {
                bytes[draws.below(bytes.length)] = (byte) draws.below(256);
            }
            return draws.oneIn(8) ? Arrays.copyOf(bytes, draws.below(bytes.length + 1)) : bytes;
        }
        String part = draws.of(List.copyOf(parts.keySet()));
        if (draws.oneIn(10)) {
            parts.remove(part);
        } else {
            parts.put(part, xml(parts.getOrDefault(part, ""), draws));
        }
        return Spreadsheet.zip(parts);
    }

    private static String at(String text, String piece, Draws draws, String instead) {
        int place = text.indexOf(piece, draws.below(text.length() + 1));
        return place < 0 ? text + instead : text.substring(0, place) + instead + text.substring(place + piece.length());
    }
}
