package dev.buildout.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.network.Bottleneck;
import dev.buildout.model.network.Bottleneck.CutPart;
import dev.buildout.model.network.Leg;
import dev.buildout.model.network.NetworkAnalysis;
import dev.buildout.model.network.NetworkElement;
import dev.buildout.model.network.Route;
import dev.buildout.model.network.RouteRow;
import dev.buildout.model.network.SinglePoint;
import dev.buildout.model.network.SingleSource;
import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Power;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The supply network on a terminal: verdict first, aligned, never wider than 100 columns. */
class NetworkTextTest {

    private static final Power ABILENE = new Power(200_000);

    private static Bottleneck bottleneck(String component, double flow, double weeksToFirst, double weeksToClear) {
        NetworkElement line = new NetworkElement(NetworkElement.Kind.LINE, "houston/racks", "houston, line racks");
        return new Bottleneck(
                List.of(component),
                1000,
                1000 / 52.0,
                flow,
                Double.isInfinite(flow) ? List.of() : List.of(new CutPart(line, flow)),
                List.of("abilene"),
                weeksToFirst,
                weeksToClear,
                52,
                LocalDate.of(2028, 1, 1));
    }

    private static SinglePoint point(NetworkElement.Kind kind, String name) {
        return new SinglePoint(
                new NetworkElement(kind, name, name),
                List.of(new SinglePoint.Cut("rack", "abilene")),
                ABILENE,
                Power.ZERO);
    }

    private static RouteRow route(String from, String mode, int days, double freight) {
        Leg leg = new Leg(from, "abilene", mode, 100, days, Money.ofDollars(freight), new Mass(1000));
        return new RouteRow(
                "rack", from, "abilene", new Route(from, "abilene", List.of(leg), days), Money.ofDollars(freight));
    }

    @Test
    void theWholePageReadsFromVerdictToRoutes() {
        NetworkAnalysis analysis = new NetworkAnalysis(
                List.of(route("houston", "truck", 2, 145), route("busan", "ship", 31, 12.5)),
                List.of(bottleneck("rack", 10, 16, 116), bottleneck("cdu", Double.POSITIVE_INFINITY, 20, 20)),
                List.of(point(NetworkElement.Kind.PLANT, "houston"), point(NetworkElement.Kind.LINE, "houston/racks")),
                List.of(new SingleSource("rack", "foxconn", List.of("houston"), ABILENE, Power.ZERO)));

        assertThat(NetworkText.lines(analysis, false, 100))
                .containsExactly("""
                        Even at full flow from the first day, 1 of 2 components misses the last due date: rack by 64 w. 1
                        single point of failure: 200 MW depend on houston.

                        Weekly flow against need, tightest first (required phases, less what is bought; averages)
                        component  to buy  need/w    flow/w  first in  all in  due in  verdict
                        rack        1,000    19.2        10      16 w   116 w    52 w  64 w late
                            limited by houston, line racks (10/w), for abilene
                        cdu         1,000    19.2  no limit      20 w    20 w    52 w  32 w to spare

                        Single points of failure, most megawatts first
                        lost     is a       MW  optional  leaves without
                        houston  plant  200 MW      0 MW  rack at abilene
                            and 1 line, hub or lane that only these need

                        Components with one supplier
                        component  supplier      MW  optional  from
                        rack       foxconn   200 MW      0 MW  houston

                        Routes: fastest and cheapest (freight of one unit in full loads)
                        component  to       plants  ways  days  fastest from  freight  cheapest from
                        rack       abilene       2     2     2  houston        $12.50  busan
                        """.lines().toArray(String[]::new));
    }

    @Test
    void everyRouteIsListedOnRequest() {
        NetworkAnalysis analysis = new NetworkAnalysis(
                List.of(route("houston", "truck", 2, 145), route("busan", "ship", 31, 12.5)),
                List.of(),
                List.of(),
                List.of());

        assertThat(NetworkText.lines(analysis, true, 100))
                .contains(
                        "rack       abilene     2     1     $145  houston → by truck",
                        "rack       abilene    31     1   $12.50  busan → by ship");
    }

    @Test
    void aNetworkWithNothingToSayIsOneSentence() {
        assertThat(NetworkText.lines(new NetworkAnalysis(List.of(), List.of(), List.of(), List.of()), false, 100))
                .containsExactly("Required phases have nothing left to buy. No single loss would leave a site without"
                        + " supply.");
    }

    @Test
    void whatNeverComesAndWhatComesTooLateInAnyCaseIsSaid() {
        Bottleneck never = bottleneck("lpt", 0, 144, Double.POSITIVE_INFINITY);
        List<String> text =
                NetworkText.lines(new NetworkAnalysis(List.of(), List.of(never), List.of(), List.of()), false, 100);

        assertThat(String.join(" ", text))
                .contains("1 of 1 component misses the last due date: lpt for ever.")
                .contains("the first to arrive is too late already; limited by");
        assertThat(text).anyMatch(line -> line.endsWith("never    52 w  never delivered"));
    }

    @Test
    void longNamesAndLongListsStayWithinTheWidth() {
        String longName = "a-name-that-goes-on-and-on-for-more-than-a-hundred-characters-because-nobody-stopped-it-"
                + "from-doing-so-when-it-was-written";
        List<SinglePoint.Cut> cuts = IntStream.range(0, 40)
                .mapToObj(i -> new SinglePoint.Cut("component-number-" + i, longName + i))
                .toList();
        SinglePoint point = new SinglePoint(
                new NetworkElement(NetworkElement.Kind.PLANT, longName, longName), cuts, ABILENE, ABILENE);
        NetworkAnalysis analysis = new NetworkAnalysis(
                List.of(new RouteRow(
                        longName,
                        longName,
                        longName,
                        route(longName, "truck", 2, 1).route(),
                        Money.ofDollars(1_234_567))),
                List.of(bottleneck(longName, 10, 16, 116)),
                List.of(point),
                List.of(new SingleSource(longName, longName, List.of(longName, longName), ABILENE, ABILENE)));

        for (boolean all : new boolean[] {false, true}) {
            assertThat(NetworkText.lines(analysis, all, 100))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        }
    }
}
