package dev.buildout.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.RandomScenario;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the scenario, the plan that is made of it, feasible or not, keeps every rule it is verified by. */
class RandomScenarioVerificationTest {

    @Property(tries = 60)
    void everyPlanVerifies(@ForAll int seed) {
        JudgedPlan plan = JudgedPlan.of(JudgedPlan.read(RandomScenario.yaml(seed)), 200);

        assertThat(plan.verify().violations()).isEmpty();
    }
}
