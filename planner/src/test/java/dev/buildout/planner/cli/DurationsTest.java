package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"60s,60", "90,90", "5m,300", "1h,3600", "2 m,120", "168h,604800"})
    void timesAreReadAsPeopleWriteThem(String text, long seconds) {
        assertThat(new Durations().convert(text)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0s", "-1s", "1d", "1.5m", "s", "169h", "99999999999999999999"})
    void anythingElseIsRefusedWithTheText(String text) {
        assertThatThrownBy(() -> new Durations().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
