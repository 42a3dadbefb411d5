package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsTheTinyScenario() {
        try {
            LoadedScenario s = TinyScenario.read(folder, TinyScenario.yaml());
            LoadedScenario again = TinyScenario.read(folder, s.effectiveYaml());
            assertThat(again.scenario()).isEqualTo(s.scenario());
        } catch (InvalidScenarioException e) {
            System.out.println(FindingPrinter.print(e.findings()));
            throw e;
        }
    }
}
