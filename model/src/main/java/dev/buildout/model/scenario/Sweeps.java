package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code sweeps} of a document: grids that stand for named what-ifs. Under {@code vary} each path has the values that
 * it takes; under {@code choose} each name has the overrides or lists of them that are chosen from. The what-ifs are the
 * cross product, called {@code <sweep>-2-3} for the second value of the first key and the third of the second.
 */
final class Sweeps {

    static final int MOST_POINTS = 1000;
    private static final int MOST_IN_ALL = 10_000;
    private static final List<String> KEYS = Stream.of(AuthoringKey.Place.NAMED, AuthoringKey.Place.SWEEP)
            .flatMap(place -> AuthoringKey.at(place).stream())
            .map(AuthoringKey::key)
            .toList();

    private final Findings findings;
    private final Set<String> overrides;
    private final Map<String, Grid> grids = new LinkedHashMap<>();
    private final Map<String, Point> points = new LinkedHashMap<>();
    private final ValueBudget budget = new ValueBudget();

    private Sweeps(Findings findings, Set<String> overrides) {
        this.findings = findings;
        this.overrides = overrides;
    }

    /** One what-if of a sweep: overrides, and then a tree of changes on top of them. */
    record Point(String name, List<String> overrides, Node.MapNode set) {}

    /** One key of a grid with its values, either changes of a path or lists of overrides. */
    private record Axis(String name, SourceLocation at, boolean chooses, List<Node> values) {

        /** The keys to what is varied, joined by slashes. */
        String path() {
            return String.join("/", Assignment.keys(name));
        }

        /** How many values each what-if has of it: keys on the way, or the overrides of the longest list. */
        int depth() {
            return chooses
                    ? values.stream().mapToInt(Node::count).max().orElse(1)
                    : Assignment.keys(name).size();
        }
    }

    private record Grid(String id, String title, SourceLocation at, List<Axis> axes) {}

    /**
     * Reads them.
     *
     * @param overrides what {@code choose} may name
     * @param taken names that no what-if of a sweep may have
     */
    static Sweeps read(Map<String, Node.Entry> section, Set<String> overrides, Set<String> taken, Findings findings) {
        Sweeps sweeps = new Sweeps(findings, overrides);
        section.forEach(sweeps::readSweep);
        List.copyOf(sweeps.grids.values()).forEach(grid -> sweeps.readPoints(grid, taken));
        return sweeps;
    }

    Optional<Point> find(String name) {
        return Optional.ofNullable(points.get(name));
    }

    Set<String> pointNames() {
        return points.keySet();
    }

    /** The sweeps with the names of their what-ifs. */
    List<Sweep> all() {
        return grids.values().stream()
                .map(grid -> new Sweep(
                        grid.id(),
                        grid.title(),
                        grid.at(),
                        namesOf(grid).stream().filter(points::containsKey).toList()))
                .toList();
    }

    private void readSweep(String id, Node.Entry entry) {
        if (!(entry.value() instanceof Node.MapNode map)) {
            error(
                    entry.value().at(),
                    "sweep " + Form.quote(id) + " is a map with `vary`; this is "
                            + entry.value().kind(),
                    "");
            return;
        }
        map.entries().forEach((key, e) -> {
            if (!KEYS.contains(key)) {
                findings.error(
                        FindingCode.UNKNOWN_KEY,
                        e.keyAt(),
                        "unknown key " + Form.quote(key) + " in sweep " + Form.quote(id),
                        () -> NearestName.hint(key, KEYS));
            }
        });
        List<Axis> axes = new ArrayList<>();
        int before = findings.errorCount();
        axes(map, "choose", axes);
        axes(map, "vary", axes);
        noteOverlaps(axes);
        if (findings.errorCount() > before) {
            return;
        }
        String title = map.find("title").orElse(null) instanceof Node.ScalarNode s ? s.text() : "";
        long size = axes.stream()
                .mapToLong(axis -> axis.values().size())
                .reduce(1, (a, b) -> Math.min(Integer.MAX_VALUE, a * b));
        if (axes.isEmpty()) {
            error(
                    entry.keyAt(),
                    "sweep " + Form.quote(id) + " varies nothing",
                    "Maybe `vary: {sites.abilene.worker-cap: [-20 %, +0 %, +20 %]}`.");
        } else if (size > MOST_POINTS) {
            error(
                    entry.keyAt(),
                    "sweep " + Form.quote(id) + " stands for "
                            + (size == Integer.MAX_VALUE ? "more than two billion" : Form.grouped(size))
                            + " what-ifs; at most " + Form.grouped(MOST_POINTS) + " are made",
                    "Leave out values, or make several sweeps.");
        } else {
            grids.put(id, new Grid(id, title, entry.keyAt(), axes));
        }
    }

