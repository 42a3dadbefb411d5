package dev.buildout.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.compare.Comparison;
import dev.buildout.planner.compare.NamedPlan;
import dev.buildout.planner.fixture.SyntheticPlan;
import java.io.StringWriter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ComparisonWriterTest {

    private static final Comparison COMPARISON = Comparison.of(List.of(
            new NamedPlan("base", SyntheticPlan.base()), new NamedPlan("tranche-slip", SyntheticPlan.delayed())));
    private static final Document PAGE = Jsoup.parse(write(COMPARISON));

    static String write(Comparison comparison) {
        var out = new StringWriter();
        ComparisonWriter.write(comparison, out);
        return out.toString();
    }

    @Test
    void aLinePerPlanComesFirst() {
        assertThat(PAGE.select(".sentences li").eachText()).hasSize(2).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("base 4,103 MW live at the end");
            assertThat(lines.get(1)).contains("against base: objective +$274 M");
        });
    }

    @Test
    void whatWasAskedStandsBeforeWhatChanged() {
        assertThat(PAGE.select("#plan-1 h3").eachText())
                .containsExactly(
                        "What was asked differently", "Phases that move", "Orders that change", "What it costs");
        assertThat(PAGE.select("#plan-1-inputs tbody tr")).hasSize(2);
    }

    @Test
    void theDifferenceInCostSumsToTheCent() {
        Money sum = PAGE.select("#plan-1-costs > tbody > tr > td:eq(4)").eachAttr("data-sort").stream()
                .map(cents -> new Money(Long.parseLong(cents)))
                .reduce(Money.ZERO, Money::plus);

        assertThat(sum).isEqualTo(COMPARISON.differences().get(0).costChange());
        assertThat(PAGE.select("#plan-1-costs tfoot td:eq(4)").attr("data-sort"))
                .isEqualTo(Long.toString(sum.cents()));
    }

    @Test
    void namesOfPlansStayText() {
        var hostile = new NamedPlan(SyntheticPlan.HOSTILE, SyntheticPlan.hostile());

        Document page = Jsoup.parse(write(Comparison.of(List.of(hostile, hostile))));

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("script")).hasSize(3);
    }
}
