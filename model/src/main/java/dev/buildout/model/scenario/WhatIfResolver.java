package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Applies named overrides to a document: the {@code set} of each is laid over it as {@link TreeMerge} says, so that what
 * an override sets keeps the override's own places.
 */
final class WhatIfResolver {

    private static final List<String> OVERRIDE_KEYS = Stream.of(AuthoringKey.Place.NAMED, AuthoringKey.Place.OVERRIDE)
            .flatMap(place -> AuthoringKey.at(place).stream())
            .map(AuthoringKey::key)
            .toList();

    private final Findings findings;
    private final String file;
    private final Map<String, Node.MapNode> overrides = new LinkedHashMap<>();
    private final Map<String, List<String>> whatIfs = new LinkedHashMap<>();

    WhatIfResolver(Findings findings, String file) {
        this.findings = findings;
        this.file = file;
    }

    /**
     * The document without its {@code overrides}, {@code what-ifs} and {@code sweeps}, and what was applied to it.
     *
     * @param whatIfs the names asked for, whether of what-ifs or of single overrides, in order
     * @param overrides the overrides they stand for, in the order applied
     */
    record Resolved(Node.MapNode document, List<String> whatIfs, List<String> overrides) {}

    /** The names of a document's overrides. */
    static List<String> overridesOf(Node.MapNode root) {
        Node.Entry section = root.entries().get("overrides");
        return section != null && section.value() instanceof Node.MapNode map
                ? List.copyOf(map.entries().keySet())
                : List.of();
    }

    /** What a document's sweeps stand for. */
    List<Sweep> sweeps(Node.MapNode root) {
        return read(root).all();
    }

    private Sweeps read(Node.MapNode root) {
        section(root, "overrides").forEach(this::readOverride);
        section(root, "what-ifs").forEach(this::readWhatIf);
        Set<String> taken = new LinkedHashSet<>(overrides.keySet());
        taken.addAll(whatIfs.keySet());
        return Sweeps.read(section(root, "sweeps"), Set.copyOf(overrides.keySet()), taken, findings);
    }

    /** Every key, and every word that is a whole value, in a document's overrides and sweeps. */
    static Set<String> namedIn(Node.MapNode root) {
        Set<String> named = new HashSet<>();
        root.find("overrides").ifPresent(node -> addNames(node, named));
        root.find("sweeps").ifPresent(node -> addNames(node, named));
        return named;
    }

    private static void addNames(Node node, Set<String> named) {
        if (node instanceof Node.MapNode map) {
            map.entries().forEach((key, entry) -> {
                named.addAll(List.of(key.split("[./]")));
                addNames(entry.value(), named);
            });
        } else if (node instanceof Node.ListNode list) {
            list.items().forEach(item -> addNames(item, named));
        } else if (node instanceof Node.ScalarNode scalar) {
            named.add(scalar.text());
        }
    }

    /** Each name may be several, joined by commas; an override that is named twice is applied once. */
    Resolved resolve(Node.MapNode root, List<String> with) {
        Sweeps sweeps = read(root);
        Set<String> asked = new LinkedHashSet<>();
        Set<String> usedOverrides = new LinkedHashSet<>();
        for (String name : names(with)) {
            if (whatIfs.containsKey(name)) {
                asked.add(name);
                usedOverrides.addAll(whatIfs.getOrDefault(name, List.of()));
            } else if (overrides.containsKey(name)) {
                asked.add(name);
                usedOverrides.add(name);
            } else if (sweeps.find(name).isPresent()) {
                Sweeps.Point point = sweeps.find(name).get();
                asked.add(name);
                usedOverrides.addAll(point.overrides());
                usedOverrides.add(name);
                overrides.put(name, point.set());
            } else {
                noteUnknown(name, sweeps.pointNames());
            }
        }
        Node.MapNode document = without(root, List.of("overrides", "what-ifs", "sweeps"));
        for (String id : usedOverrides) {
            Node.MapNode set = overrides.get(id);
            document = set == null
                    ? document
                    : new TreeMerge(findings, (sweeps.find(id).isPresent() ? "sweep " : "override ") + Form.quote(id))
                            .merge(document, set);
        }
        return new Resolved(document, List.copyOf(asked), List.copyOf(usedOverrides));
    }

