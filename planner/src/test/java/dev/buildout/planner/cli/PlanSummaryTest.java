package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.SyntheticPlan;
import dev.buildout.planner.plan.Plan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSummaryTest {

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void itFitsTheTerminal(int columns) {
        List<Plan> plans = List.of(SyntheticPlan.base(), SyntheticPlan.delayed(), SyntheticPlan.infeasible());

        for (Plan plan : plans) {
            List<String> lines = print(plan, columns, false).lines().toList();
            assertThat(lines).hasSizeLessThan(24).allMatch(line -> line.length() <= columns);
        }
    }

    @Test
    void itSaysTheVerdictThePhasesTheMoneyAndTheOrders() {
        String text = print(SyntheticPlan.base(), 80, false);

        assertThat(text)
                .contains("MW")
                .contains("Cost to go $", "Value lost $", "Against the starting rule: $", "MW-months better")
                .contains("Order by")
                .endsWith("Report: " + Path.of("plans", "synthetic", "report.html") + System.lineSeparator());
    }

    @Test
    void anInfeasiblePlanSaysSoFirstAndNamesTheRules() {
        String text = print(SyntheticPlan.infeasible(), 80, false);

        assertThat(text.lines().findFirst().orElseThrow()).contains("2 hard rules are broken");
        assertThat(text).contains("- Term loan: $310 M short on 2028-03-01.");
    }

    @Test
    void coloursAreOnlyForTerminals() {
        assertThat(print(SyntheticPlan.base(), 80, false)).doesNotContain("\u001b");
        assertThat(print(SyntheticPlan.base(), 80, true)).startsWith("\u001b[1m");
    }

    private static String print(Plan plan, int columns, boolean colour) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new PlanSummary(plan, Path.of("plans", "synthetic"))
                .print(new Terminal(writer, writer, colour, colour, columns, colour));
        return out.toString();
    }
}
