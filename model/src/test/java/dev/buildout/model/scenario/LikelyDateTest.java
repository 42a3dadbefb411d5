package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyDateTest {

    @ParameterizedTest
    @CsvSource({
        "2027/01/04, Maybe `2027-01-04`.",
        "2027-1-4, Maybe `2027-01-04`.",
        "20270104, Maybe `2027-01-04`.",
        "2027-06, Maybe `2027-06-01`.",
        "31.12.2027, Maybe `2027-12-31`.",
        "12/31/2027, Maybe `2027-12-31`.",
        "03/04/2027, Maybe `2027-03-04` or `2027-04-03`.",
        "03/03/2027, Maybe `2027-03-03`.",
        "2027-13-40, ''",
        "soon, ''",
        "99999-01-01, ''"
    })
    void readsOtherWaysOfWritingADay(String text, String hint) {
        assertThat(LikelyDate.hint(text)).isEqualTo(hint);
    }
}
