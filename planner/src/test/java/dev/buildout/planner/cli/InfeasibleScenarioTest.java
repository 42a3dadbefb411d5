package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.feasibility.OneHall;
import dev.buildout.planner.plan.Infeasibility;
import dev.buildout.planner.plan.Infeasibility.Conflict;
import dev.buildout.planner.plan.Infeasibility.Relaxation;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Infeasible is an answer: the rules that conflict, what would be enough, and that it truly is. */
class InfeasibleScenarioTest {

    private static final String POWER = "    power: 20 MW\n    labour-pool";
    private static final String LITTLE_POWER = "    power: 12 MW\n    labour-pool";
    private static final String PHASE_END = "due: 2028-06-30, template: hall}";

    @TempDir
    Path directory;

    static Stream<Arguments> scenarios() {
        return Stream.of(
                Arguments.of("no power", OneHall.with(POWER, LITTLE_POWER), List.of("BO-3104"), List.of("POWER")),
                Arguments.of("no money", OneHall.with("$600M", "$300M"), List.of("BO-3105"), List.of("FUNDING")),
                Arguments.of(
                        "a date before any lead time",
                        OneHall.with(
                                PHASE_END,
                                "due: 2027-06-30, latest: 2027-06-30, template: hall}",
                                "racks: 10/w",
                                "racks: 60/w"),
                        List.of("BO-3103"),
                        List.of("LATEST_DATE", "LEAD_TIME")),
                Arguments.of(
                        "a plant without capacity",
                        OneHall.with("racks: 10/w", "racks: 0/w"),
                        List.of("BO-3106"),
                        List.of("PLANT_CAPACITY")),
                Arguments.of(
                        "a barred site",
                        OneHall.with("    region: texas\n", "    region: texas\n    barred: another jurisdiction\n"),
                        List.of("BO-3101"),
                        List.of("BARRED_SITE")),
                Arguments.of(
                        "contradictory fixed dates",
                        OneHall.with(
                                PHASE_END,
                                "due: 2028-06-30, template: hall, progress:"
                                        + " {shell: {finish: 2027-09-01}, fit-out: {finish: 2027-06-01}}}"),
                        List.of("BO-3102"),
                        List.of("FIXED_DATE", "FIXED_DATE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theConflictIsNamedAndEachStatedChangeIsEnough(
            String what, String yaml, List<String> codes, List<String> limits) throws IOException {
        Path file = Files.writeString(directory.resolve("s.yaml"), yaml);

        RealRun check = RealRun.of("check", "--feasible", file.toString());
        assertThat(check.status()).as(check.err()).isEqualTo(1);
        codes.forEach(code -> assertThat(check.out()).containsPattern("s\\.yaml:\\d+:\\d+: " + code));

        Plan plan = plan(file, 1);
        assertThat(plan.outcome().feasible()).isFalse();
        Infeasibility why = plan.infeasibility().orElseThrow();
        assertThat(why.proved()).isTrue();
        assertThat(why.conflicts()).hasSize(1);
        assertThat(kinds(why.conflicts().get(0)).stream().filter(k -> !k.equals("REQUIRED_PHASE")))
                .containsExactlyElementsOf(limits);
        List<Relaxation> enough = why.conflicts().get(0).rules().stream()
                .flatMap(rule -> rule.relaxation().stream())
                .toList();
        assertThat(enough).hasSameSizeAs(why.conflicts().get(0).rules());
        for (Relaxation change : enough) {
            assertThat(change.alone()).as(change.text()).isTrue();
            plan(changed(yaml, change), 0);
        }
    }

    @Test
    void twoIndependentConflictsAreBothNamedAndNeedAChangeEach() throws IOException {
        String yaml = OneHall.with(POWER, LITTLE_POWER, "racks: 10/w", "racks: 0/w");
        Path file = Files.writeString(directory.resolve("s.yaml"), yaml);

        Infeasibility why = plan(file, 1).infeasibility().orElseThrow();

        assertThat(why.conflicts().stream().map(InfeasibleScenarioTest::kinds))
                .containsExactly(List.of("REQUIRED_PHASE", "POWER"), List.of("REQUIRED_PHASE", "PLANT_CAPACITY"));
        for (Conflict conflict : why.conflicts()) {
            Relaxation limit = conflict.rules().get(1).relaxation().orElseThrow();
            assertThat(limit.alone()).isFalse();
            plan(changed(yaml, limit), 1);
        }
        plan(changed(yaml, why.together().orElseThrow()), 0);
    }

    @Test
    void theLeastChangeIsSmallAndSaysByWhen() throws IOException {
        Path file = Files.writeString(directory.resolve("s.yaml"), OneHall.with(POWER, LITTLE_POWER));

        Infeasibility why = plan(file, 1).infeasibility().orElseThrow();

        Relaxation power = why.conflicts().get(0).rules().get(1).relaxation().orElseThrow();
        assertThat(power.text()).matches("8 MW more at Abilene TX from 2028-1[12]-\\d\\d");
        String less = OneHall.with(POWER, "    power: {2027-01-04: 12 MW, 2028-11-01: 19 MW}\n    labour-pool");
        plan(Files.writeString(directory.resolve("less.yaml"), less), 1);
    }

    @Test
    void theReportAndTheSummarySayWhyRightUnderTheVerdict() throws IOException {
        Path file = Files.writeString(directory.resolve("s.yaml"), OneHall.with("$600M", "$300M"));

        RealRun run = RealRun.of(
                "plan",
                file.toString(),
                "--steps",
                "100",
                "--out",
                directory.resolve("p").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "No plan can keep every rule; that is proved.",
                        "Bank gives $300 M in all",
                        "more from Bank by");
        assertThat(Files.readString(directory.resolve("p").resolve(PlanFolder.REPORT)))
                .containsSubsequence("id=\"verdict\"", "id=\"infeasible\"", "more from Bank by", "id=\"megawatts\"");
    }

    @Test
    void aScenarioWithPlansIsNotExcludedAndSaysHowSoonItCouldBe() throws IOException {
        Path file = Files.writeString(directory.resolve("s.yaml"), OneHall.with());

        RealRun check = RealRun.of("check", "--feasible", file.toString());

        assertThat(check.status()).isZero();
        assertThat(check.out())
                .contains("nothing found that excludes a plan", "no promise")
                .containsPattern("abi-1 +20 +2028-06-30 +- +2027-\\d\\d-\\d\\d");
        assertThat(plan(file, 0).infeasibility()).isEmpty();
        RealRun json = RealRun.of("check", "--feasible", "--format", "json", file.toString());
        assertThat(json.out()).contains("BO-3100", "phase `abi-1` can be live by 2027-");
    }

    @Test
    void aHardDateThatCanBeMetIsMetThoughItCostsMore() throws IOException {
        String yaml =
                OneHall.with(PHASE_END, "due: 2028-06-30, latest: 2027-10-15, value: $0/MW-month, template: hall}");

        Plan plan = plan(Files.writeString(directory.resolve("s.yaml"), yaml), 0);

        assertThat(plan.milestones().get(0).live().orElseThrow()).isBeforeOrEqualTo("2027-10-15");
    }

    @Test
    void aHorizonThatIsTooShortNamesTheOneThatWouldDo() throws IOException {
        Path file = Files.writeString(directory.resolve("s.yaml"), OneHall.with("end: 2029-01-01", "end: 2027-07-01"));

        RealRun check = RealRun.of("check", "--feasible", file.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).containsPattern("At the least: `end: 2027-\\d\\d-\\d\\d`");
        assertThat(RealRun.of("check", file.toString()).err()).contains("warning BO-3103: no plan can keep every rule");
    }

    private static List<String> kinds(Conflict conflict) {
        return conflict.rules().stream().map(Infeasibility.Rule::kind).toList();
    }

    private Path changed(String yaml, Relaxation change) throws IOException {
        return Files.writeString(
                directory.resolve("changed.yaml"), yaml + "overrides:\n  cure: {set: " + change.set() + "}\n");
    }

    /** Plans a file, with the override {@code cure} where there is one, and expects an exit code. */
    private Plan plan(Path file, int status) throws IOException {
        Path out = directory.resolve("plan");
        Stream<String> cure = Files.readString(file).contains("  cure: ") ? Stream.of("--with", "cure") : Stream.of();
        String[] arguments = Stream.concat(
                        Stream.of("plan", file.toString(), "--steps", "400", "--out", out.toString()), cure)
                .toArray(String[]::new);
        RealRun run = RealRun.of(arguments);
        assertThat(run.status()).as(run.err() + run.out()).isEqualTo(status);
        return PlanFolder.read(out);
    }
}
