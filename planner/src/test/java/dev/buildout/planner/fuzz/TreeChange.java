package dev.buildout.planner.fuzz;

import dev.buildout.planner.fuzz.YamlTree.Place;
import dev.buildout.planner.fuzz.YamlTree.Raw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways to change what a scenario says, leaving it YAML: entries taken away, doubled, moved, swapped, put into others. */
enum TreeChange implements Change {
    DELETE {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            place.remove();
        }
    },
    DOUBLE {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            int copies = draws.of(List.of(1, 2, 40));
            for (int i = 1; i <= copies; i++) {
                if (place.inMap()) {
                    place.map().put(place.key() + "-" + i, YamlTree.copy(place.value()));
                } else {
                    place.list().add(YamlTree.copy(place.value()));
                }
            }
        }
    },
    RENAME {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            Object value = place.value();
            if (place.inMap()) {
                place.remove();
                Place other = draws.of(places(tree, place));
                String name = other.inMap() ? String.valueOf(other.key()) : draws.of(HostileValues.ALL);
                place.map().put(name, value);
            }
        }
    },
    SWAP {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            Place other = draws.of(places(tree, place));
            Object value = YamlTree.copy(place.value());
            place.set(YamlTree.copy(other.value()));
            other.set(value);
        }
    },
    MOVE {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            Object value = YamlTree.copy(place.value());
            String key = String.valueOf(place.key());
            place.remove();
            Place other = draws.of(places(tree, place));
            if (other.inMap()) {
                other.map().put(key, value);
            } else {
                other.list().add(value);
            }
        }
    },
    COPY_OVER {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            place.set(YamlTree.copy(draws.of(places(tree, place)).value()));
        }
    },
    /** A reference or a value to one of the same kind, so that much of it stays valid. */
    LIKE_ANOTHER {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            List<Place> alike = tree.places().stream()
                    .filter(p -> p.key().equals(place.key()))
                    .toList();
            place.set(YamlTree.copy(draws.of(alike).value()));
        }
    },
    HOSTILE {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            place.set(new Raw(draws.of(HostileValues.ALL)));
        }
    },
    NUMBER {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            List<Place> numbers = tree.places().stream()
                    .filter(p -> p.value() instanceof String text && text.matches(".*\\d.*"))
                    .toList();
            if (!numbers.isEmpty()) {
                Place one = draws.of(numbers);
                one.set(String.valueOf(one.value()).replaceFirst("\\d+(\\.\\d+)?", draws.of(TextChange.NUMBERS_TRIED)));
            }
        }
    },
    DATE {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            List<Place> dates = tree.places().stream()
                    .filter(p -> p.value() instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d.*"))
                    .toList();
            if (!dates.isEmpty()) {
                draws.of(dates)
                        .set(draws.of(List.of(
                                "2027-01-03",
                                "2027-01-04",
                                "2027-01-05",
                                "2028-12-31",
                                "2029-01-01",
                                "2000-01-01",
                                "2100-12-31",
                                "2028-02-29")));
            }
        }
    },
    WRAP {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            Object value = YamlTree.copy(place.value());
            place.set(
                    switch (draws.below(5)) {
                        case 0 -> new ArrayList<>(List.of(value));
                        case 1 -> YamlTree.nested(List.of("2027-06-01"), value);
                        case 2 -> YamlTree.nested(List.of("(replace)"), value);
                        case 3 -> YamlTree.nested(List.of("(append)"), value);
                        default -> YamlTree.nested(List.of(String.valueOf(place.key())), value);
                    });
        }
    },
    EMPTY {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            place.set(
                    switch (draws.below(3)) {
                        case 0 -> new LinkedHashMap<String, Object>();
                        case 1 -> new ArrayList<>();
                        default -> new Raw(draws.of(List.of("", "~", "\"\"", "null")));
                    });
        }
    },
    MARK {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            if (place.value() instanceof String text) {
                place.set(text + draws.of(List.of(" (S S1)", " (A)", " (D K4) (A)", "(S)", " (X y)", " (S", " ()")));
            }
        }
    },
    KEY_OF_ANOTHER_ENTRY {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            if (place.value() instanceof Map<?, ?>) {
                Place other = draws.of(places(tree, place));
                place.inner().put(String.valueOf(other.key()), YamlTree.copy(other.value()));
            }
        }
    },
    /** A key that a reference names, and that the text does not have. */
    RARE_KEY {
        @Override
        void apply(YamlTree tree, Place place, Draws draws) {
            String[] rare = draws.of(RareKeys.ALL).split(": ", 2);
            List<Place> maps =
                    tree.places().stream().filter(p -> p.value() instanceof Map).toList();
            List<Place> fitting = maps.stream()
                    .filter(p -> p.path().get(0).equals(rare[0].split("\\.")[0])
                            && p.path().size() == rare[0].split("\\.").length)
                    .toList();
            if (!maps.isEmpty()) {
                Place owner = draws.of(fitting.isEmpty() ? maps : fitting);
                String[] entry = rare[1].split("=", 2);
                owner.inner().put(entry[0], new Raw(entry[1]));
            }
        }
    };

    abstract void apply(YamlTree tree, Place place, Draws draws);

    @Override
    public void apply(Bundle bundle, Draws draws) {
        String name = bundle.anyYaml(draws);
        Optional<YamlTree> tree = YamlTree.of(bundle.text(name));
        List<Place> places = tree.map(YamlTree::places).orElse(List.of());
        if (!places.isEmpty()) {
            apply(tree.orElseThrow(), draws.of(places), draws);
            bundle.put(name, tree.orElseThrow().text());
        }
    }

    /** At least the place itself, which may have gone. */
    private static List<Place> places(YamlTree tree, Place place) {
        List<Place> all = tree.places();
        return all.isEmpty() ? List.of(place) : all;
    }
}
