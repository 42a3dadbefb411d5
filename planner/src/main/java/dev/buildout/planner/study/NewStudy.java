package dev.buildout.planner.study;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.Supplier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study over a scenario that came with the program: a file that extends it, with examples of changes that fit it.
 *
 * @param base what it extends
 * @param names what-ifs and overrides of the base, which the study has as well
 */
public record NewStudy(String name, Scenario base, List<String> names) {

    public NewStudy {
        names = List.copyOf(names);
    }

    /**
     * The file.
     *
     * @param firstLine what editors read
     * @param file its name, for the commands in its comments
     * @param extended the base as {@code extends} names it
     */
    public String yaml(String firstLine, String file, String extended) {
        Site site = firstSite();
        Phase phase = site.phases().values().stream()
                .filter(p -> !p.live())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Everything is live"));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("first", firstLine);
        values.put("file", file);
        values.put("name", name);
        values.put("extends", extended);
        values.put("title", Words.quoted("Study of " + base.title()));
        values.put("site", site.id());
        values.put("site-name", site.name());
        values.put("phase", phase.id());
        values.put("phase-name", phase.name());
        values.put("due", phase.due().toString());
        values.put("inherited", names.isEmpty() ? "" : "# Inherited, and to be used like them: " + wrapped(names));
        values.putAll(line());
        values.putAll(tranche());
        return Words.filled("study.yaml", values).replaceAll("\n\n\n+", "\n\n");
    }

    private Site firstSite() {
        return base.sites().values().stream()
                .filter(s ->
                        s.barred().isEmpty() && s.phases().values().stream().anyMatch(p -> !p.live()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is left to build"));
    }

    /** The first production line of the base. */
    private Map<String, String> line() {
        for (Supplier supplier : base.suppliers().values()) {
            for (Plant plant : supplier.plants().values()) {
                Optional<String> line = plant.lines().keySet().stream().findFirst();
                if (line.isPresent()) {
                    return Map.of(
                            "supplier", supplier.id(),
                            "plant", plant.id(),
                            "plant-name", plant.name(),
                            "line", line.get());
                }
            }
        }
        throw new IllegalStateException("No plant has a line");
    }

    /** The latest tranche of the first source. */
    private Map<String, String> tranche() {
        FundingSource source = base.funding().values().iterator().next();
        String last = source.tranches().keySet().stream()
                .reduce((a, b) -> b)
                .orElseThrow(() -> new IllegalStateException("No tranche"));
        return Map.of("source", source.id(), "source-name", source.name(), "tranche", last);
    }

    private static String wrapped(List<String> names) {
        StringBuilder text = new StringBuilder();
        int column = 42;
        for (String item : names) {
            if (column + item.length() > 100) {
                text.setLength(text.length() - 1);
                text.append("\n# ");
                column = 2;
            }
            text.append(item).append(item.equals(names.get(names.size() - 1)) ? "." : ", ");
            column += item.length() + 2;
        }
        return text.toString();
    }
}
