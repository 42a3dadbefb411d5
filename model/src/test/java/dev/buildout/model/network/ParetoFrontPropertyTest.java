package dev.buildout.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyWorld;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Mass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The label search against the enumeration of every simple path. */
class ParetoFrontPropertyTest {

    private static final int HUBS = 5;
    private static final Mass UNIT = new Mass(1000);

    @Property(tries = 300)
    void theFrontIsExactlyWhatEnumerationFinds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Scenario scenario = randomWorld(new Random(seed));
        SupplyNetwork network = SupplyNetwork.of(scenario);

        List<List<Long>> found = network.routes("rack", "plant", "site").stream()
                .map(r -> List.of((long) r.transitDays(), r.freight(UNIT, 1).cents()))
                .toList();

        assertThat(found).isEqualTo(enumerate(network));
    }

    @Property(tries = 100)
    void everyRouteIsAChainOfLanesWithoutRepeatedPlaces(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SupplyNetwork network = SupplyNetwork.of(randomWorld(new Random(seed)));

        for (Route route : network.routes("rack", "plant", "site")) {
            List<String> stops = new ArrayList<>(List.of("plant"));
            for (Leg leg : route.legs()) {
                assertThat(leg.from()).isEqualTo(stops.get(stops.size() - 1));
                stops.add(leg.to());
            }
            assertThat(stops).doesNotHaveDuplicates().endsWith("site");
        }
    }

    private static Scenario randomWorld(Random random) {
        TinyWorld world = new TinyWorld()
                .component("rack", 1000)
                .mode("fast", 0, 1, 0, 3)
                .mode("slow", 2, 1, 1, 1)
                .plant("plant")
                .site("site", 1);
        List<String> places = new ArrayList<>(List.of("plant", "site"));
        for (int i = 0; i < HUBS; i++) {
            world.hub("hub-" + i, random.nextInt(3));
            places.add("hub-" + i);
        }
        for (String from : places) {
            for (String to : places) {
                if (!from.equals("site") && !from.equals(to) && random.nextInt(10) < 6) {
                    String modes = random.nextBoolean() ? "fast" : "slow fast";
                    world.lanes(from + " → " + to + " " + random.nextInt(8) + " " + modes);
                }
            }
        }
        return world.scenario();
    }

    /** Days and cents of all simple paths, without those that another one is at least as good as. */
    private static List<List<Long>> enumerate(SupplyNetwork network) {
        Map<Long, Long> leastCents = new TreeMap<>();
        walk(network, "plant", List.of("plant"), 0, 0, leastCents);
        List<List<Long>> front = new ArrayList<>();
        leastCents.forEach((days, cents) -> {
            if (front.stream().map(p -> p.get(1)).min(Comparator.naturalOrder()).orElse(Long.MAX_VALUE) > cents) {
                front.add(List.of(days, cents));
            }
        });
        return front;
    }

    private static void walk(
            SupplyNetwork network, String at, List<String> seen, long days, long cents, Map<Long, Long> leastCents) {
        if (at.equals("site")) {
            leastCents.merge(days, cents, Math::min);
            return;
        }
        long left = at.equals("plant") ? days : days + network.place(at).dwellDays();
        for (Lane lane : network.lanesFrom(at)) {
            if (!seen.contains(lane.to())) {
                List<String> next = new ArrayList<>(seen);
                next.add(lane.to());
                walk(
                        network,
                        lane.to(),
                        next,
                        left + lane.transitDays(),
                        cents + lane.costPerLoad().cents(),
                        leastCents);
            }
        }
    }
}
