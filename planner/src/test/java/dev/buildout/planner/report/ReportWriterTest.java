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
    }
}