    private void axes(Node.MapNode sweep, String section, List<Axis> axes) {
        Optional<Node> found = sweep.find(section);
        if (found.isEmpty()) {
            return;
        }
        if (!(found.get() instanceof Node.MapNode map)) {
            error(
                    found.get().at(),
                    "`" + section + "` is a map with a list of values for each key; this is "
                            + found.get().kind(),
                    "");
            return;
        }
        map.entries().forEach((key, entry) -> {
            if (!(entry.value() instanceof Node.ListNode list) || list.items().isEmpty()) {
                error(
                        entry.keyAt(),
                        Form.quote(key) + " takes a list of values; this is "
                                + (entry.value() instanceof Node.ListNode
                                        ? "an empty one"
                                        : entry.value().kind()),
                        section.equals("vary")
                                ? "Write all that it takes in turn, such as `[-20 %, +0 %, +20 %]`."
                                : "Write all that is chosen from, such as `[[], my-override]`; `[]` is none.");
            } else if (section.equals("vary") && !Assignment.isPath(key)) {
                error(
                        entry.keyAt(),
                        Form.quote(key) + " is not a path. Expected keys with dots between them, at most "
                                + Assignment.MOST_KEYS,
                        "");
            } else {
                noteRepeated(key, list.items());
                axes.add(new Axis(key, entry.keyAt(), section.equals("choose"), list.items()));
            }
        });
    }

    /** The same value twice would be planned twice. */
    private void noteRepeated(String key, List<Node> values) {
        Set<String> seen = new TreeSet<>();
        for (Node value : values) {
            if (value instanceof Node.ScalarNode scalar && !seen.add(scalar.text())) {
                error(
                        value.at(),
                        Form.quote(key) + " takes " + Form.quote(scalar.text())
                                + " twice; two what-ifs would be the same",
                        "Leave one of them out.");
            }
        }
    }

