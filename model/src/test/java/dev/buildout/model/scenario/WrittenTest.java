package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Category;
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
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The patterns of the schema match what the reader reads. */
class WrittenTest {

    private static final Set<Class<?>> EXACT_RANGES = Set.of(Percent.class, LocalDate.class, Coordinates.class);

    /** A type with the divisor and the key it is read under. */
    record Form(Class<?> type, String per, String key) {}

    private static final List<Form> FORMS = List.of(
            new Form(Power.class, "", "power"),
            new Form(Days.class, "", "time"),
            new Form(Throughput.class, "", "capacity"),
            new Form(PowerRate.class, "w", "rate"),
            new Form(PerMegawatt.class, "MW", "per-mw"),
            new Form(Mass.class, "", "mass"),
            new Form(Distance.class, "", "distances"),
            new Form(Distance.class, "d", "speed"),
            new Form(Money.class, "", "price"),
            new Form(Money.class, "MWh", "power-price"),
            new Form(Money.class, "MW-month", "per-month"),
            new Form(Percent.class, "", "order"),
            new Form(Percent.class, "", "duty"),
            new Form(Percent.class, "yr", "interest"),
            new Form(Integer.class, "", "crew"),
            new Form(BigDecimal.class, "", "bom"),
            new Form(boolean.class, "", "live"),
            new Form(LocalDate.class, "", "due"),
            new Form(DayOfWeek.class, "", "days"),
            new Form(LinkTerm.class, "", "after"),
            new Form(Coordinates.class, "", "location"),
            new Form(Category.class, "", "category"));

    @Property(tries = 5_000)
    void aPatternMatchesWhatIsReadAndNoOtherForm(@ForAll("forms") Form form, @ForAll("texts") String text) {
        Slot slot = new Slot(form.key(), "it", new SourceLocation("f", 1, 1), form.per(), List.of());
        Written written = Written.of(form.type(), form.per(), form.key());
        boolean matches = Pattern.matches(written.pattern(), text);

        try {
            Values.find(form.type()).orElseThrow().parse(text, slot);
            assertThat(matches).as("%s is read as %s", text, form).isTrue();
        } catch (BadValueException e) {
            if (e.code() != FindingCode.OUT_OF_RANGE || EXACT_RANGES.contains(form.type())) {
                assertThat(matches).as("%s is refused as %s", text, form).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<Form> forms() {
        return Arbitraries.of(FORMS);
    }

    /** Texts put together from the pieces of every form, so that many are right and most are nearly so; stripped, as
     * YAML does. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> number = numbers();
        Arbitrary<String> unit = Arbitraries.of(
                "", "MW", "kW", "GW", "MWh", "d", "w", "month", "months", "yr", "t", "kg", "mi", "km", "%", "M", "k",
                "B", "T", "pp");
        Arbitrary<String> divisor =
                Arbitraries.of("", "", "", "/w", "/ d", "/MW", "/MWh", "/MW-month", "/yr", " /month");
        Arbitrary<String> quantity = Combinators.combine(
                        Arbitraries.of("", "", "", "+", "-", "- "),
                        Arbitraries.of("", "", "$", "$ "),
                        number,
                        Arbitraries.of("", " ", "  "),
                        unit,
                        divisor)
                .as((sign, dollar, n, gap, u, per) -> sign + dollar + n + gap + u + per);
        Arbitrary<String> link = Combinators.combine(
                        Arbitraries.of("FS", "SS", "FX", "FF"), Arbitraries.of(" + ", "-", " "), quantity)
                .as((type, sign, lag) -> type + sign + lag);
        Arbitrary<String> place = Combinators.combine(number, Arbitraries.of(", ", ",-", ";"), number)
                .as((lat, comma, lon) -> lat + comma + lon);
        Arbitrary<String> word =
                Arbitraries.of("true", "false", "yes", "mon", "Monday", "racks", "rack", "FS", "SF", "");
        return Arbitraries.oneOf(quantity, quantity, quantity, dates(), link, place, word)
                .map(String::strip);
    }

    private static Arbitrary<String> dates() {
        return Combinators.combine(
                        Arbitraries.of("1999", "2000", "2027", "2028", "2100", "2101", "99999"),
                        Arbitraries.of("00", "01", "02", "4", "11", "13"),
                        Arbitraries.of("00", "01", "28", "29", "30", "31", "32"))
                .as((year, month, day) -> year + "-" + month + "-" + day);
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.of(
                "0",
                "00",
                "7",
                "12.5",
                "99.9",
                "100",
                "100.0",
                "100.01",
                "101",
                "1000",
                "1001",
                "36525",
                "36526",
                "5218",
                "180",
                "90.5",
                "0.005",
                "3.14159265",
                "007",
                "1,000",
                "1e5",
                "123456789012345",
                "1000000000");
    }
}
