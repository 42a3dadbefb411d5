package dev.buildout.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyWorld;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What a site depends on: found by taking it away. */
class SinglePointTest {

    private static TinyWorld world() {
        return new TinyWorld().mode("truck", 1, 500, 0, 2).mode("ship", 5, 300, 0, 1);
    }

    private static NetworkAnalysis analyse(TinyWorld world) {
        return NetworkAnalysis.of(SupplyNetwork.of(world.scenario()), world.scenario());
    }

    private static List<String> text(List<SinglePoint> points) {
        return points.stream()
                .map(p -> p.element().kind() + " " + p.element().label() + " "
                        + p.power().megawatts() + " " + p.cuts().size())
                .toList();
    }

    @Test
    void onlyWhatEveryWayPassesIsASinglePoint() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant("busan", "rack")
                .hub("houston", 1)
                .hub("charleston", 1)
                .site("abilene", 200)
                .site("saline", 100);
        world.lanes("""
                busan      → houston    6000 ship
                busan      → charleston 9000 ship
                houston    → abilene     400 truck
                charleston → abilene    1300 truck
                charleston → saline      800 truck
                """);

        assertThat(text(analyse(world).singlePoints()))
                .containsExactly(
                        "PLANT busan 300.0 2",
                        "HUB charleston 100.0 1",
                        "LANE busan → charleston by ship 100.0 1",
                        "LANE charleston → saline by truck 100.0 1");
        assertThat(text(analyse(world).largestSinglePoints())).containsExactly("PLANT busan 300.0 2");
    }

    @Test
    void aSecondPlantTakesThePressureOff() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant("houston", 10, "rack")
                .site("abilene", 200)
                .lanes("houston → abilene 400 truck");

        assertThat(text(analyse(world).singlePoints()))
                .containsExactly(
                        "PLANT houston 200.0 1",
                        "LINE houston, line line 200.0 1",
                        "LANE houston → abilene by truck 200.0 1");
        assertThat(analyse(world).singleSources())
                .extracting(SingleSource::component, SingleSource::supplier)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("rack", "houston-company"));

        world.plant("dallas", "rack").lanes("dallas → abilene 200 truck");
        assertThat(analyse(world).singlePoints()).isEmpty();
        assertThat(analyse(world).singleSources()).isEmpty();
    }

    @Test
    void thePlantOfAPartCountsForTheWhole() {
        TinyWorld world = world().component("chip", 1)
                .component("rack", 1, Map.of("chip", 72))
                .need("rack", 5)
                .plant("fab", "chip")
                .plant("houston", "rack")
                .plant("dallas", "rack")
                .site("abilene", 200);
        world.lanes("""
                fab     → houston 100 truck
                fab     → dallas  100 truck
                houston → abilene 100 truck
                dallas  → abilene 100 truck
                """);

        assertThat(text(analyse(world).singlePoints())).containsExactly("PLANT fab 200.0 1");
    }

    @Test
    void whatIsAlreadyBoughtDependsOnNobody() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant("houston", "rack")
                .site("abilene", 200)
                .alreadyBought("rack", 1000)
                .lanes("houston → abilene 400 truck");

        assertThat(analyse(world).singlePoints()).isEmpty();
    }

    @Property(tries = 150)
    void anElementIsASinglePointExactlyWhenTheWorldWithoutItCannotBeSupplied(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Scenario whole = randomWorld(seed, "");
        if (!unsupplied(whole).isEmpty()) {
            return;
        }
        NetworkAnalysis analysis = NetworkAnalysis.of(SupplyNetwork.of(whole), whole);
        Set<String> named = new TreeSet<>();
        analysis.singlePoints().forEach(p -> named.add(p.element().label()));

        Set<String> needed = new TreeSet<>();
        for (String element : elements(seed)) {
            if (!unsupplied(randomWorld(seed, element)).isEmpty()) {
                needed.add(element);
            }
        }
        assertThat(named).isEqualTo(needed);
    }

    private static List<String> unsupplied(Scenario scenario) {
        return SupplyNetwork.check(scenario, path -> new SourceLocation(path, 0, 0)).stream()
                .map(f -> f.message())
                .toList();
    }

    private static List<String> elements(long seed) {
        List<String> elements = new ArrayList<>(List.of("plant-0", "plant-1", "hub-0", "hub-1", "hub-2"));
        SupplyNetwork.of(randomWorld(seed, "")).lanes().forEach(lane -> elements.add(lane.label()));
        return elements;
    }

    /** Two plants, three hubs, two sites; what is lost is drawn without its lanes or, for a plant, without its offer. */
    private static Scenario randomWorld(long seed, String lost) {
        Random random = new Random(seed);
        TinyWorld world =
                world().component("rack", 1).need("rack", 5).site("site-0", 10).site("site-1", 20);
        for (int i = 0; i < 2; i++) {
            boolean sells = !lost.equals("plant-" + i);
            world.plant("plant-" + i, sells ? new String[] {"rack"} : new String[0]);
        }
        for (int i = 0; i < 3; i++) {
            world.hub("hub-" + i, 0);
        }
        for (String from : List.of("plant-0", "plant-1", "hub-0", "hub-1", "hub-2")) {
            for (String to : List.of("hub-0", "hub-1", "hub-2", "site-0", "site-1")) {
                boolean drawn = random.nextInt(10) < 3 && !from.equals(to);
                if (drawn && !lost.equals(from + " → " + to + " by truck") && !isHub(lost, from, to)) {
                    world.lanes(from + " → " + to + " 10 truck");
                }
            }
        }
        return world.scenario();
    }

    private static boolean isHub(String lost, String from, String to) {
        return lost.startsWith("hub") && (lost.equals(from) || lost.equals(to));
    }
}