    /** A path that sets what another one sets would leave nothing of the other's values. */
    private void noteOverlaps(List<Axis> all) {
        Map<String, Axis> byPath = new HashMap<>();
        List<Axis> once = new ArrayList<>();
        for (Axis axis : all) {
            if (!axis.chooses()) {
                if (byPath.putIfAbsent(axis.path(), axis) == null) {
                    once.add(axis);
                } else {
                    error(axis.at(), Form.quote(axis.name()) + " is varied twice", "Leave one of the two out.");
                }
            }
        }
        for (Axis axis : once) {
            String path = axis.path();
            for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
                Axis above = byPath.get(path.substring(0, end));
                // Maps that are set above are filled up; all else would be in place of this one.
                if (above != null && !above.values().stream().allMatch(Node.MapNode.class::isInstance)) {
                    error(
                            axis.at(),
                            Form.quote(axis.name()) + " is a part of what " + Form.quote(above.name()) + " sets",
                            "Leave one of the two out.");
                }
            }
        }
    }

    private void error(SourceLocation at, String message, String hint) {
        findings.error(FindingCode.BAD_SWEEP, at, message, () -> hint);
    }

    private void readPoints(Grid grid, Set<String> taken) {
        Map<Axis, List<List<String>>> chosen = new LinkedHashMap<>();
        grid.axes().stream()
                .filter(Axis::chooses)
                .forEach(axis -> chosen.put(
                        axis, axis.values().stream().map(this::overridesOf).toList()));
        if (points.size() + (long) size(grid) > MOST_IN_ALL) {
            error(
                    grid.at(),
                    "the sweeps of this file stand for more than " + Form.grouped(MOST_IN_ALL) + " what-ifs",
                    "");
            grids.remove(grid.id());
            return;
        }
        long values = size(grid) * grid.axes().stream().mapToLong(Axis::depth).sum();
        if (!budget.take(values)) {
            error(
                    grid.at(),
                    "the what-ifs of sweep " + Form.quote(grid.id()) + " would bring those of this file to "
                            + budget.with(values) + " are made",
                    "Leave out values.");
            grids.remove(grid.id());
            return;
        }
        Set<String> clashes = new LinkedHashSet<>();
        for (int index = 0; index < size(grid); index++) {
            Point point = point(grid, index, chosen);
            if (taken.contains(point.name()) || points.putIfAbsent(point.name(), point) != null) {
                clashes.add(point.name());
            }
        }
        if (!clashes.isEmpty()) {
            String name = clashes.iterator().next();
            String other = overrides.contains(name)
                    ? "an override has that name"
                    : taken.contains(name) ? "a what-if has that name" : "so does another sweep";
            findings.error(
                    FindingCode.WHAT_IF_CLASH,
                    grid.at(),
                    "sweep " + Form.quote(grid.id()) + " makes a what-if " + Form.quote(name) + ", and " + other,
                    () -> "Call one of them something else.");
        }
    }

    private static int size(Grid grid) {
        return grid.axes().stream().mapToInt(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
    }

    /** Which value of each axis a point takes, counted from 0; the last axis changes fastest. */
    private static List<Integer> places(Grid grid, int index) {
        List<Integer> places = new ArrayList<>();
        int rest = index;
        for (int i = grid.axes().size() - 1; i >= 0; i--) {
            int values = grid.axes().get(i).values().size();
            places.add(rest % values);
            rest /= values;
        }
        Collections.reverse(places);
        return places;
    }

    private static String nameOf(Grid grid, int index) {
        return grid.id() + "-"
                + places(grid, index).stream().map(p -> String.valueOf(p + 1)).collect(Collectors.joining("-"));
    }

    private static List<String> namesOf(Grid grid) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < size(grid); index++) {
            names.add(nameOf(grid, index));
        }
        return names;
    }

    private Point point(Grid grid, int index, Map<Axis, List<List<String>>> chosen) {
        List<Integer> places = places(grid, index);
        List<String> names = new ArrayList<>();
        Node.MapNode set = new Node.MapNode(grid.at(), Map.of());
        for (int i = 0; i < places.size(); i++) {
            Axis axis = grid.axes().get(i);
            int place = places.get(i);
            if (axis.chooses()) {
                chosen.getOrDefault(axis, List.of()).get(place).stream()
                        .filter(name -> !names.contains(name))
                        .forEach(names::add);
            } else {
                set = joined(set, (Node.MapNode) nested(axis, axis.values().get(place)));
            }
        }
        return new Point(nameOf(grid, index), List.copyOf(names), set);
    }

    /** A value under the keys of its path, each at its own place in the path. */
    private static Node nested(Axis axis, Node value) {
        List<String> keys = Assignment.keys(axis.name());
        int column = axis.at().column() + axis.name().length();
        Node inner = value;
        for (int i = keys.size() - 1; i >= 0; i--) {
            column -= keys.get(i).length();
            SourceLocation at = new SourceLocation(axis.at().file(), axis.at().line(), column);
            inner = new Node.MapNode(at, Map.of(keys.get(i), new Node.Entry(at, inner)));
            column--;
        }
        return inner;
    }

    /** Two trees of changes as one: relative values must not be worked out yet, so this is no merge of values. */
    private static Node.MapNode joined(Node.MapNode first, Node.MapNode second) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(first.entries());
        second.entries().forEach((key, entry) -> {
            Node.Entry earlier = entries.get(key);
            boolean both =
                    earlier != null && earlier.value() instanceof Node.MapNode && entry.value() instanceof Node.MapNode;
            entries.put(
                    key,
                    both && earlier != null
                            ? new Node.Entry(earlier.keyAt(), joined((Node.MapNode) earlier.value(), (Node.MapNode)
                                    entry.value()))
                            : entry);
        });
        return new Node.MapNode(first.at(), entries);
    }

    private List<String> overridesOf(Node item) {
        List<Node> items = item instanceof Node.ListNode list ? list.items() : List.of(item);
        List<String> names = new ArrayList<>();
        for (Node each : items) {
            String name = each instanceof Node.ScalarNode s ? s.text() : "";
            if (overrides.contains(name)) {
                names.add(name);
            } else {
                findings.error(
                        FindingCode.DANGLING_REFERENCE,
                        each.at(),
                        each.kind() + " in a sweep is not an override",
                        () -> {
                            String near = NearestName.hint(name, overrides);
                            return near.isEmpty() ? "`[]` chooses none. " + NearestName.anyOf(overrides) : near;
                        });
            }
        }
        return names;
    }
}
