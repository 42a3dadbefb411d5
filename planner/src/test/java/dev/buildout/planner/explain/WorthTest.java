package dev.buildout.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry.Kind;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Relief;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What delays cost, what makes things dear, and what relief is worth. */
class WorthTest {

    @ParameterizedTest
    @CsvSource({"starter, 500", "stargate-us, 100"})
    void theCostTableAddsUpToTheCent(String scenario, int steps) {
        Planned planned = Planned.of(Planned.text(scenario), steps);
        Explainer explainer = planned.explainer();
        Money booked = planned.plan().ledger().stream()
                .filter(e -> e.kind() != Kind.VALUE_LOST && e.kind() != Kind.ENERGY)
                .map(e -> e.amount())
                .reduce(Money.ZERO, Money::plus);
        assertThat(explainer.cost().cost()).isEqualTo(booked);
        assertAddsUp(explainer.cost());
        for (Milestone m : planned.plan().milestones()) {
            assertAddsUp(explainer.cost(explainer.explain(m.phase())));
            assertAddsUp(explainer.cost(explainer.explain(m.site())));
        }
        planned.plan().lots().forEach(l -> assertAddsUp(explainer.cost(explainer.explain(l.id()))));
    }

    private static void assertAddsUp(CostTable table) {
        Money rows = table.rows().stream().map(CostTable.Row::amount).reduce(Money.ZERO, Money::plus);
        assertThat(rows).as(table.id()).isEqualTo(table.cost().minus(table.cheapest()));
    }

    @Test
    void aPlantDelaysThePhasesThatWaitForIt() {
        Planned planned = Planned.of(Planned.text("starter"), 500);
        DelayedBy houston = planned.explainer().delayedBy("houston");
        Milestone late = planned.plan().milestones().get(0);
        assertThat(late.status()).isEqualTo(Milestone.Status.LATE);
        assertThat(houston.delays().get(0).id()).isEqualTo(late.phase());
        assertThat(houston.delays().get(0).lost()).isGreaterThan(Money.ZERO);
        assertThat(houston.lost()).isLessThanOrEqualTo(late.valueLost().plus(new Money(100)));
        assertThat(planned.explainer().delayedBy("foxconn").delays().get(0))
                .isEqualTo(houston.delays().get(0));
        assertThat(planned.explainer().delayedBy("corning").lost()).isLessThan(houston.lost());
    }

    /** The rack line is what everything waits for: more of it is worth most. */
    @Test
    void moreOfWhatBindsIsWorthMostAndTheStudyRepeats() {
        Planned planned = Planned.of(Planned.text("starter"), 800, "racks: 18/w", "racks: 15/w");
        List<Explanation> late = planned.explainer().late();
        Relief relief = study(planned, late);
        Relief.Option best = relief.options().stream()
                .max(java.util.Comparator.comparing(Relief.Option::gain))
                .orElseThrow();
        assertThat(best.parameter()).isEqualTo("suppliers/foxconn/plants/houston/lines/racks");
        assertThat(best.title()).startsWith("Second source");
        assertThat(best.to()).isEqualTo("x2");
        assertThat(best.gain()).isGreaterThan(best.spread());
        assertThat(best.withinNoise()).isFalse();
        Relief.Option more = relief.options().stream()
                .filter(o -> o.to().equals("16.5/w"))
                .findFirst()
                .orElseThrow();
        assertThat(more.parameter()).isEqualTo(best.parameter());
        assertThat(more.gain()).isGreaterThan(Money.ZERO).isLessThan(best.gain());
        assertThat(study(planned, late)).isEqualTo(relief);
    }

    /** As Ctrl-C does: what is complete is shown, and that it is not all. */
    @Test
    void aStoppedStudyKeepsWhatIsComplete() {
        Planned planned = Planned.of(Planned.text("starter"), 100, "racks: 18/w", "racks: 15/w");
        ReliefStudy study = new ReliefStudy(planned.explainer(), new ReliefStudy.Effort(40, 0, 2, Duration.ofHours(1)));
        List<String> begun = new ArrayList<>();
        Relief relief = study.study(List.of(), planned.explainer().late(), title -> {
            begun.add(title);
            if (begun.size() == 4) {
                study.stop();
            }
        });
        assertThat(begun).hasSize(4);
        assertThat(relief.options())
                .extracting(Relief.Option::title)
                .containsExactlyInAnyOrderElementsOf(begun.subList(1, 3));
        assertThat(relief.stopped()).isTrue();
        assertThat(relief.left()).isPositive();
        String said = String.join(" ", ReliefText.lines(relief, new ExplanationText("USD", 80)));
        assertThat(said).contains("The study was stopped; this is what was complete.", "more were not tried because");
    }

    private static Relief study(Planned planned, List<Explanation> late) {
        ReliefStudy.Effort effort = new ReliefStudy.Effort(300, 0, 2, Duration.ofHours(1));
        return new ReliefStudy(planned.explainer(), effort).study(List.of(), late, done -> {});
    }
}
