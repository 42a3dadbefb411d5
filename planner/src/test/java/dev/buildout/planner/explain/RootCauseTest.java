package dev.buildout.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.feasibility.OneHall;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.RootCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One hall in which exactly one thing binds, for each word of the vocabulary: the cause is that thing, with the value and
 * line that set it, and a little more of it really brings the live date forward.
 */
class RootCauseTest {

    private static final int STEPS = 60;

    /** Everything comes within days and nothing is short, so that work alone sets the date. */
    private static final List<String> QUICK = List.of(
            "lead-time: 30 w, transport", "lead-time: 1 w, transport",
            "lead-time: 16 w, payment", "lead-time: 1 w, payment",
            "{skid: {expedite: {lead-time: 22 w, premium: 15 %}}}", "{skid: {}}",
            "lines: {racks: 10/w}", "lines: {racks: 500/w}");

    private static final String SKID = "lead-time: 1 w, transport";
    private static final String SHELL = "shell: {name: Shell, ";
    private static final String WORKERS = "workers: 200";
    private static final String TRANCHE = "first: {amount: $600M, date: 2027-01-04}";
    private static final String WEEKDAYS = "[mon, tue, wed, thu, fri]}";

    /** What makes one thing bind, a little more of it, and what must be said. */
    private record Case(
            Kind kind,
            String piece,
            String binding,
            String better,
            String parameter,
            String value,
            int days,
            String live,
            String sooner) {

        @Override
        public String toString() {
            return kind + " " + parameter;
        }
    }

    private static Stream<Case> supply() {
        return Stream.of(
                new Case(
                        Kind.LEAD_TIME,
                        SKID,
                        "lead-time: 60 w, transport",
                        "lead-time: 59 w, transport",
                        "components/skid/lead-time",
                        "60 w",
                        420,
                        "2028-05-26",
                        "2028-05-19"),
                new Case(
                        Kind.LEAD_TIME,
                        SKID,
                        "lead-time: {approval: 50 w, fabrication: 4 w}, transport",
                        "lead-time: {approval: 49 w, fabrication: 4 w}, transport",
                        "components/skid/lead-time/approval",
                        "50 w",
                        350,
                        "2028-04-14",
                        "2028-04-07"),
                new Case(
                        Kind.LEAD_TIME,
                        SKID,
                        "lead-time: {fabrication: 4 w, test: 50 w}, transport",
                        "lead-time: {fabrication: 4 w, test: 49 w}, transport",
                        "components/skid/lead-time/test",
                        "50 w",
                        350,
                        "2028-04-14",
                        "2028-04-07"),
                new Case(
                        Kind.SLOT,
                        SKID,
                        "lead-time: {approval: 2 w, slot: 50 w, fabrication: 4 w}, transport",
                        "lead-time: {approval: 2 w, slot: 49 w, fabrication: 4 w}, transport",
                        "components/skid/lead-time/slot",
                        "50 w",
                        350,
                        "2028-04-28",
                        "2028-04-21"),
                new Case(
                        Kind.PLANT_CAPACITY,
                        "racks: 500/w",
                        "racks: 2/w",
                        "racks: 3/w",
                        "suppliers/foxconn/plants/houston/lines/racks",
                        "2/w",
                        343,
                        "2028-02-02",
                        "2027-10-13"),
                new Case(
                        Kind.LANE,
                        "abilene: 1150 mi",
                        "abilene: 100000 mi",
                        "abilene: 99000 mi",
                        "lanes/road/distances/waukesha/abilene",
                        "100000 mi",
                        201,
                        "2027-10-23",
                        "2027-10-21"),
                new Case(
                        Kind.OPENING_ORDER,
                        "funding:\n",
                        """
                        opening-orders: {skids: {component: skid, quantity: 20, from: 2028-01-05, sites: abilene}}
                        funding:
                        """,
                        """
                        opening-orders: {skids: {component: skid, quantity: 20, from: 2028-01-04, sites: abilene}}
                        funding:
                        """,
                        "opening-orders/skids/from",
                        "2028-01-05",
                        310,
                        "2028-03-29",
                        "2028-03-28"));
    }

