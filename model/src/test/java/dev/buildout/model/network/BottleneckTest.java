package dev.buildout.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.fixture.TinyWorld;
import dev.buildout.model.unit.Coordinates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Weekly flow against need. Start to due is 365 days, 52.14 weeks; the truck takes 2 days, so the first unit arrives
 * after 0.29 weeks.
 */
class BottleneckTest {

    private static final double WEEKS = 365 / 7.0;
    private static final double FIRST = 2 / 7.0;

    private static TinyWorld world() {
        return new TinyWorld().mode("truck", 1, 500, 0, 2);
    }

    private static List<Bottleneck> analyse(TinyWorld world) {
        return NetworkAnalysis.of(SupplyNetwork.of(world.scenario()), world.scenario())
                .bottlenecks();
    }

    private static Bottleneck only(TinyWorld world) {
        List<Bottleneck> found = analyse(world);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> cut(Bottleneck bottleneck) {
        return bottleneck.cut().stream()
                .map(part -> part.element().label() + ": " + Math.round(part.unitsPerWeek() * 100) / 100.0)
                .toList();
    }

    @Test
    void aLineThatIsTooSlowIsNamedWithTheWeeksThatItTakes() {
        Bottleneck found = only(world().component("rack", 1)
                .need("rack", 5)
                .plant("houston", 10, "rack")
                .site("abilene", 200)
                .lanes("houston → abilene 400 truck"));

        assertThat(found.unitsNeeded()).isEqualTo(1000);
        assertThat(found.needPerWeek()).isCloseTo(1000 / WEEKS, within(1e-9));
        assertThat(found.flowPerWeek()).isCloseTo(10, within(1e-6));
        assertThat(cut(found)).containsExactly("houston, line line: 10.0");
        assertThat(found.behindCut()).containsExactly("abilene");
        assertThat(found.weeksToClear()).isCloseTo(100 + FIRST, within(1e-4));
        assertThat(found.isTooSlow()).isTrue();
    }

    @Test
    void aLineThatIsFastEnoughIsStillNamedAsWhatLimits() {
        Bottleneck found = only(world().component("rack", 1)
                .need("rack", 5)
                .plant("houston", 40, "rack")
                .site("abilene", 200)
                .lanes("houston → abilene 400 truck"));

        assertThat(found.weeksToClear()).isCloseTo(25 + FIRST, within(1e-4));
        assertThat(found.isTooSlow()).isFalse();
        assertThat(cut(found)).containsExactly("houston, line line: 40.0");
    }

    @Test
    void aLaneLimitsTheSiteBehindItOnly() {
        Bottleneck found = only(world().component("rack", 100)
                .need("rack", 5)
                .plant("houston", 40, "rack")
                .site("abilene", 100)
                .site("saline", 100)
                .lanes("houston → abilene 400 truck")
                .lanes(0.5, "houston → saline 400 truck"));

        assertThat(cut(found)).containsExactly("houston → saline by truck: 5.0");
        assertThat(found.behindCut()).containsExactly("saline");
        assertThat(found.weeksToClear()).isCloseTo(100 + FIRST, within(1e-3));
    }

    @Test
    void plantsAddUp() {
        Bottleneck found = only(world().component("rack", 1)
                .need("rack", 5)
                .plant("houston", 10, "rack")
                .plant("dallas", 15, "rack")
                .site("abilene", 200)
                .lanes("houston → abilene 400 truck")
                .lanes("dallas → abilene 200 truck"));

        assertThat(cut(found)).containsExactly("dallas, line line: 15.0", "houston, line line: 10.0");
        assertThat(found.flowPerWeek()).isCloseTo(25, within(1e-6));
    }

    @Test
    void componentsOfOneLineAreLookedAtTogether() {
        Bottleneck found = only(world().component("cdu", 1)
                .component("chiller", 1)
                .need("cdu", 1)
                .need("chiller", 2)
                .plant("ohio", 10, "cdu", "chiller")
                .site("abilene", 100)
                .lanes("ohio → abilene 400 truck"));

        assertThat(found.components()).containsExactly("cdu", "chiller");
        assertThat(found.unitsNeeded()).isEqualTo(300);
        assertThat(found.weeksToClear()).isCloseTo(30 + FIRST, within(1e-4));
    }

    @Test
    void standInsAddTheirPlants() {
        Bottleneck found = only(world().component("rack", 1)
                .component("rack-next", 1)
                .need("rack", 5, Map.of("rack-next", 4.0))
                .plant("houston", 10, "rack")
                .plant("dallas", 30, "rack-next")
                .site("abilene", 100)
                .lanes("houston → abilene 400 truck")
                .lanes("dallas → abilene 400 truck"));

        assertThat(found.components()).containsExactly("rack", "rack-next");
        assertThat(found.flowPerWeek()).isCloseTo(40, within(1e-6));
    }

    @Test
    void withoutLinesAndLaneLimitsNothingHoldsTheFlowBack() {
        Bottleneck found = only(world().component("rack", 1)
                .need("rack", 5)
                .plant("houston", "rack")
                .site("abilene", 200)
                .lanes("houston → abilene 400 truck"));

        assertThat(found.flowPerWeek()).isInfinite();
        assertThat(found.cut()).isEmpty();
        assertThat(found.weeksToClear()).isCloseTo(FIRST, within(1e-9));
    }

    @Test
    void whatIsBoughtOrDoneIsNotNeeded() {
        TinyWorld half = world().component("rack", 1)
                .need("rack", 5)
                .plant("houston", 10, "rack")
                .site("abilene", 200)
                .alreadyBought("rack", 600)
                .lanes("houston → abilene 400 truck");

        assertThat(only(half).unitsNeeded()).isEqualTo(400);
        assertThat(analyse(half.alreadyBought("rack", 400))).isEmpty();
    }

    @Test
    void optionalPhasesDoNotCount() {
        assertThat(analyse(world().component("rack", 1)
                        .need("rack", 5)
                        .plant("houston", 10, "rack")
                        .site(
                                "abilene",
                                new Coordinates(0, 0),
                                TinyWorld.phase("abilene-1", 10, TinyWorld.DUE, false, Map.of()))
                        .lanes("houston → abilene 400 truck")))
                .isEmpty();
    }

    @Test
    void leadTimeDelaysTheFirstUnitAndTheCapacityThatCounts() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 1)
                .plant(
                        "houston",
                        Map.of(
                                "line",
                                TinyWorld.rates(Map.of(TinyWorld.START, 2.0, TinyWorld.START.plusWeeks(26), 10.0))),
                        Map.of(
                                "rack",
                                TinyWorld.offer("rack", Optional.of("line"), Optional.empty(), Optional.empty(), 26)))
                .site("abilene", 100)
                .lanes("houston → abilene 400 truck");

