package dev.buildout.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.Reason.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chain accounts for every day from the date that it explains back to what the scenario gives. */
class ChainTest {

    private static final Set<Kind> ROOTS = EnumSet.of(
            Kind.DATA_DATE,
            Kind.FIXED_DATE,
            Kind.POWER,
            Kind.FUNDING,
            Kind.LABOUR,
            Kind.WORKER_CAP,
            Kind.RESOURCE,
            Kind.OPENING_ORDER);

    @ParameterizedTest
    @CsvSource({"starter, 1000", "stargate-us, 300"})
    void everyChainIsContiguousAndEndsInWhatTheScenarioGives(String scenario, int steps) {
        Planned planned = Planned.of(Planned.text(scenario), steps);
        int chains = 0;
        for (PlannedActivity activity : planned.plan().activities()) {
            Explanation e = planned.explainer().explain(activity.id());
            assertContiguous(e);
            chains++;
        }
        for (var lot : planned.plan().lots()) {
            assertContiguous(planned.explainer().explain(lot.id()));
        }
        for (Milestone milestone : planned.plan().milestones()) {
            Explanation e = planned.explainer().explain(milestone.phase());
            assertThat(e.date()).isEqualTo(milestone.live());
            if (milestone.live().isPresent()) {
                assertContiguous(e);
            } else {
                assertThat(e.root().text()).isNotEmpty();
            }
        }
        assertThat(chains).isPositive();
    }

