package dev.buildout.planner.fuzz;

import dev.buildout.planner.fuzz.YamlTree.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand behind the name of a scenario on the command line. */
enum CommandChange implements Change {
    WITH {
        @Override
        public void apply(Bundle bundle, Draws draws) {
            List<String> names = names(bundle);
            String name = draws.of(names);
            bundle.argument("--with", draws.oneIn(3) ? name + "," + draws.of(names) : name);
        }
    },
    WITH_NONSENSE {
        @Override
        public void apply(Bundle bundle, Draws draws) {
            bundle.argument(
                    "--with",
                    draws.of(List.of("", ",", ",,a", "x", "\u001b[31m", "a b", "late-power ", "--with", "=")));
        }
    },
    SET {
        @Override
        public void apply(Bundle bundle, Draws draws) {
            Optional<YamlTree> tree = YamlTree.of(bundle.text(Bundle.MAIN));
            List<Place> places = tree.map(YamlTree::places).orElse(List.of());
            String path = places.isEmpty()
                    ? "start"
                    : String.join(draws.oneIn(8) ? "/" : ".", draws.of(places).path());
            String value = draws.oneIn(2)
                    ? draws.of(HostileValues.ALL)
                    : draws.of(List.of(
                            "+20%", "x2", "-2 w", "(remove)", "+5 pp", "+50 MW", "{(append): [a]}", "+1 month"));
            bundle.argument("--set", path + "=" + value);
        }
    },
    SET_NONSENSE {
        @Override
        public void apply(Bundle bundle, Draws draws) {
            bundle.argument(
                    "--set",
                    draws.of(List.of(
                            "",
                            "=",
                            "a",
                            "a=",
                            "=1",
                            ".=1",
                            "a..b=1",
                            "sites.=1",
                            "sites=1",
                            "sites={}",
                            "sites.abilene=[",
                            "scenario=*a",
                            "a=&a 1",
                            "sites=(remove)",
                            "scenario=\0",
                            "extends=buildout:starter",
                            "imports=parts/tiny.yaml",
                            "lanes={from: parts/no-id.csv}",
                            "overrides.x.set.start=2027-01-05",
                            "start=--- 1",
                            "start=1\n---\n2",
                            "start=1\nend: 2",
                            "x=<n>",
                            "start=<p>")));
        }
    };

    private static List<String> names(Bundle bundle) {
        Map<String, Object> root =
                YamlTree.of(bundle.text(Bundle.MAIN)).map(YamlTree::root).orElse(Map.of());
        return Stream.concat(
                        Stream.of("second-line", "late-power", "rack-supply-1-1", "rack-supply-2-3"),
                        Stream.of("overrides", "what-ifs")
                                .map(root::get)
                                .filter(Map.class::isInstance)
                                .flatMap(m -> ((Map<?, ?>) m).keySet().stream())
                                .map(String::valueOf))
                .toList();
    }
}
