package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Nonrenewables;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.PriorityRule;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network means what its instance means, and its objective is the instance's own. */
class InstanceCompilerTest {

    @TempDir
    Path folder;

    private Path list = Path.of("");

    @BeforeEach
    void writeInstances() {
        list = InstanceTexts.writeMista(folder);
    }

    private CompiledInstance compile(String name, String text) {
        return InstanceCompiler.compile(InstanceReader.read(InstanceTexts.write(folder.resolve(name), text)));
    }

    private static Schedule schedule(ActivityNetwork network, Decisions decisions) {
        Schedule schedule = new Schedule(network);
        new ScheduleGenerator(network).generate(decisions, schedule);
        return schedule;
    }

    @Test
    void theObjectiveOfOneProjectIsItsMakespan() {
        ActivityNetwork network = compile("a.rcp", InstanceTexts.PATTERSON).network();

        Schedule schedule = schedule(network, PriorityRule.latestFinishTime(network));

        assertThat(schedule.objective()).isEqualTo(7);
        assertThat(schedule.start).contains(0, 7);
    }

    @Test
    void theObjectiveOfAListIsTenThousandTimesTheDelayPlusTheMakespan() {
        CompiledInstance compiled = InstanceCompiler.compile(InstanceReader.read(list));
        ActivityNetwork network = compiled.network();
        Decisions decisions = PriorityRule.latestFinishTime(network);

        Schedule schedule = schedule(network, decisions);

        SolutionCheck.Verdict verdict =
                SolutionCheck.check(compiled.instance(), Solution.of(compiled, decisions, schedule));
        assertThat(verdict.totalDelay()).isPositive();
        assertThat((long) schedule.objective()).isEqualTo(10_000 * verdict.totalDelay() + verdict.totalMakespan());
    }

    @Test
    void modesThatNeverFitAreLeftOutAndTheOthersKeepTheirNumbers() {
        CompiledInstance compiled = compile("a.mm", InstanceTexts.MULTI_MODE);

        assertThat(compiled.mode()).containsExactly(1, 2, 3, 1, 1);
        assertThat(compiled.network().modeFrom()).containsExactly(0, 1, 3, 4, 5);
        assertThat(compiled.network().modeWork()).containsExactly(0, 3, 7, 4, 0);
    }

    @Test
    void theSharedCapacityDecidesWhatFits() {
        CompiledInstance compiled = InstanceCompiler.compile(InstanceReader.read(list));
        assertThat(compiled.network().resources()).extracting("id").containsExactly("shared/R1");
        assertThat(compiled.mode()).containsExactly(1, 2, 3, 1, 1, 1, 2, 3, 1, 1, 0);
        assertThat(compiled.project()).containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 0);
        assertThat(compiled.activity()).containsExactly(1, 2, 3, 4, 1, 2, 3, 4, 0);

        InstanceTexts.write(list, InstanceTexts.MISTA.replace("3 -1", "2 -1"));
        CompiledInstance tighter = InstanceCompiler.compile(InstanceReader.read(list));
        assertThat(tighter.mode()).containsExactly(1, 3, 1, 1, 1, 3, 1, 1, 0);
    }

    @Test
    void everyProjectHasItsOwnOfWhatIsUsedUp() {
        Nonrenewables nonrenewables =
                InstanceCompiler.compile(InstanceReader.read(list)).network().nonrenewables();

        assertThat(nonrenewables.capacity()).containsExactly(9, 9);
        assertThat(nonrenewables.useResource()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(nonrenewables.useAmount()).containsExactly(6, 1, 3, 6, 1, 3);
        assertThat(nonrenewables.useFrom()).containsExactly(0, 0, 1, 2, 3, 3, 3, 4, 5, 6, 6, 6);
    }

    @Test
    void anySingleFileScheduleFitsIntoTheHorizon() {
        CompiledInstance compiled = compile("a.mm", InstanceTexts.MULTI_MODE);
        assertThat(compiled.network().horizon()).isEqualTo(7 + 4 + 1);
    }

    @Test
    void anActivityWithoutAModeThatFitsIsAnErrorWhereItStands() {
        String text = InstanceTexts.PATTERSON.replace("4 2 1 4", "4 5 1 4");
        assertThatThrownBy(() -> compile("a.rcp", text))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("a.rcp:5:1: found no mode")
                .hasMessageContaining("asks for 5 of R1, there are 3");
    }

    @Test
    void durationsThatNeedAnEndlessHorizonAreRefused() {
        String text = InstanceTexts.PATTERSON.replace("3 2 1 4", "99999 2 1 4");
        assertThatThrownBy(() -> compile("a.rcp", text))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("at most 100000");
    }
}
