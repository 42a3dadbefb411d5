package dev.buildout.planner.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a section of a scenario into a table that says the same. */
final class TableMaker {

    private TableMaker() {}

    /** Adds a file with the rows of one section, which then names it; empty where no section can be a table. */
    static Optional<String> make(Bundle bundle, Draws draws, boolean workbook) {
        Optional<YamlTree> read = YamlTree.of(bundle.text(Bundle.MAIN));
        List<String> sections = read.map(t -> t.root().entrySet().stream()
                        .filter(e -> e.getValue() instanceof Map<?, ?> map
                                && !map.isEmpty()
                                && map.values().stream().allMatch(Map.class::isInstance))
                        .map(Map.Entry::getKey)
                        .filter(key ->
                                !Set.of("overrides", "what-ifs", "sweeps").contains(key))
                        .toList())
                .orElse(List.of());
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        YamlTree tree = read.orElseThrow();
        String section = draws.of(sections);
        List<List<String>> rows = rows(YamlTree.inside(tree.root(), section));
        String name = bundle.fresh("table", workbook ? ".xlsx" : ".csv");
        if (workbook) {
            bundle.put(name, Spreadsheet.of(rows));
        } else {
            bundle.put(name, rows.stream().map(TableMaker::line).collect(Collectors.joining("\n", "", "\n")));
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("from", name);
        if (draws.oneIn(4)) {
            reference.put(draws.oneIn(2) ? "sheet" : "extra", draws.of(List.of("Sheet1", "Sheet2", section)));
        }
        tree.root().put(section, reference);
        bundle.put(Bundle.MAIN, tree.text());
        return Optional.of(name);
    }

    private static List<List<String>> rows(Map<String, Object> section) {
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>();
        section.forEach((id, entry) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            flatten("", entry, cells);
            columns.addAll(cells.keySet());
            entries.put(id, cells);
        });
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("id"));
        header.addAll(columns);
        rows.add(header);
        entries.forEach((id, cells) -> {
            List<String> row = new ArrayList<>(List.of(id));
            columns.forEach(column -> row.add(cells.getOrDefault(column, "")));
            rows.add(row);
        });
        return rows;
    }

    private static void flatten(String path, Object value, Map<String, String> cells) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> flatten(path.isEmpty() ? String.valueOf(key) : path + "." + key, inner, cells));
        } else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            cells.put(path, list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
        } else {
            cells.put(path, YamlTree.flow(value));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(c -> c.matches("[^\",;\n]*") ? c : "\"" + c.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
