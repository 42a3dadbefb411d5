package dev.buildout.planner.fuzz;

import dev.buildout.planner.fuzz.YamlTree.Place;
import dev.buildout.planner.fuzz.YamlTree.Raw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes a scenario of several pieces: files, changes, copies, parameters, sweeps; well formed or nearly so. */
enum JoinChange implements Change {
    EXTENDS {
        @Override
        void apply(Bundle bundle, YamlTree tree, Draws draws) {
            String base = bundle.fresh("base", ".yaml");
            bundle.put(base, bundle.text(Bundle.MAIN));
            Map<String, Object> own = new LinkedHashMap<>();
            own.put("extends", draws.oneIn(6) ? draws.of(OTHER_FILES) : base);
            for (int i = draws.below(4); i > 0; i--) {
                Place place = draws.of(tree.places());
                if (place.inMap() && !place.path().contains("extends")) {
                    own.put("scenario", "over");
                    merge(own, YamlTree.nested(place.path(), changed(place, draws)));
                }
            }
            bundle.put(Bundle.MAIN, textOf(own));
        }
    },
    IMPORT {
        @Override
        void apply(Bundle bundle, YamlTree tree, Draws draws) {
            String section = draws.of(List.copyOf(tree.root().keySet()));
            Map<String, Object> part = new LinkedHashMap<>();
            part.put(section, YamlTree.copy(tree.root().get(section)));
            if (!draws.oneIn(4)) {
                tree.root().remove(section);
            }
            String name = bundle.fresh("part", ".yaml");
            bundle.put(name, textOf(part));
            List<Object> imports = new ArrayList<>();
            if (tree.root().get("imports") instanceof List<?> there) {
                there.forEach(imports::add);
            } else if (tree.root().get("imports") instanceof String there) {
                imports.add(there);
            }
            imports.add(name);
            if (draws.oneIn(6)) {
                imports.add(draws.of(OTHER_FILES));
            }
            tree.root().put("imports", imports);
            bundle.put(Bundle.MAIN, tree.text());
        }
    },
    CIRCLE {
        @Override
        void apply(Bundle bundle, YamlTree tree, Draws draws) {
            String part = bundle.fresh("circle", ".yaml");
            bundle.put(part, draws.oneIn(2) ? "extends: case.yaml\n" : "imports: [" + part + ", case.yaml]\n");
            tree.root().put(draws.oneIn(2) ? "extends" : "imports", part);
            bundle.put(Bundle.MAIN, tree.text());
        }
    },
    OVERRIDE {
        @Override
        void apply(Bundle bundle, YamlTree tree, Draws draws) {
            String id = "o" + draws.below(3);
            Map<String, Object> override = YamlTree.inside(YamlTree.inside(tree.root(), "overrides"), id);
            for (int i = draws.below(3); i >= 0; i--) {
                Place place = draws.of(tree.places());
                if (!place.path().get(0).equals("overrides")) {
                    merge(YamlTree.inside(override, "set"), YamlTree.nested(place.path(), changed(place, draws)));
                }
            }
            if (draws.oneIn(2)) {
                YamlTree.inside(tree.root(), "what-ifs").put("w", new ArrayList<>(List.of(id, "o1")));
            }
            if (draws.oneIn(2)) {
                bundle.argument("--with", draws.of(List.of(id, "w", id + ",o1", "o1," + id)));
            }
            bundle.put(Bundle.MAIN, tree.text());
        }
    },
    SWEEP {
        @Override
        void apply(Bundle bundle, YamlTree tree, Draws draws) {
            Map<String, Object> sweep = YamlTree.inside(YamlTree.inside(tree.root(), "sweeps"), "s");
            Place place = draws.of(tree.places());
            List<Object> values = new ArrayList<>(List.of(changed(place, draws), changed(place, draws)));
            YamlTree.inside(sweep, "vary").put(String.join(".", place.path()), values);
            if (draws.oneIn(2)) {
                YamlTree.inside(sweep, "choose")
                        .put("c", new Raw(draws.of(List.of("[[], o0]", "[o0, [o0, o1]]", "o1"))));
            }
            if (draws.oneIn(3)) {
                bundle.argument("--with", draws.of(List.of("s-1", "s-2", "s-1-1", "s-2-2", "s-3")));
            }
            bundle.put(Bundle.MAIN, tree.text());
        }
    },
    COPIES {
        @Override
        void apply(Bundle bundle, YamlTree tree, Draws draws) {
            List<Place> entries = tree.places().stream()
                    .filter(p -> p.value() instanceof Map
                            && p.inMap()
                            && p.path().size() > 1
                            && List.of("phases", "tranches", "opening-orders")
                                    .contains(p.path().get(p.path().size() - 2)))
                    .toList();
            if (!entries.isEmpty()) {
                Place place = draws.of(entries);
                Map<String, Object> entry = place.inner();
                if (draws.oneIn(2)) {
                    entry.put("per", draws.of(List.of("10 MW", "5 MW", "7 MW", "0 MW", "1 kW", "25 MW")));
                } else {
                    entry.put("count", draws.of(List.of("2", "1", "0", "-1", "30", "1000", "1001", "2.5")));
                }
                entry.put("every", draws.of(List.of("1 month", "4 w", "1 yr", "0 d", "-1 w", "100 yr", "1 MW")));
                if (draws.oneIn(2)) {
                    entry.put("name", draws.of(List.of("Part <n>", "<n>", "<m>", "<n", "<n><n>")));
                }
                if (draws.oneIn(3)) {
                    place.map()
                            .put(place.key() + "-2", new Raw(draws.of(List.of("{due: +2 w}", "{}", "(remove)", "1"))));
                }
                bundle.put(Bundle.MAIN, tree.text());
            }
        }
    },
    PARAMETER {
        @Override
        void apply(Bundle bundle, YamlTree tree, Draws draws) {
            List<Place> inTemplates = tree.below("templates").stream()
                    .filter(p -> p.path().size() > 3 && p.value() instanceof String)
                    .toList();
            List<Place> phases = tree.below("sites").stream()
                    .filter(p -> p.path().size() == 4 && p.path().get(2).equals("phases") && p.value() instanceof Map)
                    .toList();
            if (!inTemplates.isEmpty()) {
                Place place = draws.of(inTemplates);
                Object usual = place.value();
                place.set(draws.of(List.of("<p>", "<p> ", "x <p>", "+<p>", "<q>", "<p><p>")));
                YamlTree.inside(
                                YamlTree.inside(
                                        YamlTree.inside(tree.root(), "templates"),
                                        place.path().get(1)),
                                "parameters")
                        .put("p", draws.oneIn(4) ? new Raw(draws.of(HostileValues.ALL)) : usual);
                if (!phases.isEmpty() && draws.oneIn(2)) {
                    Place phase = draws.of(phases);
                    YamlTree.inside(phase.inner(), "with")
                            .put(
                                    "p",
                                    draws.oneIn(2)
                                            ? new Raw(draws.of(HostileValues.ALL))
                                            : changed(place, usual, draws));
                }
                bundle.put(Bundle.MAIN, tree.text());
            }
        }
    };

