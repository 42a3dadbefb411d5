package dev.buildout.planner.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.exact.DeadlineSearch.Outcome;
import dev.buildout.planner.fixture.SmallProject;
import dev.buildout.planner.problem.ActivityNetwork;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both answers of the search are right: what it finds keeps every rule, and what it refutes no schedule can meet. */
class DeadlineSearchTest {

    private static final int PROJECTS = 1500;
    private static final int LATEST = 24;
    private static final int MOST = 20;

    /** The answer to one deadline from the beginning; a deadline that links alone exclude is refuted. */
    private static Outcome answer(ActivityNetwork network, int by) {
        return DeadlineSearch.of(network, MOST, by)
                .map(search -> search.run(by, Long.MAX_VALUE / 2, () -> false))
                .orElse(Outcome.REFUTED);
    }

    /** Goes down from a late deadline day by day; returns the first that is refuted. */
    private static int firstRefuted(SmallProject project, ActivityNetwork network) {
        Optional<DeadlineSearch> search = DeadlineSearch.of(network, MOST, LATEST);
        int by = LATEST;
        while (search.isPresent() && search.get().run(by, Long.MAX_VALUE / 2, () -> false) == Outcome.FOUND) {
            assertThat(project.isKept(search.get().starts(), by)).isTrue();
            by--;
        }
        return by;
    }

    @Test
    void whatIsFoundKeepsEveryRuleAndWhatIsRefutedCannotBe() {
        int improved = 0;
        for (int seed = 0; seed < PROJECTS; seed++) {
            SmallProject project = SmallProject.of(seed);
            ActivityNetwork network = project.network();
            assertThat(DeadlineSearch.applies(network, MOST)).isTrue();
            int refuted = firstRefuted(project, network);
            assertThat(project.canFinish(refuted))
                    .as("seed %s by %s", seed, refuted)
                    .isFalse();
            assertThat(answer(network, refuted)).isEqualTo(Outcome.REFUTED);
            if (refuted < LATEST) {
                assertThat(answer(network, refuted + 1)).isEqualTo(Outcome.FOUND);
                improved++;
            }
        }
        assertThat(improved).isGreaterThan(PROJECTS / 2).isLessThan(PROJECTS);
    }

    /** A search that guesses badly learns much; none of it may exclude a schedule that meets the deadline. */
    @Test
    void whatIsLearnedHoldsInEverySchedule() {
        int learned = 0;
        for (int seed = 500; seed < 800; seed++) {
            SmallProject project = SmallProject.of(seed);
            ActivityNetwork network = project.network();
            int by = firstRefuted(project, network) + 1;
            Optional<DeadlineSearch> search = by > LATEST ? Optional.empty() : DeadlineSearch.of(network, MOST, by);
            if (search.isPresent()) {
                DeadlineSearch bad = search.get();
                int[] late = new int[network.activityCount()];
                Arrays.fill(late, by);
                bad.prefer(late);
                assertThat(bad.run(by, Long.MAX_VALUE / 2, () -> false)).isEqualTo(Outcome.FOUND);
                learned += bad.clauses();
                int[] excluded = new int[1];
                if (bad.clauses() > 0) {
                    project.forEachSchedule(by, starts -> excluded[0] += bad.keepsClauses(starts) ? 0 : 1);
                }
                assertThat(excluded[0]).as("seed %s by %s", seed, by).isZero();
            }
        }
        assertThat(learned).isGreaterThan(50);
    }

    @Test
    void withoutEffortOrTimeNothingIsSaid() {
        DeadlineSearch search =
                DeadlineSearch.of(SmallProject.of(1).network(), MOST, LATEST).orElseThrow();
        assertThat(search.run(LATEST, 0, () -> false)).isEqualTo(Outcome.OPEN);
        assertThat(search.run(LATEST, 1000, () -> true)).isEqualTo(Outcome.OPEN);
    }
}
