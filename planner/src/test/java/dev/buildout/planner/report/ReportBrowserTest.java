package dev.buildout.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.compare.Comparison;
import dev.buildout.planner.compare.NamedPlan;
import dev.buildout.planner.fixture.SyntheticPlan;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Opens the pages in a real browser and reads them back. */
class ReportBrowserTest {

    private static final Plan PLAN = SyntheticPlan.base();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder.resolve("profile"));
        Files.writeString(folder.resolve("report.html"), ReportWriterTest.write(PLAN));
        Files.writeString(folder.resolve("hostile.html"), ReportWriterTest.write(SyntheticPlan.hostile()));
        Comparison comparison = Comparison.of(
                List.of(new NamedPlan("base", PLAN), new NamedPlan("tranche-slip", SyntheticPlan.delayed())));
        Files.writeString(folder.resolve("comparison.html"), ComparisonWriterTest.write(comparison));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void figuresReadBackAreThoseOfThePlan(int width) {
        browser.open(folder.resolve("report.html"), width);
        Say say = Say.in("USD");

        assertThat(browser.texts(".figures .value"))
                .containsExactly(
                        Say.mw(PLAN.outcome().liveMw()),
                        say.money(PLAN.outcome().costToGo()),
                        say.money(PLAN.outcome().valueLost()));
        assertThat(browser.find("#cost-to-go .value").getDomAttribute("title"))
                .isEqualTo(say.exact(PLAN.outcome().costToGo()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyChartIsDrawn(int width) {
        for (String page : List.of("report.html", "comparison.html")) {
            browser.open(folder.resolve(page), width);

            browser.script("document.querySelectorAll('details.more').forEach(one => { one.open = true; })");
            browser.settle();

            assertThat(browser.all("figure .plot")).isNotEmpty().allSatisfy(plot -> {
                WebElement picture = plot.findElement(By.cssSelector("svg"));
                assertThat(picture.getSize().width).isGreaterThan(width / 4);
                assertThat(picture.getSize().height).isGreaterThan(100);
                assertThat(picture.findElements(By.cssSelector("path"))).isNotEmpty();
            });
            assertThat(browser.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "comparison.html", "hostile.html"})
    void thePageDoesNotScrollSidewaysOnAPhone(String page) {
        browser.open(folder.resolve(page), 390);

        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void hostileNamesStayText() {
        browser.open(folder.resolve("hostile.html"), 1280);
        browser.script("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        browser.settle();

        assertThat(browser.all("img")).isEmpty();
        assertThat(browser.find("h1").getText()).endsWith(SyntheticPlan.HOSTILE);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void tooltipsOfHostileNamesStayText() {
        browser.open(folder.resolve("hostile.html"), 1280);

        for (String chart : List.of("live", "gantt", "order-dates", "payments", "costs", "pool-0", "source-0")) {
            browser.sweep("#" + chart + " .plot");
        }

        assertThat(browser.all(".tip")).isNotEmpty();
        assertThat(browser.all("img")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void ordersOfThisMonthAreShownUntilAllAreAskedFor() {
        browser.open(folder.resolve("report.html"), 1280);
        String shown = "#orders-table tbody tr:not([hidden])";
        String month = browser.find("[data-tag=month] .count").getText();
        assertThat(browser.all(shown)).hasSize(Integer.parseInt(month));

        browser.find("[data-table=orders-table] [data-tag='']").click();
        assertThat(browser.all(shown)).hasSize(Table.CAP);

        browser.find("[data-table=orders-table] input").sendKeys("nvl72 abi-2");
        assertThat(browser.all(shown))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getText()).contains("NVL72", "ABI-2"));
    }

    @Test
    void aHeaderSortsItsTable() {
        browser.open(folder.resolve("report.html"), 1280);

        browser.find("#milestones-table th:nth-child(3) button").click();

        assertThat(browser.texts("#milestones-table tbody tr td:nth-child(3)"))
                .containsExactly("300", "461", "461", "461", "500", "610", "610", "610");
        assertThat(browser.find("#milestones-table th:nth-child(3)").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
    }

    @Test
    void theGanttUnfoldsToEveryActivity() {
        browser.open(folder.resolve("report.html"), 1280);
        int folded = browser.find("#gantt svg").getSize().height;

        browser.find("[data-role=detail] option[value=activity]").click();

        assertThat(browser.find("#gantt svg").getSize().height).isGreaterThan(2 * folded);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theNumbersBehindAChartOpen() {
        browser.open(folder.resolve("report.html"), 1280);

        browser.find("#live details summary").click();
        browser.settle();

        assertThat(browser.all("#live .behind tbody tr"))
                .hasSameSizeAs(PLAN.profiles().live());
    }
}