    private static void assertContiguous(Explanation e) {
        List<Step> chain = e.chain();
        assertThat(chain).as(e.id()).isNotEmpty();
        assertThat(chain.get(0).to()).as(e.id()).isEqualTo(e.date().orElseThrow());
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).to())
                    .as(e.id() + " " + chain.get(i).what())
                    .isEqualTo(chain.get(i - 1).from());
        }
        Step last = chain.get(chain.size() - 1);
        assertThat(ROOTS).as(e.id()).contains(last.kind());
        assertThat(last.place()).as(e.id()).matches("scenario\\.yaml:\\d+");
        for (Step step : chain) {
            if (!step.parameter().isEmpty() && step.kind() != Kind.LEAD_TIME && step.kind() != Kind.PREDECESSOR) {
                assertThat(step.place()).as(step.parameter()).matches("scenario\\.yaml:\\d+");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"starter, 1000", "stargate-us, 300"})
    void whereWorkersAreTheCauseThereReallyAreTooFewOnTheDayBefore(String scenario, int steps) {
        Planned planned = Planned.of(Planned.text(scenario), steps);
        for (PlannedActivity a : planned.plan().activities()) {
            if (a.start().isEmpty() || a.reason().kind() != Kind.LABOUR) {
                continue;
            }
            Step step = planned.explainer().explain(a.id()).chain().stream()
                    .filter(s -> s.kind() == Kind.LABOUR && s.item().equals(a.id()))
                    .findFirst()
                    .orElseThrow();
            int used = (int)
                    step.holders().stream().mapToDouble(Step.Holder::quantity).sum();
            int index = List.of(planned.explainer().facts().network().resources()).stream()
                    .map(r -> r.id())
                    .toList()
                    .indexOf(a.pool());
            int before = planned.explainer().facts().day(a.start().orElseThrow()) - 1;
            var calendar = planned.explainer().facts().calendar(a.id());
            int blocked = calendar.dayOf(calendar.lastWorkedBy(before));
            int capacity =
                    planned.explainer().facts().network().resources()[index].capacity()[blocked];
            assertThat(used + a.crew()).as(a.id()).isGreaterThan(capacity);
        }
    }

    /** Each is the starter with one thing made scarce; the first phase of Abilene is then stopped by that thing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "PLANT_CAPACITY | lines: {racks: 18/w} | lines: {racks: 5/w} |"
                        + " suppliers/foxconn/plants/houston/lines/racks",
                "LEAD_TIME | lead-time: 40 w, transport | lead-time: 70 w, transport | components/cabling/lead-time",
                "SLOT | lead-time: 40 w, transport | \"lead-time: {approval: 2 w, slot: 68 w}, transport\" |"
                        + " components/cabling/lead-time/slot",
                "POWER | 2028-03-01: 100 MW | 2028-11-01: 100 MW | sites/abilene/power/2028-11-01",
                "LABOUR | workers: 900, | workers: 250, | labour-pools/west-texas/workers",
                "WORKER_CAP | \"labour-pool: west-texas, works\" |"
                        + " \"labour-pool: west-texas, worker-cap: 250, works\" | sites/abilene/worker-cap",
                "FUNDING | \"first: {amount: $2.2B, date: 2027-01-04}\" |"
                        + " \"first: {amount: $0.1B, date: 2027-01-04}\" | funding/bank/tranches/second/date"
            })
    void theCauseIsTheThingThatWasMadeScarce(String kind, String piece, String instead, String parameter) {
        Planned planned =
                Planned.of(Planned.text("starter"), 200, piece, instead, "end: 2029-01-01", "end: 2031-01-01");
        Kind wanted = Kind.valueOf(kind);
        List<Step> causes = planned.plan().milestones().stream()
                .flatMap(m -> m.blocks().stream())
                .flatMap(b -> planned.explainer().explain(b.id()).chain().stream())
                .filter(s -> s.kind() == wanted)
                .toList();
        assertThat(causes).extracting(Step::parameter).contains(parameter);
        Step cause = causes.stream()
                .filter(s -> s.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
        assertThat(cause.days()).isPositive();
        assertThat(cause.place()).matches("scenario\\.yaml:\\d+");
    }

    @Test
    void workAndItsPredecessorsFollowFromAFixedDate() {
        Planned planned = Planned.of(
                Planned.text("starter"),
                100,
                "regions:\n",
                "events: {thaw: {name: End of frost, date: 2027-09-15}}\nregions:\n",
                "        name: Shell\n",
                "        name: Shell\n        not-before: thaw\n");
        List<Step> chain = planned.explainer().explain("pwk-1/b1/fit-out").chain();
        Step root = chain.get(chain.size() - 1);
        assertThat(root.kind()).isEqualTo(Kind.FIXED_DATE);
        assertThat(root.parameter()).isEqualTo("events/thaw/date");
        assertThat(root.value()).isEqualTo("2027-09-15");
        assertThat(chain).extracting(Step::kind).contains(Kind.PREDECESSOR, Kind.DURATION);
        assertThat(planned.explainer().delayedBy("thaw").delays())
                .extracting(DelayedBy.Delay::id)
                .contains("pwk-1/b1/shell");
    }

    @Test
    void equipmentOnOrderIsTheCauseWhereItComesLast() {
        Planned planned = Planned.of(
                Planned.text("starter"),
                100,
                "regions:\n",
                """
                opening-orders:
                  lots: {component: cabling, quantity: 50, from: 2028-03-01, sites: port-washington}
                regions:
                """,
                "offers: {cabling: {}}",
                "offers: {cabling: {until: 2027-02-01, lead-time: 90 w}}",
                "end: 2029-01-01",
                "end: 2031-01-01");
        List<Step> chain = planned.explainer().explain("pwk-1/b1/white-space").chain();
        assertThat(chain).extracting(Step::kind).contains(Kind.OPENING_ORDER);
        assertThat(chain.get(chain.size() - 1).parameter()).isEqualTo("opening-orders/lots/from");
    }

    @Test
    void anUnknownIdNamesTheNearest() {
        Planned planned = Planned.of(Planned.text("starter"), 10);
        assertThatThrownBy(() -> planned.explainer().explain("abi-2"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageContaining("abi-1");
        assertThatThrownBy(() -> planned.explainer().explain("racks"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageContaining("4 ids");
        assertThat(planned.explainer().explain("pwk-1/b1/racks").id()).isEqualTo("pwk-1/b1/racks");
        assertThatThrownBy(() -> planned.explainer().delayedBy("huston")).hasMessageContaining("houston");
    }
}
