package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.SourceLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200 MW (S S1)|1200 MW|(S S1)",
                "$12.5M/MW (D K4)|$12.5M/MW|(D K4)",
                "100/w (A)|100/w|(A)",
                "5 (A half (or so) of S2)|5|(A half (or so) of S2)",
                "5   (S   S1, S2 )|5|(S S1, S2)",
                "Shell (phase 1)|Shell (phase 1)|none",
                "Shell (Second half)|Shell (Second half)|none",
                "(A)|(A)|none",
                "(remove)|(remove)|none",
                "x(A)|x(A)|none",
                "x A)|x A)|none",
            })
    void splitsValueAndMark(String written, String value, String mark) {
        Node.ScalarNode scalar = Marks.split(new SourceLocation("f", 1, 1), written);

        assertThat(scalar.text()).isEqualTo(value);
        assertThat(scalar.mark().map(Mark::toString).orElse("none")).isEqualTo(mark);
    }
}
