package dev.buildout.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.SyntheticPlan;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

    @Test
    void thePageIsWritten() throws Exception {
        for (var e : java.util.Map.of("base", SyntheticPlan.base(), "hostile", SyntheticPlan.hostile())
                .entrySet()) {
            var out = new StringWriter();
            ReportWriter.write(e.getValue(), out);
            Files.writeString(Path.of("target/" + e.getKey() + ".html"), out.toString());
            assertThat(out.toString()).contains("</html>");
        }
        var c = dev.buildout.planner.compare.Comparison.of(java.util.List.of(
                new dev.buildout.planner.compare.NamedPlan("base", SyntheticPlan.base()),
                new dev.buildout.planner.compare.NamedPlan("tranche-slip", SyntheticPlan.delayed()),
                new dev.buildout.planner.compare.NamedPlan("hard", SyntheticPlan.infeasible())));
        var out = new StringWriter();
        ComparisonWriter.write(c, out);
        Files.writeString(Path.of("target/comparison.html"), out.toString());
        System.out.println(dev.buildout.planner.compare.ComparisonText.of(c));
    }
}
