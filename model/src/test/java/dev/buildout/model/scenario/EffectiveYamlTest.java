package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.BadScenario;
import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.SourceLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveYamlTest {

    @TempDir
    Path folder;

    @Test
    void readsBackAsTheSameScenarioWithTheSameMarks() {
        LoadedScenario first = TinyScenario.read(folder, TinyScenario.yaml(), "bad-year");

        LoadedScenario again = TinyScenario.read(folder, first.effectiveYaml());

        assertThat(again.scenario()).isEqualTo(first.scenario());
        assertThat(again.provenance().marks()).isEqualTo(first.provenance().marks());
        assertThat(again.effectiveYaml()).isEqualTo(first.effectiveYaml());
    }

    @Test
    void holdsTheOverriddenValuesAndNoOverrides() {
        String effective =
                TinyScenario.read(folder, TinyScenario.yaml(), "permit-late").effectiveYaml();

        assertThat(effective)
                .contains("    date: 2028-03-01\n")
                .contains("discount-rate: 8 %/yr (A usual)\n")
                .doesNotContain("overrides")
                .doesNotContain("what-ifs");
    }

    @Test
    void keepsTheOrderOfModesAndFundingSources() {
        LoadedScenario tiny = TinyScenario.read(folder, TinyScenario.yaml());

        assertThat(tiny.effectiveYaml().indexOf("normal:"))
                .isLessThan(tiny.effectiveYaml().indexOf("second-shift:"));
    }

    @Test
    void provenanceKnowsPlacesMarksAndParents() {
        LoadedScenario tiny = TinyScenario.read(folder, TinyScenario.yaml());
        String file = folder.resolve("tiny.yaml").toString();

        assertThat(tiny.provenance().locate("sites/abilene/worker-cap")).isEqualTo(place(file, "300\n"));
        assertThat(tiny.provenance().locate("sites/abilene")).isEqualTo(place(file, "abilene:\n    name: Abilene"));
        assertThat(tiny.provenance().locate("sites/abilene/not-there/at-all"))
                .isEqualTo(place(file, "abilene:\n    name: Abilene"));
        assertThat(tiny.provenance().marks())
                .contains(
                        new MarkedValue("components/rack/price", "$3.7M", new Mark(Mark.Kind.D, "K4")),
                        new MarkedValue(
                                "labour-pools/abilene-trades/workers/2027-07-01", "600", new Mark(Mark.Kind.A, "")));
    }

    private static SourceLocation place(String file, String piece) {
        String[] at = BadScenario.at(TinyScenario.yaml(), piece).split(":");
        return new SourceLocation(file, Integer.parseInt(at[0]), Integer.parseInt(at[1]));
    }
}
