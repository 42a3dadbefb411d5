package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.planner.fixture.SyntheticPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanFolderTest {

    private static final PlanFolder.PageWriter REPORT =
            (plan, out) -> out.write("<title>" + plan.origin().scenario() + "</title>");

    @TempDir
    Path directory;

    static Stream<Plan> plans() {
        return Stream.of(
                SyntheticPlan.base(), SyntheticPlan.delayed(), SyntheticPlan.infeasible(), SyntheticPlan.hostile());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPlanIsReadBackExactlyAsItWasWritten(Plan plan) {
        Path folder = directory.resolve("plans/p");

        PlanFolder.write(folder, plan, "scenario: p\n", REPORT);

        assertThat(PlanFolder.read(folder)).isEqualTo(plan);
        assertThat(PlanFolder.read(folder.resolve("plan.json"))).isEqualTo(plan);
    }

    @Test
    void theFolderHoldsThreeFilesAndNothingIsLeftBesideIt() throws IOException {
        PlanFolder.write(directory.resolve("p"), SyntheticPlan.base(), "scenario: p\n", REPORT);

        assertThat(names(directory)).containsExactly("p");
        assertThat(names(directory.resolve("p"))).containsExactly("plan.json", "report.html", "scenario.yaml");
        assertThat(directory.resolve("p/scenario.yaml")).hasContent("scenario: p\n");
        assertThat(directory.resolve("p/report.html")).hasContent("<title>synthetic</title>");
    }

    @Test
    void theFileIsReadableByHand() throws IOException {
        PlanFolder.write(directory.resolve("p"), SyntheticPlan.base(), "", REPORT);

        String json = Files.readString(directory.resolve("p/plan.json"));

        assertThat(json).startsWith("{\n  \"version\": 1,\n  \"origin\": {\n").endsWith("}\n");
        assertThat(json).containsPattern("\"cost-to-go\": \\d+\\.\\d\\d,");
        assertThat(json).containsPattern("\"due\": \"\\d{4}-\\d\\d-\\d\\d\"");
        assertThat(json).contains("\"kind\": \"plant-capacity\"").doesNotContain(": null");
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        PlanFolder.write(directory.resolve("a"), SyntheticPlan.base(), "", REPORT);
        PlanFolder.write(directory.resolve("b"), SyntheticPlan.base(), "", REPORT);

        assertThat(directory.resolve("a/plan.json")).hasSameBinaryContentAs(directory.resolve("b/plan.json"));
    }

    @Test
    void aNewPlanReplacesTheEarlierOne() throws IOException {
        Path folder = directory.resolve("p");
        PlanFolder.write(folder, SyntheticPlan.base(), "old", REPORT);

        PlanFolder.write(folder, SyntheticPlan.delayed(), "new", REPORT);

        assertThat(PlanFolder.read(folder)).isEqualTo(SyntheticPlan.delayed());
        assertThat(folder.resolve("scenario.yaml")).hasContent("new");
        assertThat(names(directory)).containsExactly("p");
    }

    @Test
    void nothingIsHalfWrittenWhenTheReportFails() throws IOException {
        Path folder = directory.resolve("deep/p");
        PlanFolder.PageWriter failing = (plan, out) -> {
            out.write("<html>");
            throw new IllegalStateException("no report");
        };

        assertThatThrownBy(() -> PlanFolder.write(folder, SyntheticPlan.base(), "", failing))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder).doesNotExist();
        assertThat(names(directory.resolve("deep"))).isEmpty();
    }

    @Test
    void anEarlierPlanSurvivesAFailedOne() throws IOException {
        Path folder = directory.resolve("p");
        PlanFolder.write(folder, SyntheticPlan.base(), "old", REPORT);
        PlanFolder.PageWriter full = (plan, out) -> {
            throw new IOException("No space left on device");
        };

        assertThatThrownBy(() -> PlanFolder.write(folder, SyntheticPlan.delayed(), "new", full))
                .isInstanceOf(PlanFolderException.class)
                .hasMessage("Cannot write the plan folder " + folder + ": No space left on device");
        assertThat(PlanFolder.read(folder)).isEqualTo(SyntheticPlan.base());
        assertThat(names(directory)).containsExactly("p");
    }

    @Test
    void whatIsNotAPlanFolderIsNeverReplaced() throws IOException {
        Path home = Files.createDirectory(directory.resolve("home"));
        Files.writeString(home.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> PlanFolder.write(home, SyntheticPlan.base(), "", REPORT))
                .isInstanceOf(PlanFolderException.class)
                .hasMessageContaining("a directory that is not a plan folder is there");
        assertThat(home.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void aPlanFolderWithFilesOfTheUserIsNotReplaced() throws IOException {
        Path folder = directory.resolve("p");
        PlanFolder.write(folder, SyntheticPlan.base(), "", REPORT);
        Files.writeString(folder.resolve("notes.txt"), "call Foxconn");

        assertThatThrownBy(() -> PlanFolder.requireWritable(folder)).hasMessageContaining("notes.txt");
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void aFileInThePlaceOfAFolderIsFoundBeforehand() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");

        assertThatThrownBy(() -> PlanFolder.requireWritable(file)).hasMessageContaining("a file of that name is there");
        assertThatThrownBy(() -> PlanFolder.requireWritable(file.resolve("p")))
                .hasMessageContaining("is not a directory");
        assertThat(file).hasContent("x");
    }

    @Test
    void askingWhetherItIsWritableLeavesNothingBehind() throws IOException {
        PlanFolder.requireWritable(directory.resolve("a/b/c"));

        assertThat(names(directory)).isEmpty();
    }

    @Test
    void aMissingPlanIsSaidToBeMissing() {
        assertThatThrownBy(() -> PlanFolder.read(directory.resolve("nowhere")))
                .isInstanceOf(PlanFolderException.class)
                .hasMessageContaining("There is no plan at")
                .hasMessageContaining("buildout plan");
    }

    @Test
    void damagedForeignAndNewerFilesEachHaveAClearMessage() throws IOException {
        assertThat(messageFor("")).contains("not a Buildout plan, or it is damaged");
        assertThat(messageFor("{\"version\": 1, \"origin\": {")).contains(":1:").contains("damaged");
        assertThat(messageFor("{\"name\": \"something else\"}")).contains("not a Buildout plan");
        assertThat(messageFor("[1, 2]")).contains("not a Buildout plan");
        assertThat(messageFor("{\"version\": 99, \"new-thing\": 1}"))
                .contains("is of form 99, from a newer Buildout")
                .contains("reads form 1");
    }

    @Test
    void aPlanWithAPartMissingOrTooManyIsNotRead() throws IOException {
        PlanFolder.write(directory.resolve("p"), SyntheticPlan.base(), "", REPORT);
        String json = Files.readString(directory.resolve("p/plan.json"));

        assertThat(messageFor(json.replaceFirst("\\{", "{ \"surprise\": 1,"))).contains("surprise");
        assertThat(messageFor(json.replaceFirst("\"start\": \"[^\"]*\",", ""))).contains("start");
        assertThat(messageFor(json.replaceFirst("\"feasible\": true,", ""))).contains("feasible");
        assertThat(messageFor(json.replaceFirst("(\"cost-to-go\": \\d+\\.\\d\\d)", "$15")))
                .contains("whole cents");
    }

    @Test
    void aBinaryFileIsNotAPlan() throws IOException {
        Path file = directory.resolve("picture.png");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> PlanFolder.read(file))
                .isInstanceOf(PlanFolderException.class)
                .hasMessageContaining("is not a Buildout plan");
    }

    private String messageFor(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("plan.json"), json);
        try {
            PlanFolder.read(file);
        } catch (PlanFolderException e) {
            assertThat(e.getMessage()).contains("plan.json");
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("It was read: " + json);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(e -> e.getFileName().toString()).sorted().toList();
        }
    }
}
