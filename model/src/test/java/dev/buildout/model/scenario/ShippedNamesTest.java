package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buildout.model.diagnostic.InvalidScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedNamesTest {

    @TempDir
    Path folder;

    @Test
    void aStudyInAnyFolderExtendsAScenarioOfTheProgram() throws IOException {
        for (String name : ShippedScenarios.names()) {
            Path file = Files.writeString(folder.resolve("s.yaml"), "extends: buildout:" + name + "\n");

            assertThat(ScenarioReader.read(file, List.of()).scenario())
                    .isEqualTo(ScenarioReader.read(Path.of("../scenarios/" + name + ".yaml"), List.of())
                            .scenario())
                    .isEqualTo(ScenarioReader.read(Path.of("buildout:" + name), List.of())
                            .scenario());
        }
    }

    @Test
    void itsPlacesAreNamedAfterIt() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "extends: buildout:starter\nscenario: s\n");

        assertThat(ScenarioReader.read(file, List.of())
                        .provenance()
                        .locate("sites/abilene")
                        .toString())
                .startsWith("buildout:starter:");
    }

    @Test
    void anUnknownNameGetsTheNearest() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "extends: buildout:stargate\n");

        assertThat(catchThrowableOfType(InvalidScenarioException.class, () -> ScenarioReader.read(file, List.of()))
                        .findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message()).isEqualTo("no scenario `buildout:stargate` comes with the program");
                    assertThat(f.hint()).isEqualTo("Maybe `buildout:stargate-us`.");
                    assertThat(f.location().line()).isEqualTo(1);
                });
    }
}
