package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.PriorityRule;
import dev.buildout.planner.schedule.Schedule;
import dev.buildout.planner.schedule.ScheduleGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public instance is read whole, in each of its spellings. */
class SharedInstancesTest {

    @ParameterizedTest
    @CsvSource({
        "psplib/j30, 48, 32, 4, 0",
        "psplib/j60, 48, 62, 4, 0",
        "psplib/j120, 60, 122, 4, 0",
        "mmlib100, 54, 102, 2, 2",
        "mista/j10.mm, 16, 12, 2, 2",
        "mista/j20.mm, 17, 22, 2, 2",
        "mista/j30.mm, 25, 32, 2, 2"
    })
    void singleProjects(String folder, int files, int activities, int renewable, int nonrenewable) {
        List<Instance> instances = SharedBenchmarks.instances(folder).stream()
                .map(InstanceReader::read)
                .toList();

        assertThat(instances).hasSize(files).allSatisfy(instance -> {
            assertThat(instance.activityCount()).isEqualTo(activities);
            assertThat(instance.goal()).isEqualTo(Instance.Goal.MAKESPAN);
            Instance.Project project = instance.projects().get(0);
            assertThat(project.renewable()).hasSize(renewable);
            assertThat(project.nonrenewable()).hasSize(nonrenewable);
            assertThat(project.activities().get(activities - 1).successors()).isEmpty();
            assertThat(project.activities())
                    .filteredOn(activity -> activity.successors().isEmpty())
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"A-1, 2, 24", "A-2, 2, 44", "A-3, 2, 64", "A-4, 5, 60", "A-7, 10, 120", "A-10, 10, 320"})
    void listsOfProjects(String name, int projects, int activities) {
        Instance instance = InstanceReader.read(SharedBenchmarks.path("mista/" + name + ".txt"));

        assertThat(instance.name()).isEqualTo(name);
        assertThat(instance.goal()).isEqualTo(Instance.Goal.TOTAL_PROJECT_DELAY);
        assertThat(instance.projects()).hasSize(projects);
        assertThat(instance.activityCount()).isEqualTo(activities);
    }

    @Test
    void theColumnSaysWhichResourceIsShared() {
        Instance instance = InstanceReader.read(SharedBenchmarks.path("mista/A-3.txt"));
        assertThat(instance.shared()).containsExactly(OptionalInt.empty(), OptionalInt.of(49));

        ActivityNetwork network = InstanceCompiler.compile(instance).network();
        assertThat(network.resources()).extracting("id").containsExactly("shared/R2", "1/R1", "2/R1");
        assertThat(network.resources()[0].capacity()).containsOnly(49);
    }

    @Test
    void releasesAndCriticalPathsAreTheLists() {
        Instance instance = InstanceReader.read(SharedBenchmarks.path("mista/A-3.txt"));

        assertThat(instance.projects()).extracting("release").containsExactly(0, 12);
        assertThat(instance.projects()).extracting("criticalPathDays").containsExactly(29, 38);
        ActivityNetwork network = InstanceCompiler.compile(instance).network();
        assertThat(network.phases().due()).containsExactly(29, 50, 0);
        assertThat(network.release()[32]).isEqualTo(12);
    }

    @Test
    void aFileThatStandsTwiceInAListIsTwoProjects() {
        Instance instance = InstanceReader.read(SharedBenchmarks.path("mista/A-10.txt"));

        assertThat(instance.projects().get(0).name())
                .isEqualTo(instance.projects().get(1).name());
        ActivityNetwork network = InstanceCompiler.compile(instance).network();
        assertThat(network.resources())
                .extracting("id")
                .startsWith("shared/R1", "1/R2", "2/R2")
                .hasSize(11);
        assertThat(network.nonrenewables().capacity()).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"psplib/j30", "psplib/j60", "psplib/j120"})
    void aScheduleOfTheStartingRuleIsNoBetterThanTheBestKnown(String folder) {
        BestKnown bestKnown = BestKnown.read(SharedBenchmarks.path("best-known.csv"));
        for (Path file : SharedBenchmarks.instances(folder)) {
            CompiledInstance compiled = InstanceCompiler.compile(InstanceReader.read(file));
            ActivityNetwork network = compiled.network();
            Decisions rule = PriorityRule.latestFinishTime(network);
            Schedule schedule = new Schedule(network);
            new ScheduleGenerator(network).generate(rule, schedule);

            long best = bestKnown.find(compiled.instance().name()).orElseThrow().objective();
            assertThat(schedule.isFeasible()).isTrue();
            assertThat((long) schedule.objective()).isBetween(best, 2 * best);
        }
    }
}
