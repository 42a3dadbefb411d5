package dev.buildout.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Maximum flow and fastest clearing against every cut of small random networks. */
class FlowNetworkPropertyTest {

    private static final int MIDDLE = 5;

    /** A random network, kept in a second form that the test can enumerate. */
    private static final class Instance {
        final FlowNetwork flow = new FlowNetwork();
        final Map<List<String>, Double> arcs = new HashMap<>();
        final Map<String, Double> needs = new HashMap<>();
        final List<String> places = new ArrayList<>();

        Instance(Random random) {
            for (int i = 0; i < MIDDLE; i++) {
                places.add("middle-" + i);
            }
            for (int i = 0; i < 3; i++) {
                String place = "need-" + i;
                places.add(place);
                needs.put(place, 1.0 + random.nextInt(9));
                flow.need(place, needs.get(place));
            }
            List<String> starts = new ArrayList<>(places.subList(0, MIDDLE));
            starts.add(FlowNetwork.SOURCE);
            for (String from : starts) {
                for (String to : places) {
                    if (!from.equals(to) && random.nextInt(10) < 4) {
                        double capacity = random.nextInt(40) / 3.0;
                        arcs.put(List.of(from, to), capacity);
                        flow.add(from, to, capacity, NetworkElement.plant(from + to));
                    }
                }
            }
        }

        double capacityOut(Set<String> before) {
            return arcs.entrySet().stream()
                    .filter(a -> before.contains(a.getKey().get(0))
                            && !before.contains(a.getKey().get(1)))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }

        double need(Set<String> before, boolean inside) {
            return needs.keySet().stream()
                    .filter(place -> before.contains(place) == inside)
                    .mapToDouble(needs::get)
                    .sum();
        }

        List<Set<String>> cuts() {
            List<Set<String>> cuts = new ArrayList<>();
            for (int bits = 0; bits < 1 << places.size(); bits++) {
                Set<String> before = new HashSet<>(Set.of(FlowNetwork.SOURCE));
                for (int i = 0; i < places.size(); i++) {
                    if ((bits & 1 << i) != 0) {
                        before.add(places.get(i));
                    }
                }
                cuts.add(before);
            }
            return cuts;
        }
    }

    @Property(tries = 200)
    void maximumFlowEqualsTheLeastCut(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Instance instance = new Instance(new Random(seed));
        for (double rate : new double[] {0.1, 1, 3}) {
            double leastCut = instance.cuts().stream()
                    .mapToDouble(cut -> instance.capacityOut(cut) + rate * instance.need(cut, true))
                    .min()
                    .orElseThrow();

            assertThat(instance.flow.maximumFlow(rate)).isCloseTo(leastCut, within(1e-6));
        }
    }

    @Property(tries = 200)
    void theFastestClearingIsSetByTheCutWithTheLeastCapacityForTheNeedBehindIt(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Instance instance = new Instance(new Random(seed));
        double slowest = instance.cuts().stream()
                .filter(cut -> instance.need(cut, false) > 0)
                .mapToDouble(cut -> instance.capacityOut(cut) / instance.need(cut, false))
                .min()
                .orElseThrow();

        FlowNetwork.Clearing clearing = instance.flow.fastestClearing();

        assertThat(clearing.rate()).isCloseTo(slowest, within(1e-4));
        double behind = clearing.cut().behind().stream()
                .mapToDouble(instance.needs::get)
                .sum();
        assertThat(behind).isPositive();
        assertThat(clearing.cut().capacity() / behind).isCloseTo(slowest, within(1e-4));
    }
}
