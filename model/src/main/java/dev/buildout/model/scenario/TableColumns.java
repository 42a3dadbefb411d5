package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.scenario.RecordShape.Field;
import dev.buildout.model.scenario.TablePath.Step;
import dev.buildout.model.table.Column;
import dev.buildout.model.table.Table;
import dev.buildout.model.unit.Timed;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the columns of a section's table mean. A column is called like the key it fills; dots lead to keys below
 * ({@code lead-time.slot}, {@code power.2027-06-01}). A section below the section is spread over rows: the column
 * {@code phase} names a phase of the row's site, {@code phase.power} is that phase's. Lanes stand one to a row, with
 * {@code origin}, {@code destination} and {@code distance}. Where entries are single values, {@code value} holds them.
 */
final class TableColumns {

    /** Keys that are written out before entries are bound, and may stand in a table as well. */
    private static final Set<String> GENERATORS = Set.of("count", "per", "with");

    private static final Map<String, List<String>> LANE_KEYS =
            Map.of("origin", List.of("origin"), "destination", List.of("origin", "destination"));
    private static final String DISTANCE = "distance";

    private final Function<Class<?>, RecordShape> shapes;
    private final Findings findings;

    TableColumns(Function<Class<?>, RecordShape> shapes, Findings findings) {
        this.shapes = shapes;
        this.findings = findings;
    }

    /**
     * A table's columns as far as they are known.
     *
     * @param id the column that names the entries; empty for lanes that go without names
     * @param byName the paths by the names of their columns
     */
    record Known(Optional<Column> id, List<TablePath> paths, Map<String, TablePath> byName) {

        Known {
            paths = List.copyOf(paths);
            byName = Map.copyOf(byName);
        }

        Known(Optional<Column> id, List<TablePath> paths) {
            this(
                    id,
                    paths,
                    paths.stream().collect(Collectors.toMap(p -> p.column().name(), p -> p, (first, second) -> first)));
        }

        Optional<TablePath> find(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }

    /** Empty when nothing says what the rows are called; what else is wrong is only noted. */
    Optional<Known> resolve(Table table, Type section) {
        Type entry = Types.entryOf(section).orElseThrow();
        String idName = Types.raw(section) == Timed.class ? "date" : "id";
        Optional<Column> id =
                table.columns().stream().filter(c -> c.name().equals(idName)).findFirst();
        List<TablePath> paths = new ArrayList<>();
        for (Column column : table.columns()) {
            if (id.filter(column::equals).isEmpty()) {
                resolve(column, entry).ifPresent(paths::add);
            }
        }
        Known known = new Known(id, paths);
        if (id.isEmpty()
                && (Types.raw(entry) != LaneGroup.class || known.find("modes").isEmpty())) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            findings.error(FindingCode.MISSING_KEY, table.at(), "the table has no column `" + idName + "`", () -> {
                String near = NearestName.hint(idName, names);
                return near.isEmpty() ? "It names the entry of each row, as a key does in YAML." : near;
            });
            return Optional.empty();
        }
        checkKeys(known);
        return Optional.of(known);
    }

    private Optional<TablePath> resolve(Column column, Type entry) {
        List<String> parts = List.of(column.name().split("\\.", -1));
        Optional<TablePath> path = path(column, parts, entry);
        if (path.isPresent()) {
            return path;
        }
        List<String> known = names(parts, entry);
        findings.error(
                FindingCode.UNKNOWN_KEY,
                column.at(),
                "unknown column " + Form.quote(column.name()),
                () -> NearestName.hint(column.name(), known));
        // What was meant is clear enough to go on with, so that one slip is one finding.
        return NearestName.near(column.name(), known).stream()
                .findFirst()
                .flatMap(name -> path(
                        new Column(column.at(), column.index(), name, column.unit()),
                        List.of(name.split("\\.", -1)),
                        entry));
    }

    private Optional<TablePath> path(Column column, List<String> parts, Type entry) {
        if (!Types.isRecord(entry) && parts.equals(List.of("value"))) {
            return Optional.of(new TablePath(column, List.of(), entry, false));
        }
        return walk(column, parts, 0, entry, List.of());
    }