        assertThat(only(world).weeksToFirst()).isCloseTo(26 + FIRST, within(1e-9));
        assertThat(only(world).flowPerWeek()).isCloseTo(10, within(1e-6));
        assertThat(only(world).weeksToClear()).isCloseTo(36 + FIRST, within(1e-4));
    }

    @Test
    void aWholeWaitsForItsParts() {
        List<Bottleneck> found = analyse(world().component("chip", 1)
                .component("rack", 1, Map.of("chip", 72))
                .need("rack", 1)
                .plant("fab", 36, "chip")
                .plant("houston", 10, "rack")
                .site("abilene", 100)
                .lanes("fab → houston 400 truck")
                .lanes("houston → abilene 400 truck"));

        assertThat(found).extracting(Bottleneck::components).containsExactly(List.of("chip"), List.of("rack"));
        assertThat(found.get(0).unitsNeeded()).isEqualTo(7200);
        assertThat(found.get(0).behindCut()).containsExactly("houston");
        assertThat(found.get(0).weeksToClear()).isCloseTo(200 + FIRST, within(1e-3));
    }

    @Test
    void anIdleLineClearsNothing() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 1)
                .plant(
                        "houston",
                        Map.of("line", TinyWorld.rates(Map.of(TinyWorld.END.minusDays(1), 10.0))),
                        Map.of("rack", TinyWorld.offer("rack", Optional.of("line"))))
                .site("abilene", 100)
                .lanes("houston → abilene 400 truck");

        assertThat(only(world).flowPerWeek()).isZero();
        assertThat(only(world).weeksToClear()).isInfinite();
        assertThat(cut(only(world))).containsExactly("houston, line line: 0.0");
    }
}
