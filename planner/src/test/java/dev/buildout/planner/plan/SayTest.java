package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayTest {

    private final Say say = Say.in("USD");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | $0",
                "99 | $99",
                "450000 | $450 k",
                "1240000000 | $1.24 B",
                "12400000 | $12.4 M",
                "999600000 | $1.00 B",
                "110653333726 | $111 B",
                "-3700000 | −$3.70 M",
                "1500000000000 | $1.50 T"
            })
    void moneyHasThreeFiguresAndAUnit(double dollars, String said) {
        assertThat(say.money(Money.ofDollars(dollars))).isEqualTo(said);
    }

    @Test
    void exactMoneyKeepsItsCents() {
        assertThat(say.exact(new Money(123_456_789))).isEqualTo("$1,234,567.89");
        assertThat(say.exact(new Money(-500_000))).isEqualTo("−$5,000");
    }

    @Test
    void otherCurrenciesAreSaidByTheirCode() {
        assertThat(Say.in("EUR").money(Money.ofDollars(2e6))).isEqualTo("EUR 2.00 M");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | on time", "3 | 3 d late", "98 | 14 w late", "-13 | 13 d early", "-70 | 10 w early"})
    void latenessIsSaidInDaysThenWeeks(int days, String said) {
        assertThat(Say.late(days)).isEqualTo(said);
    }

    @Test
    void changesCarryTheirSign() {
        assertThat(say.change(Money.ofDollars(5e6))).isEqualTo("+$5.00 M");
        assertThat(say.change(Money.ZERO)).isEqualTo("±0");
        assertThat(Say.signed(-120)).isEqualTo("−120");
        assertThat(Say.signed(0.01)).isEqualTo("±0");
    }

    @Test
    void powerDatesAndUnitsReadAsPeopleSayThem() {
        assertThat(Say.mw(560)).isEqualTo("560 MW");
        assertThat(Say.mw(1220)).isEqualTo("1,220 MW");
        assertThat(Say.mw(0.5)).isEqualTo("0.5 MW");
        assertThat(Say.date(LocalDate.of(2027, 12, 31))).isEqualTo("31 Dec 2027");
        assertThat(Say.units(1, "rack")).isEqualTo("1 rack");
        assertThat(Say.units(1530, "rack")).isEqualTo("1,530 racks");
        assertThat(Say.units(120, "MW")).isEqualTo("120 MW");
    }
}