    private static List<String> names(List<String> with) {
        return with.stream()
                .flatMap(w -> List.of(w.split(",")).stream())
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private void noteUnknown(String name, Set<String> points) {
        List<String> named = new ArrayList<>(whatIfs.keySet());
        named.addAll(overrides.keySet());
        List<String> known = new ArrayList<>(named);
        known.addAll(points);
        findings.error(
                FindingCode.UNKNOWN_WHAT_IF,
                new SourceLocation(file, 0, 0),
                Form.quote(name) + " is neither a what-if nor an override of this scenario",
                () -> {
                    String near = NearestName.hint(name, known);
                    return near.isEmpty() ? NearestName.anyOf(named) : near;
                });
    }

    private Map<String, Node.Entry> section(Node.MapNode root, String key) {
        Node.Entry entry = root.entries().get(key);
        if (entry == null || (entry.value() instanceof Node.ScalarNode s && s.absent())) {
            return Map.of();
        }
        if (entry.value() instanceof Node.MapNode map) {
            map.entries().forEach((id, e) -> checkId(id, e.keyAt()));
            return map.entries();
        }
        findings.error(
                FindingCode.WRONG_TYPE,
                entry.value().at(),
                "`" + key + "` is a map by name; this is " + entry.value().kind());
        return Map.of();
    }

    private void checkId(String id, SourceLocation at) {
        try {
            Values.id(id);
        } catch (BadValueException e) {
            findings.error(e.code(), at, e.message(), e::hint);
        }
    }

    private void readOverride(String id, Node.Entry entry) {
        Optional<Node> set = entry.value() instanceof Node.MapNode map
                ? noteUnknownKeys(id, map).find("set")
                : Optional.empty();
        if (set.isPresent() && set.get() instanceof Node.MapNode changes) {
            overrides.put(id, changes);
        } else {
            overrides.put(id, new Node.MapNode(entry.keyAt(), Map.of()));
            findings.error(
                    FindingCode.BAD_OVERRIDE,
                    entry.keyAt(),
                    "override " + Form.quote(id) + " needs `set` with a map of the keys to change");
        }
    }

    private Node.MapNode noteUnknownKeys(String id, Node.MapNode override) {
        override.entries().forEach((key, e) -> {
            if (!OVERRIDE_KEYS.contains(key)) {
                findings.error(
                        FindingCode.UNKNOWN_KEY,
                        e.keyAt(),
                        "unknown key " + Form.quote(key) + " in override " + Form.quote(id),
                        () -> "An override has `title` and `set`; what it changes stands below `set`.");
            }
        });
        return override;
    }

    private void readWhatIf(String id, Node.Entry entry) {
        if (overrides.containsKey(id)) {
            findings.error(
                    FindingCode.WHAT_IF_CLASH,
                    entry.keyAt(),
                    Form.quote(id) + " names a what-if and an override; `--with` could not tell them apart");
        }
        List<String> members = new ArrayList<>();
        List<Node> items = entry.value() instanceof Node.ListNode list ? list.items() : List.of(entry.value());
        for (Node item : items) {
            if (item instanceof Node.ScalarNode s && overrides.containsKey(s.text())) {
                members.add(s.text());
            } else {
                String name = item instanceof Node.ScalarNode s ? s.text() : "";
                findings.error(
                        FindingCode.DANGLING_REFERENCE,
                        item.at(),
                        item.kind() + " in what-if " + Form.quote(id) + " is not an override",
                        () -> NearestName.hintOrAll(name, overrides.keySet()));
            }
        }
        whatIfs.put(id, List.copyOf(members));
    }

    private static Node.MapNode without(Node.MapNode map, List<String> keys) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        keys.forEach(entries::remove);
        return new Node.MapNode(map.at(), entries);
    }
}
