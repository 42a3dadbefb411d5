package dev.buildout.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One falsification of a good plan and the rule that must be among those broken. */
record Tampering(String name, Rule rule, Consumer<Tampered> how) {

    /** A test for each: what verifies the falsified text must name its rule. */
    static Stream<DynamicTest> tests(
            JudgedPlan good, Function<String, Verification> verify, Stream<List<Tampering>> all) {
        return all.flatMap(List::stream)
                .map(t -> DynamicTest.dynamicTest(t.name, () -> {
                    Tampered plan = new Tampered(good.json());
                    t.how.accept(plan);
                    assertThat(verify.apply(plan.text()).violations())
                            .extracting(Violation::rule)
                            .contains(t.rule);
                }));
    }
}