    private static Stream<Case> site() {
        return Stream.of(
                new Case(
                        Kind.PREDECESSOR,
                        "after: {fit-out: FS},",
                        "after: {fit-out: FS + 20 w},",
                        "after: {fit-out: FS + 19 w},",
                        "templates/hall/activities/racks/after/fit-out",
                        "FS + 20 w",
                        140,
                        "2027-10-09",
                        "2027-10-02"),
                new Case(
                        Kind.LABOUR,
                        WORKERS,
                        "workers: 60",
                        "workers: 120",
                        "labour-pools/abilene/workers",
                        "60",
                        42,
                        "2027-10-09",
                        "2027-05-22"),
                new Case(
                        Kind.WORKER_CAP,
                        "    labour-pool: abilene\n",
                        "    labour-pool: abilene\n    worker-cap: 60\n",
                        "    labour-pool: abilene\n    worker-cap: 120\n",
                        "sites/abilene/worker-cap",
                        "60",
                        42,
                        "2027-10-09",
                        "2027-05-22"),
                new Case(
                        Kind.RESOURCE,
                        "duration: 8 w, crew: 60}}, works: 100 %}",
                        "duration: 8 w, crew: 60, uses: {crane: 1}}}, works: 100 %}",
                        "duration: 8 w, crew: 60}}, works: 100 %}",
                        "resources/crane/capacity",
                        "1",
                        56,
                        "2027-07-17",
                        "2027-05-22"),
                new Case(
                        Kind.POWER,
                        "    power: 20 MW\n",
                        "    power: {2028-06-07: 20 MW}\n",
                        "    power: {2028-06-06: 20 MW}\n",
                        "sites/abilene/power/2028-06-07",
                        "20 MW",
                        408,
                        "2028-07-05",
                        "2028-07-04"),
                new Case(
                        Kind.FIXED_DATE,
                        SHELL,
                        SHELL + "not-before: permit, ",
                        SHELL + "not-before: soon, ",
                        "events/permit/date",
                        "2027-12-01",
                        331,
                        "2028-04-19",
                        "2028-04-18"),
                new Case(
                        Kind.FUNDING,
                        TRANCHE,
                        "first: {amount: $1M, date: 2027-01-04}, second: {amount: $600M, date: 2027-12-01}",
                        "first: {amount: $1M, date: 2027-01-04}, second: {amount: $600M, date: 2027-11-30}",
                        "funding/bank/tranches/second/date",
                        "2027-12-01",
                        331,
                        "2028-04-19",
                        "2028-04-18"),
                new Case(
                        Kind.CALENDAR,
                        WEEKDAYS,
                        "[mon, tue, wed, thu, fri], off: [{from: 2027-02-01, to: 2027-09-01}]}",
                        "[mon, tue, wed, thu, fri], off: [{from: 2027-02-01, to: 2027-08-31}]}",
                        "calendars/weekdays/off/0/to",
                        "2027-09-01",
                        212,
                        "2027-12-22",
                        "2027-12-21"));
    }

    private static Planned quick(String... pieces) {
        List<String> all = new ArrayList<>(List.of(
                "regions:\n",
                "events: {permit: {name: Permit, date: 2027-12-01}, soon: {name: Permit, date: 2027-11-30},"
                        + " late: {name: Permit, date: 2028-12-20}}\n"
                        + "resources: {crane: {name: Crane, capacity: 1}}\nregions:\n"));
        all.addAll(QUICK);
        all.addAll(List.of(pieces));
        return Planned.of(OneHall.with(), STEPS, all.toArray(String[]::new));
    }

    private static Milestone hall(Planned planned) {
        return planned.plan().milestones().get(0);
    }

    private static LocalDate live(Planned planned) {
        return hall(planned).live().orElseThrow();
    }

    @Test
    void workAloneLeadsBackToTheDataDate() {
        Planned planned = quick();
        RootCause cause = hall(planned).stoppedBy().orElseThrow();
        assertThat(cause.kind()).isEqualTo(Kind.DATA_DATE);
        assertThat(cause.text()).isEqualTo("The work itself: 20 w in sequence from the data date.");
        assertThat(live(planned)).isEqualTo("2027-05-22");
        assertThat(live(quick("duration: 8 w", "duration: 7 w"))).isEqualTo("2027-05-15");
    }

