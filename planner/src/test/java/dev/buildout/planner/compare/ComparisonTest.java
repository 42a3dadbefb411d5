package dev.buildout.planner.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.compare.Comparison.Difference;
import dev.buildout.planner.compare.Comparison.LiveAt;
import dev.buildout.planner.compare.Comparison.OrderChange;
import dev.buildout.planner.fixture.SyntheticPlan;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedLot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Plan BASE = SyntheticPlan.base();
    private static final Plan DELAYED = SyntheticPlan.delayed();

    private static Comparison compare(Plan... plans) {
        List<NamedPlan> named = new ArrayList<>();
        for (Plan plan : plans) {
            named.add(new NamedPlan("plan " + named.size(), plan));
        }
        return Comparison.of(named);
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        Difference difference = compare(BASE, BASE).differences().get(0);

        assertThat(difference.inputs()).isEmpty();
        assertThat(difference.phases()).isEmpty();
        assertThat(difference.orders()).isEmpty();
        assertThat(difference.activities()).isEmpty();
        assertThat(difference.costChange()).isEqualTo(Money.ZERO);
    }

    @Test
    void theWaterfallSumsToTheCent() {
        Difference difference = compare(BASE, DELAYED).differences().get(0);

        Money before = BASE.outcome().costToGo().plus(BASE.outcome().valueLost());
        Money after = DELAYED.outcome().costToGo().plus(DELAYED.outcome().valueLost());
        assertThat(difference.costChange()).isEqualTo(after.minus(before)).isNotEqualTo(Money.ZERO);
        assertThat(difference.objectiveChange())
                .isEqualTo(DELAYED.outcome().objective().minus(BASE.outcome().objective()));
    }

    @Test
    void inputsThatDifferAreListedWithTheOverridesFirst() {
        assertThat(compare(BASE, DELAYED).differences().get(0).inputs())
                .extracting(i -> i.path() + " " + i.before().orElse("-") + " "
                        + i.after().orElse("-"))
                .containsExactly("overrides/tranche-slip - applied", "funding/term-loan/2027-06-30 $2.4B $1.2B");
    }

    @Test
    void laterBlocksMoveTheirPhases() {
        assertThat(compare(BASE, DELAYED).differences().get(0).phases())
                .hasSize(7)
                .allSatisfy(move -> assertThat(move.days().orElseThrow()).isPositive());
    }

    @Test
    void ordersAreMatchedByLot() {
        List<PlannedLot> bought =
                BASE.lots().stream().filter(l -> l.order().isPresent()).toList();
        PlannedLot gone = bought.get(0);
        PlannedLot moved = bought.get(1);
        PlannedLot elsewhere = bought.get(2);
        Plan other = withLots(BASE.lots().stream()
                .filter(l -> !l.equals(gone))
                .map(l -> l.equals(moved) ? moved(l) : l.equals(elsewhere) ? elsewhere(l) : l)
                .toList());

        assertThat(compare(BASE, other).differences().get(0).orders())
                .extracting(OrderChange::lot, OrderChange::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(gone.id(), OrderChange.Kind.DROPPED),
                        org.assertj.core.groups.Tuple.tuple(moved.id(), OrderChange.Kind.MOVED),
                        org.assertj.core.groups.Tuple.tuple(elsewhere.id(), OrderChange.Kind.RE_SOURCED));
        assertThat(compare(other, BASE).differences().get(0).count(OrderChange.Kind.ADDED))
                .isEqualTo(1);
    }

    @Test
    void liveMegawattsAreReadAtQuarterEnds() {
        List<LiveAt> live = compare(BASE, DELAYED).figures().get(0).live();

        assertThat(live.get(0)).isEqualTo(new LiveAt(LocalDate.of(2026, 12, 31), 700));
        assertThat(live.get(live.size() - 1))
                .isEqualTo(new LiveAt(BASE.end(), BASE.outcome().liveMw()));
    }

    @Test
    void onePlanIsNoComparison() {
        assertThatThrownBy(() -> compare(BASE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A comparison needs at least two plans, not 1.");
    }

    private static Plan withLots(List<PlannedLot> lots) {
        return new Plan(
                BASE.version(),
                BASE.origin(),
                BASE.start(),
                BASE.end(),
                BASE.outcome(),
                BASE.valueOfMonth(),
                BASE.activities(),
                lots,
                BASE.milestones(),
                BASE.ledger(),
                BASE.profiles(),
                BASE.stops(),
                BASE.assumptions(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PlannedLot moved(PlannedLot l) {
        return changed(l, l.plant(), l.plantName(), 7);
    }

    private static PlannedLot elsewhere(PlannedLot l) {
        return changed(l, "other", "Other plant", 0);
    }

    private static PlannedLot changed(PlannedLot l, String plant, String plantName, int days) {
        return new PlannedLot(
                l.id(),
                l.component(),
                l.name(),
                l.category(),
                l.unit(),
                l.quantity(),
                l.bought(),
                l.activity(),
                l.site(),
                l.phase(),
                l.openingOrder(),
                l.supplier(),
                l.supplierName(),
                plant,
                plantName,
                l.speed(),
                l.route(),
                l.made(),
                l.order().map(day -> day.plusDays(days)),
                l.exWorks(),
                l.arrive(),
                l.needed(),
                l.orderBy(),
                l.slackDays(),
                l.price(),
                l.freight(),
                l.duty(),
                l.storage(),
                l.deposit(),
                l.monthOfDelay(),
                l.leadTimeDays(),
                l.reason());
    }
}
