package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.LinkTerm;
import dev.buildout.model.unit.Coordinates;
import dev.buildout.model.unit.Days;
import dev.buildout.model.unit.Distance;
import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.PerMegawatt;
import dev.buildout.model.unit.Percent;
import dev.buildout.model.unit.Power;
import dev.buildout.model.unit.PowerRate;
import dev.buildout.model.unit.Throughput;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({"560 MW,560000", "1.2 GW,1200000", "300 kW,300", "0.0004 MW,0", "560MW,560000"})
    void readsPower(String text, long kilowatts) throws BadValueException {
        assertThat(Quantities.power(text)).isEqualTo(new Power(kilowatts));
    }

    @ParameterizedTest
    @CsvSource({
        "$3.7M,'',370000000",
        "$450k,'',45000000",
        "$23.25B,'',2325000000000",
        "$95,'',9500",
        "$0.25,'',25",
        "$95/h,h,9500",
        "$66/MWh,MWh,6600",
        "$2.58/mi,mi,258",
        "$12.5M/MW,MW,1250000000",
        "$0.24M/MW-month,MW-month,24000000"
    })
    void readsMoney(String text, String per, long cents) throws BadValueException {
        assertThat(Quantities.money(text, per)).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @CsvSource({"3 d,3", "26 w,182", "1 month,30", "6 months,183", "2 yr,731", "1.5 w,11", "0 d,0"})
    void readsLengthsOfTime(String text, int days) throws BadValueException {
        assertThat(Quantities.days(text, false)).isEqualTo(new Days(days));
    }

    @ParameterizedTest
    @CsvSource({"100/w,100", "3/d,21", "365.25/yr,7", "30.4375/month,7", "20 /w,20"})
    void readsThroughput(String text, double perWeek) throws BadValueException {
        Throughput throughput = Quantities.throughput(text);
        assertThat(throughput.perWeek()).isCloseTo(perWeek, Offset.offset(1e-9));
    }

    @Test
    void readsSharesAndRates() throws BadValueException {
        assertThat(Quantities.percent("30 %", "", 100)).isEqualTo(new Percent(0.3));
        assertThat(Quantities.percent("6.1 %/yr", "yr", 100)).isEqualTo(new Percent(0.061));
        assertThat(Quantities.percent("0.7%/month", "month", 100)).isEqualTo(new Percent(0.007));
    }

    @Test
    void readsTheOtherUnits() throws BadValueException {
        assertThat(Quantities.perMegawatt("5.3/MW")).isEqualTo(new PerMegawatt(new BigDecimal("5.3")));
        assertThat(Quantities.mass("1.36 t")).isEqualTo(new Mass(1360));
        assertThat(Quantities.mass("250 kg")).isEqualTo(new Mass(250));
        assertThat(Quantities.distance("380 mi", "")).isEqualTo(new Distance(380));
        assertThat(Quantities.distance("1609.344 km", "").miles()).isCloseTo(1000, Offset.offset(1e-9));
        assertThat(Quantities.distance("500 mi/d", "d")).isEqualTo(new Distance(500));
        assertThat(Quantities.powerRate("13.6 MW/w")).isEqualTo(new PowerRate(13600));
        assertThat(Values.coordinates(List.of("32.45", "-99.73"), "")).isEqualTo(new Coordinates(32.45, -99.73));
    }

    @Test
    void readsDatesLinksAndWeekdays() throws BadValueException {
        assertThat(value(LocalDate.class, "2027-01-31")).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(value(DayOfWeek.class, "sun")).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(value(LinkTerm.class, "FS")).isEqualTo(new LinkTerm(LinkTerm.Type.FS, Days.ZERO));
        assertThat(value(LinkTerm.class, "SS + 12 w")).isEqualTo(new LinkTerm(LinkTerm.Type.SS, new Days(84)));
        assertThat(value(LinkTerm.class, "FF - 3 d")).isEqualTo(new LinkTerm(LinkTerm.Type.FF, new Days(-3)));
        assertThat(value(LinkTerm.class, "SF+1 w")).isEqualTo(new LinkTerm(LinkTerm.Type.SF, new Days(7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dev.buildout.model.unit.Power|''|560|BO-1204|`560` has no unit. Expected a power such as 560 MW"
                        + "|Maybe `560 MW`.",
                "dev.buildout.model.unit.Power|''|560 MV|BO-1204|`560 MV` has the unit `MV`. Expected a power such as"
                        + " 560 MW|Maybe `MW`.",
                "dev.buildout.model.unit.Power|''|-5 MW|BO-1205|`-5 MW` is impossible: a power is not negative, and less"
                        + " than a million GW|''",
                "dev.buildout.model.unit.Power|''|.nan|BO-1203|`.nan` is not a power. Expected a power such as 560 MW|''",
                "dev.buildout.model.unit.Power|''|1e5 MW|BO-1203|`1e5 MW` is not a power. Expected a power such as 560"
                        + " MW|''",
                "dev.buildout.model.unit.Money|h|$95|BO-1204|`$95` does not say per what. Expected an amount of money"
                        + " such as $95/h|Maybe `$95/h`.",
                "dev.buildout.model.unit.Money|MW|$95/h|BO-1204|`$95/h` is per `h`. Expected an amount of money such as"
                        + " $95/MW|Maybe `$95/MW`.",
                "dev.buildout.model.unit.Money|''|$95/h|BO-1204|`$95/h` is per `h`. Expected an amount of money such as"
                        + " $3.7M|Maybe `$95`.",
                "dev.buildout.model.unit.Money|''|3.7M|BO-1204|`3.7M` has no unit. Expected an amount of money such as"
                        + " $3.7M|Maybe `$3.7M`.",
                "dev.buildout.model.unit.Money|''|$-3|BO-1205|`$-3` is impossible: an amount is not negative, and at most"
                        + " $100T|''",
                "dev.buildout.model.unit.Money|''|$0.001|BO-1205|`$0.001` is impossible: the smallest amount is a"
                        + " cent|''",
                "dev.buildout.model.unit.Percent|''|130 %|BO-1205|`130 %` is impossible: it lies between 0 % and 100"
                        + " %|''",
                "dev.buildout.model.unit.Percent|yr|6.1 %|BO-1204|`6.1 %` does not say per what. Expected a rate such as"
                        + " 6.1 %/yr|Maybe `6.1 %/yr`.",
                "dev.buildout.model.unit.Percent|''|30|BO-1204|`30` has no unit. Expected a share such as 30 %|Maybe `30"
                        + " %`.",
                "dev.buildout.model.unit.Days|''|26|BO-1204|`26` has no unit. Expected a length of time such as 26"
                        + " w|Maybe `26 w` or `26 d`.",
                "dev.buildout.model.unit.Days|''|200 yr|BO-1205|`200 yr` is impossible: a length of time is not"
                        + " negative, and at most 100 yr|''",
                "dev.buildout.model.unit.Throughput|''|100|BO-1204|`100` has no unit. Expected a throughput such as"
                        + " 100/w|Maybe `100/w`.",
                "dev.buildout.model.unit.PerMegawatt|MW|5.3|BO-1204|`5.3` does not say per what. Expected a number of"
                        + " units per MW such as 5.3/MW|Maybe `5.3/MW`.",
                "java.time.LocalDate|''|12|BO-1203|`12` is not a date. Expected a day such as 2027-01-31|''",
                "java.time.LocalDate|''|2027-02-30|BO-1205|`2027-02-30` is impossible: the calendar has no such day|''",
                "java.time.LocalDate|''|1999-12-31|BO-1205|`1999-12-31` is impossible: years run from 2000 to 2100|''",
                "java.time.DayOfWeek|''|thur|BO-1203|`thur` is not a weekday. Expected one of mon, tue, wed, thu, fri,"
                        + " sat, sun|Maybe `thu`.",
                "java.lang.Integer|''|1.5|BO-1203|`1.5` is not a whole number. Expected a whole number such as 4|''",
                "java.lang.Double|''|.inf|BO-1203|`.inf` is not a number. Expected a number such as 1.3|''",
                "java.lang.Boolean|''|yes|BO-1203|`yes` is neither true nor false|Maybe `true`.",
                "dev.buildout.model.domain.LinkTerm|''|FS + 3|BO-1204|`3` has no unit. Expected a length of time such"
                        + " as 26 w|Maybe `3 w` or `3 d`.",
                "dev.buildout.model.domain.Category|''|rack|BO-1203|`rack` is not one of racks, network, cabling,"
                        + " cooling, power, generation, labour, works|Maybe `racks`.",
            })
    void refusesWithAnExplanation(Class<?> type, String per, String text, String code, String message, String hint) {
        assertThatThrownBy(() -> value(type, text, per)).isInstanceOfSatisfying(BadValueException.class, e -> {
            assertThat(e.message()).isEqualTo(message);
            assertThat(e.code().code()).isEqualTo(code);
            assertThat(e.hint()).isEqualTo(hint);
        });
    }

    private static Object value(Class<?> type, String text) throws BadValueException {
        return value(type, text, "");
    }

    private static Object value(Class<?> type, String text, String per) throws BadValueException {
        Slot slot = new Slot("key", "owner", new SourceLocation("f", 1, 1), per, List.of());
        return Values.find(type).orElseThrow().parse(text, slot);
    }
}
