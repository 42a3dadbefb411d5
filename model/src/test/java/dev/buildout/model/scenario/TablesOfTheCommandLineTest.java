package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.FindingPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --set events.from=events.csv} lays a table over a section, as an override would. */
class TablesOfTheCommandLineTest {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void theTableIsLaidOverTheSectionAndWatched() throws IOException {
        Path table = Files.writeString(elsewhere.resolve("events.csv"), "id,name,date\nlate,Late,2027-03-01\n");

        Reading reading = examine("events.from=" + table);

        assertThat(FindingPrinter.print(reading.findings())).contains("nothing waits for event `late`");
        assertThat(reading.isValid()).isTrue();
        assertThat(reading.valid().scenario().events()).containsKey("late");
        assertThat(reading.files()).contains(table);
    }

    @Test
    void aRelativePathCountsFromTheWorkingFolder() throws IOException {
        Path table = Files.writeString(elsewhere.resolve("events.csv"), "id,name,date\nlate,Late,2027-03-01\n");
        Path relative = Path.of("").toAbsolutePath().relativize(table);

        assertThat(examine("events.from=" + relative).isValid()).isTrue();
    }

    @Test
    void whatIsWrongInTheTableIsSaidAtItsCell() throws IOException {
        Path table = Files.writeString(elsewhere.resolve("events.csv"), "id,name,date\nlate,Late,2027-02-30\n");

        assertThat(FindingPrinter.print(examine("events.from=" + table).findings()))
                .contains(table + ":2:11: error BO-1205: `2027-02-30` is impossible: the calendar has no such day");
    }

    @Test
    void aTableThatIsNotThereIsLookedForFromTheWorkingFolder() throws IOException {
        assertThat(FindingPrinter.print(examine("events.from=none.csv").findings()))
                .contains("--set 'events.from=none.csv': error BO-1104: there is no file `none.csv`. A table that --set"
                        + " names is looked for from the working folder.");
        assertThat(FindingPrinter.print(examine("events.from=" + elsewhere).findings()))
                .contains("error BO-1104: `" + Form.quote(elsewhere.toString()).replace("`", "") + "` is a folder");
    }

    private Reading examine(String set) throws IOException {
        Path scenario = Files.writeString(folder.resolve("s.yaml"), TinyScenario.yaml());
        return ScenarioReader.examine(scenario, new Changes(List.of(), List.of(set)));
    }
}