    @ParameterizedTest
    @MethodSource({"supply", "site"})
    void theCauseIsTheOneThingThatBinds(Case one) {
        Planned planned = quick(one.piece(), one.binding());
        RootCause cause = hall(planned).stoppedBy().orElseThrow();
        assertThat(cause.kind()).isEqualTo(one.kind());
        assertThat(cause.parameter()).isEqualTo(one.parameter());
        assertThat(cause.value()).isEqualTo(one.value());
        assertThat(cause.days()).isEqualTo(one.days());
        assertThat(lineOf(planned, cause.place())).contains(one.value());
        assertThat(live(planned)).isEqualTo(one.live());
        assertThat(live(quick(one.piece(), one.better()))).isEqualTo(one.sooner());
    }

    private static String lineOf(Planned planned, String place) {
        List<String> lines =
                planned.explainer().facts().loaded().effectiveYaml().lines().toList();
        return lines.get(Integer.parseInt(place.substring("scenario.yaml:".length())) - 1);
    }

    /** What makes the phase impossible, what makes it possible again, and what must be said. */
    private record Never(Kind kind, String piece, String binding, String better, String parameter, String value) {

        @Override
        public String toString() {
            return kind + " " + parameter;
        }
    }

    private static Stream<Never> never() {
        String power = "    power: 20 MW\n";
        String off = "[mon, tue, wed, thu, fri], off: [{from: 2027-02-01, to: 2028-12-01}]}";
        String line = "suppliers/foxconn/plants/houston/lines/racks";
        String required = "sites/abilene/phases/abi-1/required";
        return Stream.of(
                new Never(Kind.POWER, power, "    power: 10 MW\n", power, "sites/abilene/power", "10 MW"),
                new Never(Kind.FUNDING, "$600M", "$100M", "$600M", "funding/bank/tranches", ""),
                new Never(Kind.PLANT_CAPACITY, "racks: 500/w", "racks: 0.5/w", "racks: 5/w", line, "0.5/w"),
                new Never(Kind.PLANT_CAPACITY, "racks: 500/w", "racks: 0.4/w", "racks: 5/w", line, "0.4/w"),
                new Never(
                        Kind.LEAD_TIME,
                        SKID,
                        "lead-time: 110 w, transport",
                        "lead-time: 80 w, transport",
                        "components/skid/lead-time",
                        "110 w"),
                new Never(
                        Kind.LANE,
                        "abilene: 1150 mi",
                        "abilene: 400000 mi",
                        "abilene: 250000 mi",
                        "lanes/road/distances/waukesha/abilene",
                        "400000 mi"),
                new Never(Kind.LABOUR, WORKERS, "workers: 50", "workers: 60", "labour-pools/abilene/workers", "50"),
                new Never(
                        Kind.BARRED,
                        power,
                        power + "    barred: no water\n",
                        power,
                        "sites/abilene/barred",
                        "no water"),
                new Never(
                        Kind.FIXED_DATE,
                        SHELL,
                        SHELL + "not-before: late, ",
                        SHELL + "not-before: permit, ",
                        "events/late/date",
                        "2028-12-20"),
                new Never(Kind.CALENDAR, WEEKDAYS, off, WEEKDAYS, "calendars/weekdays/off/0/to", "2028-12-01"),
                new Never(
                        Kind.POLICY,
                        "abi-1: {",
                        "abi-1: {required: false, value: $1/MW-month, ",
                        "abi-1: {required: true, value: $1/MW-month, ",
                        required,
                        "false"));
    }

    @ParameterizedTest
    @MethodSource("never")
    void whatIsNeverLiveGoesBackToWhatStopsIt(Never one) {
        Planned planned = quick(one.piece(), one.binding());
        RootCause cause = hall(planned).stoppedBy().orElseThrow();
        assertThat(hall(planned).live()).isEmpty();
        assertThat(cause.kind()).isEqualTo(one.kind());
        assertThat(cause.parameter()).isEqualTo(one.parameter());
        assertThat(cause.value()).isEqualTo(one.value());
        assertThat(lineOf(planned, cause.place())).contains(one.value());
        assertThat(hall(quick(one.piece(), one.better())).live()).isPresent();
    }
}
