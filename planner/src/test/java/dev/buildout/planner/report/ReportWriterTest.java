package dev.buildout.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.fixture.SyntheticPlan;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Profiles;
import dev.buildout.planner.plan.Say;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterTest {

    private static final Plan PLAN = SyntheticPlan.base();
    private static final String HTML = write(PLAN);
    private static final Document PAGE = Jsoup.parse(HTML);

    static String write(Plan plan) {
        var out = new StringWriter();
        ReportWriter.write(plan, List.of(), out);
        return out.toString();
    }

    private static List<String> column(Document page, String table, int at) {
        return page.select("#" + table + " > tbody > tr > td:eq(" + at + ")").eachText();
    }

    @Test
    void thePageOpensWithAVerdictAndThreeFigures() {
        assertThat(PAGE.select("main > section").first()).isEqualTo(PAGE.getElementById("verdict"));
        assertThat(PAGE.select(".verdict").text())
                .isEqualTo("4,103 of 4,713 MW are live by 30 Nov 2030 for $111 B from here; "
                        + "of 8 phases to build, 7 late and 1 not built.");
        assertThat(PAGE.select(".figures .value").eachText()).containsExactly("4,103 MW", "$111 B", "$9.33 B");
        assertThat(PAGE.select("#cost-to-go .value").attr("title"))
                .isEqualTo(Say.in("USD").exact(PLAN.outcome().costToGo()));
    }

    @Test
    void anInfeasiblePlanSaysSoFirstAndNamesEachBrokenRule() {
        Document page = Jsoup.parse(write(SyntheticPlan.infeasible()));

        assertThat(page.select(".verdict").text())
                .startsWith("This plan cannot be carried out: 2 hard rules are broken.");
        assertThat(page.select(".violations li").eachText())
                .containsExactlyElementsOf(SyntheticPlan.infeasible().outcome().violations());
    }

    @Test
    void theSamePlanGivesTheSamePage() {
        assertThat(write(SyntheticPlan.base())).isEqualTo(HTML);
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(PAGE.select("[src], link[href^=http], a[href^=http], iframe, object"))
                .isEmpty();
        assertThat(PAGE.select("meta[http-equiv]").attr("content")).startsWith("default-src 'none'");
    }

    @Test
    void everyOrderIsListedByItsOrderByDate() {
        List<PlannedLot> ordered =
                PLAN.lots().stream().filter(l -> l.order().isPresent()).toList();

        assertThat(PAGE.select("#orders-table tbody tr")).hasSameSizeAs(ordered);
        assertThat(PAGE.select("#orders-table > tbody > tr > td:eq(4)").eachAttr("data-sort"))
                .isSorted();
        assertThat(PAGE.select("[data-table=orders-table] [data-tag=holds] .count")
                        .text())
                .isEqualTo(Long.toString(
                        ordered.stream().filter(l -> l.slackDays() <= 0).count()));
    }

    @Test
    void ordersWithoutSlackThatHoldUpWorkAreRed() {
        for (Element row : PAGE.select("#orders-table tbody tr")) {
            if (row.child(6).text().equals("none")) {
                assertThat(row.child(4).classNames()).contains("bad");
            }
        }
    }

    @Test
    void costsByCategorySumToTheCostToGo() {
        Money sum = PAGE.select("#cost-by-category > tbody > tr > td:eq(1)").eachAttr("data-sort").stream()
                .map(cents -> new Money(Long.parseLong(cents)))
                .reduce(Money.ZERO, Money::plus);

        assertThat(sum).isEqualTo(PLAN.outcome().costToGo());
        assertThat(PAGE.select("#cost-by-category tfoot td:eq(1)").attr("data-sort"))
                .isEqualTo(Long.toString(sum.cents()));
    }

    @Test
    void costsByKindWithValueLostSumToTheWholeLedger() {
        Money ledger = PLAN.ledger().stream().map(LedgerEntry::amount).reduce(Money.ZERO, Money::plus);

        assertThat(PAGE.select("#cost-by-kind tfoot td:eq(1)").attr("data-sort"))
                .isEqualTo(Long.toString(ledger.cents()));
    }

    @Test
    void phasesAreListedLatestFirstWithTheirChains() {
        assertThat(column(PAGE, "milestones-table", 0)).first().isEqualTo("SAL-3");
        assertThat(column(PAGE, "milestones-table", 5))
                .startsWith("67 w late", "61 w late")
                .endsWith("not built");
        assertThat(PAGE.select("#milestones-table tbody tr:first-child li"))
                .hasSameSizeAs(PLAN.milestones().get(4).chain());
    }

    @Test
    void eachForgonePhaseSaysWhatItIsWorthAndWhatStoppedIt() {
        assertThat(PAGE.select("#forgone-table tbody tr")).hasSize(1);
        assertThat(PAGE.select("#forgone-table tbody tr td").eachText())
                .startsWith("JUP-3", "Jupiter", "610")
                .contains("Power")
                .last()
                .asString()
                .startsWith("Power at Jupiter");
    }

    @Test
    void eachSiteSaysWhatStopsIt() {
        assertThat(PAGE.select(".stop h3").eachText())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Abilene 800 MW");
        assertThat(PAGE.select(".stop .cause.first").eachText()).containsOnly("Plant capacity, 29 w");
    }

    @Test
    void assumptionsAreCountedByTheirMark() {
        assertThat(PAGE.select("[data-table=assumptions-table] button").eachText())
                .containsExactly("All 6", "Assumed 3", "Derived 1", "Sourced 2");
    }

    @Test
    void everyChartHasItsPlaceItsDataAndAWordForThoseWhoCannotSeeIt() {
        JsonNode data = JsonMapper.shared().readTree(PAGE.select("#chart-data").html());

        assertThat(PAGE.select("figure.chart").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(data.propertyNames());
        assertThat(PAGE.select("figure .plot[role=img]").eachAttr("aria-label"))
                .hasSameSizeAs(PAGE.select("figure"))
                .allSatisfy(label -> assertThat(label).isNotBlank());
    }

    @Test
    void markupInNamesStaysText() {
        Document page = Jsoup.parse(write(SyntheticPlan.hostile()));

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Three made-up sites" + SyntheticPlan.HOSTILE);
        assertThat(page.select("#quality")).isNotEmpty();
    }

    @Test
    void aPlanWithNothingInItIsStillAPage() {
        Plan empty = new Plan(
                PLAN.version(),
                PLAN.origin(),
                PLAN.start(),
                PLAN.end(),
                PLAN.outcome(),
                PLAN.valueOfMonth(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Profiles(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(Jsoup.parse(write(empty)).select(".verdict").text()).contains("nothing is left to build");
    }
}
