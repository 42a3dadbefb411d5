package dev.buildout.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyWorld;
import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.unit.Coordinates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A site that cannot be supplied is an error that says why. */
class SupplyCheckTest {

    private static final Coordinates COAST = new Coordinates(30, -95);
    private static final Coordinates INLAND = new Coordinates(32, -99);

    private static TinyWorld world() {
        return new TinyWorld()
                .mode("truck", 1, 500, 0, 2)
                .mode("rail", 9, 300, 0, 1)
                .mode("ship", 5, 300, 0, 1);
    }

    /** Findings as text: code, severity, path, message, hint. */
    private static List<String> check(TinyWorld world) {
        return SupplyNetwork.check(world.scenario(), path -> new SourceLocation(path, 0, 0)).stream()
                .map(f -> f.code() + (f.severity() == Finding.Severity.ERROR ? " " : " (warning) ") + f.location()
                        + " | " + f.message() + " | " + f.hint())
                .toList();
    }

    @Test
    void aWorldThatCanBeSuppliedHasNoFindings() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant("maker", "rack")
                .site("abilene", 10)
                .lanes("maker → abilene 100 truck");

        assertThat(check(world)).isEmpty();
    }

    @Test
    void aComponentThatNobodySellsIsReportedOnceForAllSites() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant("maker")
                .site("abilene", 10)
                .site("saline", 20)
                .lanes("maker → abilene 100 truck")
                .lanes("maker → saline 100 truck");

        assertThat(check(world))
                .containsExactly("BO-2001 templates/hall/activities/fit-out/needs/rack | `rack` cannot be had"
                        + " (needed: 50 for abilene, 100 for saline): nobody sells it | Maybe add an offer of"
                        + " `rack` to a plant, or an opening order that covers the need.");
    }

    @Test
    void aModeThatTheComponentMayNotTakeIsNamedWithTheLaneThatWouldOpenTheWay() {
        TinyWorld world = world().component("transformer", 1, "ship", "rail")
                .need("transformer", 0.5)
                .plant("busan", "transformer")
                .hub("houston", 1)
                .site("abilene", 10)
                .lanes("busan → houston 6000 ship")
                .lanes("houston → abilene 400 truck");

        assertThat(check(world))
                .containsExactly("BO-2002 templates/hall/activities/fit-out/needs/transformer | site `abilene` cannot"
                        + " get `transformer` (needed: 5 for abilene). It may travel by ship, rail. From plant busan"
                        + " it gets as far as houston; from there the lane to abilene goes by truck only | Maybe add"
                        + " `truck` to the transport of `transformer`: the lane houston → abilene by truck would"
                        + " open the way from busan.");
    }

    @Test
    void aMissingLaneIsNamedFromTheFarthestPlaceReached() {
        TinyWorld world = world().component("rack", 1, "truck", "ship")
                .need("rack", 1)
                .plant("busan", "rack")
                .hub("jebel-ali", 1, new Coordinates(25, 55))
                .hub("houston", 1, COAST)
                .site("abilene", INLAND, TinyWorld.phase("abilene-1", 10, TinyWorld.DUE, true, Map.of()))
                .plant("other")
                .lanes("busan → jebel-ali 4000 ship")
                .lanes("busan → houston 6000 ship")
                .lanes("other → abilene 400 truck");

        assertThat(check(world)).hasSize(1);
        assertThat(check(world).get(0))
                .contains("BO-2002")
                .contains("it gets as far as houston; from there no lane leads on to abilene")
                .endsWith("Maybe add a lane houston → abilene by truck or ship.");
    }

    @Test
    void aSiteWithoutAnyLaneIsReportedOnce() {
        TinyWorld world = world().component("rack", 1)
                .component("cable", 1)
                .need("rack", 5)
                .need("cable", 5)
                .plant("maker", "rack", "cable")
                .site("abilene", 10);

        assertThat(check(world))
                .containsExactly("BO-2005 sites/abilene | no lane leads to site `abilene`, so nothing can be delivered"
                        + " there | Maybe add `abilene` as a destination under `lanes`.");
    }

    @Test
    void offersThatEndedOrBeginTooLateAreToldApart() {
        LocalDate gone = TinyWorld.START.minusDays(1);
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant(
                        "early",
                        Map.of(),
                        Map.of(
                                "rack",
                                TinyWorld.offer("rack", Optional.empty(), Optional.empty(), Optional.of(gone), 0)))
                .plant(
                        "late",
                        Map.of(),
                        Map.of(
                                "rack",
                                TinyWorld.offer(
                                        "rack", Optional.empty(), Optional.of(TinyWorld.END), Optional.empty(), 0)))
                .plant("idle", 0, "rack")
                .site("abilene", 10)
                .lanes("early → abilene 100 truck");

        assertThat(check(world)).hasSize(1);
        assertThat(check(world).get(0))
                .contains("BO-2003")
                .contains("no offer of it holds between 2027-01-01 and 2030-01-01: early took the last order on"
                        + " 2026-12-31; late takes no order before 2030-01-01; idle makes none on its line line");
    }

    @Test
    void anOfferThatEndsOnTheFirstDayCanStillBeTaken() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant(
                        "maker",
                        Map.of(),
                        Map.of(
                                "rack",
                                TinyWorld.offer(
                                        "rack", Optional.empty(), Optional.empty(), Optional.of(TinyWorld.START), 0)))
                .site("abilene", 10)
                .lanes("maker → abilene 100 truck");

        assertThat(check(world)).isEmpty();
    }

    @Test
    void aPartThatCannotComeToThePlantIsNamed() {
        TinyWorld world = world().component("chip", 1)
                .component("rack", 1, Map.of("chip", 72))
                .need("rack", 5)
                .plant("fab", "chip")
                .plant("integrator", "rack")
                .site("abilene", 10)
                .lanes("integrator → abilene 100 truck");

        assertThat(check(world)).hasSize(1);
        assertThat(check(world).get(0))
                .contains("BO-2004")
                .contains("Plant integrator could deliver, but cannot get its part `chip`: no plant that sells it (fab)"
                        + " can bring it there");
        assertThat(check(world.lanes("fab → integrator 10 truck")))
                .singleElement()
                .asString()
                .contains("BO-2009 (warning)", "a plan does not yet order them");
    }

    @Test
    void whatIsAlreadyBoughtCoversTheSitesThatItIsFor() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant("maker")
                .site("abilene", 10)
                .lanes("maker → abilene 100 truck");

        assertThat(check(world.alreadyBought("rack", 49, "abilene"))).hasSize(1);
        assertThat(check(world.alreadyBought("rack", 1, "abilene"))).isEmpty();
        assertThat(check(world.site("saline", 1).lanes("maker → saline 9 truck")))
                .hasSize(1);
    }

    @Test
    void aStandInIsEnough() {
        TinyWorld world = world().component("rack", 1)
                .component("rack-next", 1)
                .need("rack", 5, Map.of("rack-next", 4.0))
                .plant("maker", "rack-next")
                .site("abilene", 10);

        assertThat(check(world.lanes("maker → abilene 100 truck"))).isEmpty();
    }

    @Test
    void whatOnlyAnOptionalPhaseNeedsIsAWarning() {
        TinyWorld world = world().component("rack", 1)
                .need("rack", 5)
                .plant("maker")
                .site("abilene", INLAND, TinyWorld.phase("abilene-1", 10, TinyWorld.DUE, false, Map.of()))
                .lanes("maker → abilene 100 truck");

        assertThat(check(world)).hasSize(1);
        assertThat(check(world).get(0)).startsWith("BO-2001 (warning)");
    }

    @Test
    void aCircleOfPartsIsNamed() {
        TinyWorld world = world().component("rack", 1, Map.of("tray", 1)).component("tray", 1, Map.of("rack", 1));

        assertThat(check(world))
                .containsExactly("BO-2007 components/rack/bom | `rack` is made of itself: rack → tray → rack; a"
                        + " component cannot be its own part | Maybe `tray` should not list `rack` among its parts.");
    }

    @Test
    void aLaneToNowhereIsReported() {
        TinyWorld world = world().plant("maker").lanes("maker → atlantis 100 truck");

        assertThat(check(world)).hasSize(1);
        assertThat(check(world).get(0))
                .startsWith("BO-2006 lanes/lanes-1/distances/maker/atlantis")
                .contains("no plant, hub or site is named `atlantis`");
    }

    @Test
    void aModeThatCannotMoveMakesNoRoutesAndIsReported() {
        TinyWorld world = new TinyWorld()
                .mode("standstill", 1, 0, 0, 1)
                .mode("paid-to-take", 0, 1, -5, 0)
                .component("rack", 1)
                .plant("maker", "rack")
                .hub("hub", 0)
                .site("abilene", 10)
                .lanes("maker → hub 10 standstill paid-to-take")
                .lanes("hub → abilene 10 standstill paid-to-take");

        assertThat(SupplyNetwork.of(world.scenario()).routes("rack", "maker", "abilene"))
                .isEmpty();
        assertThat(check(world)).hasSize(2).allMatch(f -> f.startsWith("BO-2006 (warning) transport-modes/"));
    }

    @Test
    void messagesStayShortWithManyPlants() {
        TinyWorld world = world().component("rack", 1, "rail").need("rack", 5).site("abilene", 10);
        for (int i = 0; i < 20; i++) {
            world.plant("plant-" + i, "rack").lanes("plant-" + i + " → abilene 10 truck");
        }

        assertThat(check(world).get(0)).contains("nor can 17 more plants");
    }
}