    static final List<String> OTHER_FILES = List.of(
            "buildout:starter",
            "buildout:stargate-us",
            "buildout:starters",
            "case.yaml",
            "./case.yaml",
            "parts/../case.yaml",
            "parts/tiny.yaml",
            "parts",
            "nothing.yaml",
            "../x.yaml",
            "parts/no-id.csv",
            "a\0b");

    private static final List<String> RELATIVE = List.of(
            "+2 w",
            "-2 w",
            "-20 %",
            "+20 %",
            "x1.5",
            "x0",
            "x999999999",
            "+50 MW",
            "-$200k",
            "+5 pp",
            "+1 month",
            "(remove)",
            "+1",
            "+0.5",
            "-100 %",
            "-200 %");

    abstract void apply(Bundle bundle, YamlTree tree, Draws draws);

    @Override
    public void apply(Bundle bundle, Draws draws) {
        Optional<YamlTree> tree =
                YamlTree.of(bundle.text(Bundle.MAIN)).filter(t -> !t.root().isEmpty());
        if (tree.isPresent()) {
            apply(bundle, tree.get(), draws);
        }
    }

    private static Object changed(Place place, Draws draws) {
        return changed(place, place.value(), draws);
    }

    private static Object changed(Place place, Object value, Draws draws) {
        return switch (draws.below(4)) {
            case 0 -> YamlTree.copy(value);
            case 1 -> draws.of(RELATIVE);
            case 2 ->
                value instanceof String text && text.matches(".*\\d.*")
                        ? text.replaceFirst("\\d+(\\.\\d+)?", draws.of(TextChange.NUMBERS_TRIED))
                        : "(remove)";
            default -> place.inMap() ? new Raw(draws.of(HostileValues.ALL)) : "(remove)";
        };
    }

    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> {
            if (value instanceof Map<?, ?> && into.get(key) instanceof Map<?, ?>) {
                merge(YamlTree.inside(into, key), YamlTree.inside(from, key));
            } else {
                into.put(key, value);
            }
        });
    }

    private static String textOf(Map<String, Object> map) {
        YamlTree tree = YamlTree.of("a: b").orElseThrow();
        tree.root().clear();
        tree.root().putAll(map);
        return tree.text();
    }
}
