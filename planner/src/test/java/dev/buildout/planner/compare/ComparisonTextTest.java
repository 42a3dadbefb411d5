package dev.buildout.planner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.SyntheticPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

    private static final NamedPlan BASE = new NamedPlan("base", SyntheticPlan.base());
    private static final NamedPlan SLIP = new NamedPlan("tranche-slip", SyntheticPlan.delayed());

    @Test
    void figuresOfTheBaseStandBesideThoseOfTheOthersWithTheirDeltas() {
        String text = ComparisonText.of(Comparison.of(List.of(BASE, SLIP)));

        assertThat(text.lines().filter(l -> l.startsWith("Value lost")))
                .containsExactly("Value lost            $9.33 B                   $9.78 B (+$454 M)");
        assertThat(text).contains("tranche-slip against base", "overrides/tranche-slip: – → applied");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        var hostile = new NamedPlan("a very long name\nof a plan ".repeat(5), SyntheticPlan.hostile());

        String text = ComparisonText.of(Comparison.of(List.of(hostile, SLIP, BASE, SLIP, BASE)));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
