package dev.buildout.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({"abc,abc,0", "abc,acb,1", "abc,ab,1", "abc,abcd,1", "abc,xbc,1", "ca,abc,3", "kitten,sitting,3"})
    void countsEdits(String a, String b, int edits) {
        assertThat(NearestName.distance(a, b)).isEqualTo(edits);
    }

    @Property(tries = 200)
    void distanceIsSymmetricAndZeroOnlyForEquals(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(NearestName.distance(a, b)).isEqualTo(NearestName.distance(b, a));
        assertThat(NearestName.distance(a, b) == 0).isEqualTo(a.equals(b));
    }

    @Test
    void namesTheNearestFirst() {
        assertThat(NearestName.hint("worker-cp", List.of("works", "worker-cap", "power")))
                .isEqualTo("Maybe `worker-cap`.");
        assertThat(NearestName.near("abilene-1", List.of("abilene-12", "abilene-11", "milam")))
                .containsExactly("abilene-11", "abilene-12");
    }

    @Test
    void staysSilentWhenNothingIsNear() {
        assertThat(NearestName.hint("zzz", List.of("works", "worker-cap"))).isEmpty();
        assertThat(NearestName.hint("x".repeat(10_000), List.of("x".repeat(10_001))))
                .isEmpty();
    }

    @Test
    void findsALongerNameThatContainsIt() {
        assertThat(NearestName.near("houston", List.of("foxconn-houston", "foxconn-ohio")))
                .containsExactly("foxconn-houston");
    }
}
