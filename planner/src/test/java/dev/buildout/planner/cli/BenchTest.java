package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.benchmark.InstanceTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Benchmarks from files to a table, JSON and solutions, with the real search. */
class BenchTest {

    private static final String KNOWN_HEAD = "set,instance,lower_bound,best_known,tms,source\n";

    @TempDir
    Path folder;

    private static RealRun bench(String kind, Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("bench", kind, file.toString(), "--steps", "200"));
        arguments.addAll(List.of(more));
        return RealRun.of(arguments.toArray(String[]::new));
    }

    private Path write(String name, String text) {
        return InstanceTexts.write(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mista", "psplib"})
    void helpHasExamplesInEightyColumns(String kind) {
        RealRun run = RealRun.of("bench", kind, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Examples:", "  buildout bench " + kind);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aMakespanBesideTheBestKnown() {
        Path file = write("tiny.rcp", InstanceTexts.PATTERSON);
        Path known = write("known.csv", KNOWN_HEAD + "s,tiny,4,5,,x\n");

        RealRun run = bench("psplib", file, "--best-known", known.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).matches("Instance +Makespan +Bound +Best +Gap % +Moves/s +Seconds");
        assertThat(lines.get(1)).matches("tiny +7 +\\S+ +5 +40\\.00 +[\\d,]+ +\\d+\\.\\d");
        assertThat(lines).contains("Mean makespan 7.0 over 1 instance");
        assertThat(lines).contains("Mean gap 40.00 %; 0 of 1 as good as the best known");
        assertThat(lines).allMatch(line -> line.length() <= 80);
    }

    @Test
    void delayAndMakespanOfSeveralProjects() {
        Path file = InstanceTexts.writeMista(folder);
        Path known = write("known.csv", KNOWN_HEAD + "s,two,,10,14,x\n");

        RealRun run = bench("mista", file, "--best-known", known.toString());

        assertThat(run.status()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).matches("Instance +Delay +Makespan +Bound +Best +Diff +Moves/s +Seconds");
        assertThat(lines.get(1)).matches("two +11 +14 +\\S+ +10 +\\+1 +[\\d,]+ +\\d+\\.\\d");
        assertThat(lines).contains("Total project delay 11, best known 10: ratio 1.100");
    }

    @Test
    void anInstanceThatNobodyKnowsHasADash() {
        Path file = write("tiny.rcp", InstanceTexts.PATTERSON);
        Path known = write("known.csv", KNOWN_HEAD + "s,other,4,5,,x\n");

        RealRun run = bench("psplib", file, "--best-known", known.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().toList().get(1)).matches("tiny +7 +\\S+ +- +- .*");
        assertThat(run.out()).doesNotContain("Mean gap");
    }

    @Test
    void theSameStepsAndSeedGiveTheSameSolutionByteForByte() {
        Path file = InstanceTexts.writeMista(folder);
        for (String out : List.of("one", "two")) {
            RealRun run = bench(
                    "mista",
                    file,
                    "--seed",
                    "3",
                    "--solutions",
                    folder.resolve(out).toString());
            assertThat(run.status()).as(run.err()).isZero();
        }
        assertThat(folder.resolve("one/two.csv")).hasSameBinaryContentAs(folder.resolve("two/two.csv"));
        assertThat(folder.resolve("one/two.csv"))
                .content()
                .startsWith("project,activity,mode,start\n1,1,1,0\n")
                .hasLineCount(9);
        assertThat(RealRun.filesBelow(folder.resolve("one"))).containsExactly("two.csv");
    }

    @Test
    void aFolderIsSolvedWhole() {
        write("a_10.rcp", InstanceTexts.PATTERSON);
        write("a_9.sm", InstanceTexts.SINGLE_MODE);
        write("readme.md", "x");

        RealRun run = bench("psplib", folder);

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().toList().get(1)).startsWith("a_9 ");
        assertThat(run.out().lines().toList().get(2)).startsWith("a_10 ");
    }

    @Test
    void jsonIsOneDocumentWithTheFiguresOfTheTable() {
        Path file = write("tiny.rcp", InstanceTexts.PATTERSON);

        RealRun run = bench("psplib", file, "--json", "--seed", "5");

        assertThat(run.status()).isZero();
        Map<?, ?> report = JsonMapper.shared().readValue(run.out(), Map.class);
        assertThat(report.get("kind")).isEqualTo("psplib");
        assertThat(report.get("seed")).isEqualTo(5);
        assertThat(report.get("steps")).isEqualTo(200);
        assertThat((List<?>) report.get("instances")).singleElement().satisfies(row -> {
            Map<?, ?> fields = (Map<?, ?>) row;
            assertThat(fields.get("instance")).isEqualTo("tiny");
            assertThat(fields.get("objective")).isEqualTo(7);
            assertThat(fields.get("feasible")).isEqualTo(true);
        });
    }

    @Test
    void anInstanceWithoutASolutionIsMarkedAndEndsWithOne() {
        Path poor = write("poor.mm", InstanceTexts.MULTI_MODE.replace("\t4\t9", "\t4\t3"));

        RealRun run = bench("psplib", poor, "--solutions", folder.resolve("out").toString());

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.out().lines().toList().get(1))
                .matches("poor +infeasible .*")
                .hasSizeLessThanOrEqualTo(80);
        assertThat(run.out())
                .endsWith("1 instance without a feasible solution\n")
                .doesNotContain("Mean");
        assertThat(RealRun.filesBelow(folder.resolve("out"))).isEmpty();
    }

    @Test
    void aMistakeInTheLastFileIsFoundBeforeAnythingIsSolved() {
        Path good = write("a.rcp", InstanceTexts.PATTERSON);
        Path bad = write("b.rcp", InstanceTexts.PATTERSON.replace("4 2 1 4", "4 x 1 4"));

        RealRun run = bench("psplib", good, bad.toString());

        refused(run, bad + ":5:3: found 'x'");
    }

    @Test
    void wrongInputIsRefusedInOneLine() {
        Path file = write("tiny.rcp", InstanceTexts.PATTERSON);
        refused(bench("psplib", folder.resolve("no.rcp")), "no.rcp: found no such file");
        refused(bench("psplib", folder.resolve("no.txt")), "no.txt: found a name without a suffix of this kind");
        refused(bench("mista", file), "tiny.rcp: found a name without a suffix of this kind");
        refused(
                bench("psplib", file, "--best-known", folder.resolve("no.csv").toString()),
                "no.csv: found no such file");
        refused(bench("psplib", file, "--solutions", file.toString()), "tiny.rcp");
        refused(
                bench("psplib", file, file.toString(), "--solutions", folder.toString()),
                "two instances are named 'tiny'");
    }

    private static void refused(RealRun run, String message) {
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines())
                .singleElement()
                .asString()
                .startsWith("buildout: ")
                .contains(message);
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        Path file = write("tiny.rcp", InstanceTexts.PATTERSON);
        for (String option : List.of("--steps", "--threads")) {
            RealRun run = RealRun.of("bench", "psplib", file.toString(), option, "0");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains(option + " must be");
        }
    }

    @Test
    void aMissingOrUnknownBenchmarkIsRefused() {
        assertThat(RealRun.of("bench").err()).contains("a command is missing");
        assertThat(RealRun.of("bench", "pspilb").err()).contains("no command 'pspilb'", "Maybe: psplib");
    }
}
