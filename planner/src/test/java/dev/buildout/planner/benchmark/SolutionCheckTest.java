package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.benchmark.Solution.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good solution is worth what it is by hand; each rule that is broken is found, and named. */
class SolutionCheckTest {

    /** Two projects of one file that share 3 workers: activities take 2 or 3, so none goes beside another. */
    private static final List<Row> GOOD = List.of(
            new Row(1, 1, 1, 0),
            new Row(1, 2, 2, 0),
            new Row(1, 3, 1, 3),
            new Row(1, 4, 1, 7),
            new Row(2, 1, 1, 2),
            new Row(2, 2, 2, 7),
            new Row(2, 3, 1, 10),
            new Row(2, 4, 1, 14));

    @TempDir
    Path folder;

    private Instance instance = new Instance("", Instance.Goal.MAKESPAN, List.of(), List.of());

    @BeforeEach
    void readInstance() {
        instance = InstanceReader.read(InstanceTexts.writeMista(folder));
    }

    private SolutionCheck.Verdict check(List<Row> rows) {
        return SolutionCheck.check(instance, new Solution(rows));
    }

    private SolutionCheck.Verdict with(int index, Row row) {
        List<Row> rows = new ArrayList<>(GOOD);
        rows.set(index, row);
        return check(rows);
    }

    @Test
    void aGoodSolutionIsWorthItsDelayAndMakespan() {
        SolutionCheck.Verdict verdict = check(GOOD);

        assertThat(verdict.isFeasible()).isTrue();
        assertThat(verdict.totalDelay()).isEqualTo((7 - 0 - 4) + (14 - 2 - 4));
        assertThat(verdict.totalMakespan()).isEqualTo(14);
    }

    @Test
    void aStartBeforeAPredecessorsFinish() {
        assertThat(with(3, new Row(1, 4, 1, 6)).violations())
                .containsExactly(
                        "activity 4 of project 1 starts on day 6, before activity 3 of project 1 is finished on 7");
    }

    @Test
    void aStartBeforeTheRelease() {
        assertThat(with(4, new Row(2, 1, 1, 1)).violations())
                .containsExactly("activity 1 of project 2 starts on day 1, released on 2");
    }

    @Test
    void aDayOnWhichProjectsTogetherUseTooMuch() {
        assertThat(with(2, new Row(1, 3, 1, 2)).violations())
                .containsExactly("5 of the shared R1 on day 2, there are 3");
    }

    @Test
    void aDayOnWhichOneProjectUsesTooMuch() {
        Instance single = InstanceReader.read(InstanceTexts.write(folder.resolve("a.rcp"), InstanceTexts.PATTERSON));
        List<Row> rows = List.of(new Row(1, 1, 1, 0), new Row(1, 2, 1, 0), new Row(1, 3, 1, 2), new Row(1, 4, 1, 6));

        assertThat(SolutionCheck.check(single, new Solution(rows)).violations())
                .containsExactly("4 of R1 of project 1 on day 2, there are 3");
    }

    @Test
    void moreUsedUpThanThereIs() {
        Instance poor = InstanceReader.read(
                InstanceTexts.write(folder.resolve("a.mm"), InstanceTexts.MULTI_MODE.replace("\t4\t9", "\t4\t8")));
        SolutionCheck.Verdict verdict = SolutionCheck.check(poor, new Solution(GOOD.subList(0, 4)));

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.shortages()).containsExactly("project 1 uses 9 of N1, there are 8");
        assertThat(verdict.isFeasible()).isFalse();
    }

    @Test
    void anActivityWithoutADate() {
        assertThat(check(GOOD.subList(0, 7)).shortages()).containsExactly("activity 4 of project 2 has no date");
    }

    @Test
    void anActivityTwice() {
        assertThat(with(3, GOOD.get(2)).violations()).containsExactly("activity 3 of project 1 stands there twice");
    }

    @Test
    void aRowThatIsNotInTheInstance() {
        for (Row strange :
                List.of(new Row(3, 1, 1, 0), new Row(0, 1, 1, 0), new Row(1, 5, 1, 0), new Row(1, 1, 2, 0))) {
            List<Row> rows = new ArrayList<>(GOOD);
            rows.add(strange);
            assertThat(check(rows).violations()).singleElement().asString().contains("not in the instance");
        }
    }
}
