package dev.buildout.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.fixture.TinyWorld;
import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Routes: transit days, freight, the modes a component may travel by, ties. */
class RoutesTest {

    /** truck: 1 day + 500 mi/d, $100 + $2/mi; air: 1 day, $9/mi; ship: 5 days + 300 mi/d, $0.10/mi. */
    private static TinyWorld world() {
        return new TinyWorld()
                .mode("truck", 1, 500, 100, 2)
                .mode("air", 1, 1_000_000, 0, 9)
                .mode("ship", 5, 300, 0, 0.1);
    }

    private static List<String> routes(TinyWorld world, String component, String plant, String destination) {
        return SupplyNetwork.of(world.scenario()).routes(component, plant, destination).stream()
                .map(r -> r.label() + ", " + r.transitDays() + " d, "
                        + r.freight(new Mass(250), 4).toDollars())
                .toList();
    }

    @Test
    void aTripTakesTheFixedTimePlusDistanceOverSpeedRoundedUp() {
        TinyWorld world =
                world().component("rack", 250).plant("houston").site("near", 1).site("far", 1);
        world.lanes("""
                houston → near 1000 truck
                houston → far  1001 truck
                """);

        assertThat(routes(world, "rack", "houston", "near")).containsExactly("houston → near by truck, 3 d, 2100.00");
        assertThat(routes(world, "rack", "houston", "far")).containsExactly("houston → far by truck, 4 d, 2102.00");
    }

    /** A distance over a speed may be more days than an integer holds. */
    @Test
    void aTripThatNeverEndsTakesACentury() {
        TinyWorld world = new TinyWorld()
                .mode("snail", 1, 0.000_001, 100, 0)
                .component("rack", 250)
                .plant("houston")
                .site("abilene", 1);
        world.lanes("houston → abilene 1000000 snail\n");

        assertThat(routes(world, "rack", "houston", "abilene"))
                .containsExactly("houston → abilene by snail, 36525 d, 100.00");
    }

    @Test
    void dwellCountsAtHubsOnTheWayOnly() {
        TinyWorld world =
                world().component("rack", 250).plant("busan").hub("port", 4).site("abilene", 1);
        world.lanes("""
                busan → port    3000 ship
                port  → abilene  400 truck
                """);

        assertThat(routes(world, "rack", "busan", "abilene"))
                .containsExactly("busan → port by ship → abilene by truck, 21 d, 1200.00");
        assertThat(routes(world, "rack", "busan", "port")).containsExactly("busan → port by ship, 15 d, 300.00");
    }

    @Test
    void everyTradeOffIsOfferedFastestFirstAndWorseOnesAreNot() {
        TinyWorld world = world().component("rack", 250)
                .plant("busan")
                .hub("port", 0)
                .hub("detour", 0)
                .site("abilene", 1);
        world.lanes("""
                busan  → port    3000 ship air
                port   → abilene  400 truck
                busan  → abilene 3300 air
                busan  → detour  3100 ship
                detour → abilene  500 truck
                """);

        assertThat(routes(world, "rack", "busan", "abilene"))
                .containsExactly(
                        "busan → abilene by air, 2 d, 29700.00",
                        "busan → port by air → abilene by truck, 4 d, 27900.00",
                        "busan → port by ship → abilene by truck, 17 d, 1200.00");
    }

    @Test
    void aComponentTravelsOnlyByTheModesItMay() {
        TinyWorld world = world().component("transformer", 250, "ship", "truck")
                .component("server", 250)
                .plant("busan")
                .hub("port", 0)
                .site("abilene", 1);
        world.lanes("""
                busan → port    3000 ship air
                port  → abilene  400 truck
                """);

        assertThat(routes(world, "transformer", "busan", "abilene")).hasSize(1);
        assertThat(routes(world, "server", "busan", "abilene")).hasSize(2);
    }

    @Test
    void goodsDoNotPassThroughOtherPlantsOrSites() {
        TinyWorld world =
                world().component("rack", 250).plant("maker").plant("other").site("abilene", 1);
        world.lanes("""
                maker → other   100 truck
                other → abilene 100 truck
                """);

        assertThat(routes(world, "rack", "maker", "abilene")).isEmpty();
        assertThat(routes(world, "rack", "maker", "other")).hasSize(1);
    }

    @Test
    void partsThatAreNeededWhereTheyAreMadeDoNotTravel() {
        TinyWorld world = world().component("rack", 250).plant("maker");

        assertThat(SupplyNetwork.of(world.scenario()).routes("rack", "maker", "maker"))
                .containsExactly(new Route("maker", "maker", List.of(), 0));
    }

    @Test
    void ofEqualRoutesTheOneWithFewerLegsThenLesserIdsIsKept() {
        TinyWorld world = new TinyWorld()
                .mode("free", 0, 1, 0, 0)
                .component("rack", 250)
                .plant("maker")
                .hub("a", 0)
                .hub("b", 0)
                .site("abilene", 1);
        world.lanes("""
                maker → b       0 free
                maker → a       0 free
                b     → abilene 0 free
                a     → abilene 0 free
                a     → b       0 free
                """);

        assertThat(routes(world, "rack", "maker", "abilene"))
                .containsExactly("maker → a by free → abilene by free, 0 d, 0.00");
    }

    @Test
    void freightOfALotIsWholeLoadsOnEveryLeg() {
        TinyWorld world = world().component("rack", 300).plant("houston").site("abilene", 1);
        world.lanes("houston → abilene 100 truck");
        Route route = SupplyNetwork.of(world.scenario())
                .routes("rack", "houston", "abilene")
                .get(0);

        assertThat(route.freight(new Mass(300), 3)).isEqualTo(Money.ofDollars(300));
        assertThat(route.freight(new Mass(300), 4)).isEqualTo(Money.ofDollars(600));
        assertThat(route.freight(new Mass(0), 4)).isEqualTo(Money.ZERO);
        assertThat(route.freightPerUnit(new Mass(300))).isEqualTo(Money.ofDollars(90));
    }

    @Test
    void unknownIdsAreRefused() {
        SupplyNetwork network =
                SupplyNetwork.of(world().component("rack", 1).plant("maker").scenario());

        assertThatThrownBy(() -> network.routes("crack", "maker", "maker")).hasMessageContaining("crack");
        assertThatThrownBy(() -> network.routes("rack", "maker", "nowhere")).hasMessageContaining("nowhere");
    }

    @Test
    void partsReachThePlantThatBuildsThemIn() {
        TinyWorld world = world().component("chip", 1)
                .component("rack", 250, Map.of("chip", 72))
                .plant("fab", "chip")
                .plant("integrator", "rack");
        world.lanes("fab → integrator 499 truck");

        assertThat(routes(world, "chip", "fab", "integrator"))
                .containsExactly("fab → integrator by truck, 2 d, 1098.00");
    }
}
