package dev.buildout.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyCheckTest {

    @ParameterizedTest
    @CsvSource({"starter, 500", "stargate-us, 100"})
    void shippedPlansAreClean(String name, long steps) {
        Verification v = JudgedPlan.shipped(name, steps).verify();
        System.out.println(v.checked());
        System.out.println(v.violations().size());
        v.violations().stream().limit(40).forEach(x -> System.out.println(x.rule() + " " + x.text()));
        assertThat(v.violations()).isEmpty();
    }
}