    private Optional<TablePath> walk(Column column, List<String> parts, int from, Type type, List<Step> steps) {
        Type present = Types.present(type);
        if (from == parts.size()) {
            return Optional.of(new TablePath(column, steps, present, false));
        }
        String part = parts.get(from);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        if (!Types.isRecord(present)) {
            return Types.entryOf(present)
                    .flatMap(inner -> walk(column, parts, from + 1, inner, with(steps, new Step(part, false))));
        }
        RecordShape shape = shapes.apply(Types.raw(present));
        Optional<Field> field = field(shape, part);
        if (field.isPresent()) {
            return walk(column, parts, from + 1, field.get().genericType(), with(steps, new Step(part, false)));
        }
        if (GENERATORS.contains(part)) {
            List<Step> all = new ArrayList<>(steps);
            parts.subList(from, parts.size()).forEach(p -> all.add(new Step(p, false)));
            return Optional.of(new TablePath(column, all, Object.class, false));
        }
        return Types.raw(present) == LaneGroup.class
                ? lane(column, parts, from, steps)
                : below(column, parts, from, shape, steps);
    }

    /** A section of the entry: its keys are in the column of its name in the singular. */
    private Optional<TablePath> below(
            Column column, List<String> parts, int from, RecordShape shape, List<Step> steps) {
        for (Field field : shape.fields()) {
            Optional<Type> inner =
                    Types.raw(field.genericType()) == Map.class ? Types.entryOf(field.genericType()) : Optional.empty();
            if (inner.isPresent()
                    && Types.isRecord(inner.get())
                    && singular(field.key()).equals(parts.get(from))) {
                String keys = String.join(".", parts.subList(0, from + 1));
                List<Step> all = with(with(steps, new Step(field.key(), false)), new Step(keys, true));
                return from + 1 == parts.size()
                        ? Optional.of(new TablePath(column, all, inner.get(), true))
                        : walk(column, parts, from + 1, inner.get(), all);
            }
        }
        return Optional.empty();
    }

    private static Optional<TablePath> lane(Column column, List<String> parts, int from, List<Step> steps) {
        String name = parts.get(from);
        boolean isDistance = name.equals(DISTANCE);
        List<String> keys = isDistance ? List.of("origin", "destination") : LANE_KEYS.getOrDefault(name, List.of());
        if (keys.isEmpty() || parts.size() != 1) {
            return Optional.empty();
        }
        List<Step> all = with(steps, new Step("distances", false));
        for (String key : keys) {
            all = with(all, new Step(key, true));
        }
        return Optional.of(new TablePath(column, all, Object.class, !isDistance));
    }

    /** Columns whose keys stand in a column that is not there. */
    private void checkKeys(Known known) {
        for (TablePath path : known.paths()) {
            path.steps().stream()
                    .filter(step -> step.fromRow() && known.find(step.text()).isEmpty())
                    .findFirst()
                    .ifPresent(step -> noKeys(path.column().at(), path.column().name(), step.text()));
        }
    }

    private void noKeys(SourceLocation at, String column, String keys) {
        findings.error(
                FindingCode.MISSING_KEY,
                at,
                "the column " + Form.quote(column) + " needs a column " + Form.quote(keys),
                () -> "It says in each row whose value this is.");
    }

    /** All that could have been meant, with the keys written before the last dot. */
    private List<String> names(List<String> parts, Type entry) {
        List<String> names = new ArrayList<>();
        String prefix = "";
        Optional<Type> at = Optional.of(entry);
        for (int i = 0; i < parts.size() && at.filter(Types::isRecord).isPresent(); i++) {
            RecordShape shape = shapes.apply(Types.raw(at.get()));
            for (Field field : shape.fields()) {
                names.add(prefix + field.key());
                if (keys(shape, field).isPresent()) {
                    names.add(prefix + singular(field.key()));
                }
            }
            if (Types.raw(at.get()) == LaneGroup.class) {
                names.addAll(List.of("origin", "destination", DISTANCE));
            }
            String part = parts.get(i);
            at = shape.fields().stream()
                    .filter(f -> f.key().equals(part)
                            || keys(shape, f).filter(part::equals).isPresent())
                    .findFirst()
                    .map(f ->
                            f.key().equals(part) ? Types.present(f.genericType()) : Types.argument(f.genericType(), 1));
            prefix += part + ".";
        }
        return names;
    }

    /** The column of keys of a section of the entry, unless an own key is called so. */
    private static Optional<String> keys(RecordShape shape, Field field) {
        boolean keyed = Types.raw(field.genericType()) == Map.class
                && Types.isRecord(Types.argument(field.genericType(), 1))
                && field(shape, singular(field.key())).isEmpty();
        return keyed ? Optional.of(singular(field.key())) : Optional.empty();
    }

    private static Optional<Field> field(RecordShape shape, String key) {
        return shape.fields().stream().filter(f -> f.key().equals(key)).findFirst();
    }

    static String singular(String plural) {
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static List<Step> with(List<Step> steps, Step last) {
        List<Step> all = new ArrayList<>(steps);
        all.add(last);
        return all;
    }
}
