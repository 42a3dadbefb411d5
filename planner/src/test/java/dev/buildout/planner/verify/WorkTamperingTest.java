package dev.buildout.planner.verify;

import static dev.buildout.planner.verify.Tampered.is;
import static dev.buildout.planner.verify.Tampered.moveDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A good plan is falsified in one way after the other; the rule that should see it does. */
class WorkTamperingTest {

    private static JudgedPlan good;

    @BeforeAll
    static void plan() {
        good = JudgedPlan.withTwoBanks(400);
    }

    @Test
    void theGoodPlanIsGood() {
        assertThat(good.verify().violations()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyTamperingIsCaught() {
        return Tampering.tests(good, good::verify, Stream.of(activities(), lots(), capacities(), phases(), profiles()));
    }

    private static List<Tampering> activities() {
        return List.of(
                new Tampering("a missing activity", Rule.ACTIVITIES, p -> p.remove("activities", racks(p))),
                new Tampering(
                        "an activity twice",
                        Rule.ACTIVITIES,
                        p -> p.list("activities").add(racks(p).deepCopy())),
                new Tampering(
                        "an activity that the scenario does not know",
                        Rule.ACTIVITIES,
                        p -> p.list("activities").add(racks(p).deepCopy().put("id", "abi-1/b9/racks"))),
                new Tampering("a mode that there is not", Rule.MODES, p -> racks(p).put("mode", "magic")),
                new Tampering("half the crew", Rule.MODES, p -> racks(p).put("crew", 21)),
                new Tampering("another site's workers", Rule.MODES, p -> racks(p).put("pool", "el-paso")),
                new Tampering("a day less of work", Rule.DURATIONS, p -> moveDays(racks(p), "finish", -1)),
                new Tampering("a start before the predecessor allows it", Rule.LINKS, p -> shift(work(p, "test"), -30)),
                new Tampering("all work a year early", Rule.FIXED_DATES, p -> shift(work(p, "shell"), -900)),
                new Tampering("more slack than there is", Rule.SLACK, p -> racks(p).put("slack-days", 999)));
    }

    private static List<Tampering> lots() {
        return List.of(
                new Tampering("a missing lot", Rule.KITS, p -> p.remove("lots", bought(p))),
                new Tampering(
                        "a lot too small for its kit", Rule.KITS, p -> bought(p).put("quantity", 1)),
                new Tampering("a kit on site after the start", Rule.KITS, p -> moveDays(bought(p), "arrive", 400)),
                new Tampering(
                        "a plant that does not sell it",
                        Rule.OFFERS,
                        p -> bought(p).put("plant", "waukeshaw")),
                new Tampering(
                        "another company's plant", Rule.OFFERS, p -> bought(p).put("supplier", "corning")),
                new Tampering(
                        "a speed that is not offered",
                        Rule.OFFERS,
                        p -> bought(p).put("speed", "by-magic")),
                new Tampering("ordered a month too late", Rule.LEAD_TIMES, p -> moveDays(bought(p), "order", 31)),
                new Tampering("a lead time a day short", Rule.LEAD_TIMES, p -> less(bought(p), "lead-time-days")),
                new Tampering("there a day before transit allows", Rule.ROUTES, p -> moveDays(bought(p), "arrive", -1)),
                new Tampering("a lane that there is not", Rule.ROUTES, p -> leg(p).put("to", "houston")),
                new Tampering("a mode that the lane does not have", Rule.ROUTES, p -> leg(p).put("mode", "airship")),
                new Tampering("a leg in no time", Rule.ROUTES, p -> leg(p).put("transit-days", 0)),
                new Tampering("a later order-by date", Rule.ORDER_BY, p -> moveDays(bought(p), "order-by", 5)),
                new Tampering(
                        "more slack of a lot", Rule.ORDER_BY, p -> bought(p).put("slack-days", 77)),
                new Tampering(
                        "an opening order that there is not",
                        Rule.OPENING_ORDERS,
                        p -> p.first("lots", l -> l.has("opening-order")).put("opening-order", "found-on-the-road")),
                new Tampering(
                        "more of an opening order than it holds",
                        Rule.OPENING_ORDERS,
                        p -> p.first("lots", l -> l.has("opening-order")).put("quantity", 1_000_000)));
    }

    private static List<Tampering> capacities() {
        return List.of(
                new Tampering(
                        "a line that makes more in a week than it can",
                        Rule.PLANT_LINES,
                        p -> made(p).put("units", 9_999)),
                new Tampering("units made a year earlier", Rule.LEAD_TIMES, p -> moveDays(made(p), "week", -371)),
                new Tampering(
                        "everybody at the same time",
                        Rule.LABOUR_POOLS,
                        p -> p.all("activities", a -> is(a, "pool", "west-texas"))
                                .forEach(a -> {
                                    a.put("start", "2027-09-06");
                                    a.put("finish", "2028-09-06");
                                })),
                new Tampering(
                        "power before the grid has it",
                        Rule.POWER,
                        p -> p.all("activities", a -> is(a, "activity", "test"))
                                .forEach(a -> a.put("start", "2027-01-04"))));
    }

    private static List<Tampering> phases() {
        return List.of(
                new Tampering(
                        "another scenario's plan",
                        Rule.SCENARIO,
                        p -> p.part("origin").put("scenario-hash", "0".repeat(64))),
                new Tampering("another start", Rule.SCENARIO, p -> p.part().put("start", "2027-01-05")),
                new Tampering("a phase live a day early", Rule.MILESTONES, p -> moveDays(phase(p), "live", -1)),
                new Tampering("a due date a month later", Rule.MILESTONES, p -> moveDays(phase(p), "due", 31)),
                new Tampering(
                        "late and said to be on time",
                        Rule.MILESTONES,
                        p -> phase(p).put("status", "on-time").put("days-late", -1)),
                new Tampering("a missing phase", Rule.MILESTONES, p -> p.remove("milestones", phase(p))),
                new Tampering(
                        "feasible and said not to be",
                        Rule.VERDICT,
                        p -> p.part("outcome").put("feasible", false)));
    }

    private static List<Tampering> profiles() {
        return List.of(
                new Tampering(
                        "more live than there is",
                        Rule.PROFILES,
                        p -> ((ObjectNode) p.part("profiles").get("live").get(0)).put("live", 5_000)),
                new Tampering(
                        "a larger pool",
                        Rule.PROFILES,
                        p -> weeks(p, "labour", "capacity").set(3, 123_456)),
                new Tampering("an idle line", Rule.PROFILES, p -> {
                    ArrayNode use = weeks(p, "plants", "use");
                    for (int i = 0; i < use.size(); i++) {
                        use.set(i, 0);
                    }
                }));
    }

    private static ObjectNode racks(Tampered plan) {
        return work(plan, "racks");
    }

    private static ObjectNode work(Tampered plan, String activity) {
        return plan.first("activities", a -> is(a, "activity", activity) && is(a, "phase", "abi-1"));
    }

    private static ObjectNode bought(Tampered plan) {
        return plan.first("lots", l -> !l.has("opening-order") && l.has("order") && is(l, "component", "rack"));
    }

    private static ObjectNode leg(Tampered plan) {
        return (ObjectNode) bought(plan).get("route").get(0);
    }

    private static ObjectNode made(Tampered plan) {
        return (ObjectNode) bought(plan).get("made").get(0);
    }

    private static ObjectNode phase(Tampered plan) {
        return plan.first("milestones", m -> is(m, "status", "late"));
    }

    private static ArrayNode weeks(Tampered plan, String profile, String field) {
        return (ArrayNode) plan.part("profiles").get(profile).get(0).get(field);
    }

    private static void shift(ObjectNode activity, int days) {
        moveDays(activity, "start", days);
        moveDays(activity, "finish", days);
    }

    private static void less(ObjectNode node, String field) {
        node.put(field, node.get(field).asInt() - 1);
    }
}
