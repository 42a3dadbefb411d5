package dev.buildout.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every formula of money on a case worked out by hand, and the shipped plans, which break none of them. */
class MoneyFormulasTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    private static Scenario scenario;

    @BeforeAll
    static void read() {
        scenario = JudgedPlan.read(JudgedPlan.twoBanks()).scenario();
    }

    @ParameterizedTest
    @CsvSource({"starter, 500", "stargate-us, 60"})
    void shippedPlansBreakNoRuleOfMoney(String name, long steps) {
        JudgedPlan plan = JudgedPlan.shipped(name, steps);
        Verification money = plan.money(plan.json());

        assertThat(money.violations()).isEmpty();
        assertThat(money.of(Rule.GOODS_PAID)).isEmpty();
        assertThat(money.checked().get(Rule.GOODS_PAID)).isGreaterThan(10);
        assertThat(money.checked().get(Rule.INTEREST_BOOKED)).isGreaterThan(10);
    }

    @Test
    void halvesOfACentAreRoundedUp() {
        assertThat(Cents.round(new BigDecimal("28.515"))).isEqualTo(new Money(2852));
        assertThat(Cents.round(BigDecimal.ONE, new BigDecimal(3))).isEqualTo(new Money(33));
    }

    @Test
    void partsOfAnAmountAddUp() {
        Money whole = new Money(100);
        assertThat(Cents.part(whole, 1, 3)).isEqualTo(new Money(33));
        assertThat(Cents.part(whole, 2, 3).minus(Cents.part(whole, 1, 3))).isEqualTo(new Money(34));
        assertThat(whole.minus(Cents.part(whole, 2, 3))).isEqualTo(new Money(33));
    }

    @Test
    void aPremiumIsTakenOutOfWhatIsPaid() {
        assertThat(Cents.premiumIn(new Money(13_200), new BigDecimal("0.32"))).isEqualTo(new Money(3_200));
        assertThat(Cents.premiumIn(new Money(13_200), BigDecimal.ZERO)).isEqualTo(Money.ZERO);
    }

    /** 1.08^4 = 1.36048896; 1,000,000 ÷ 1.36048896 = 735,029.8527… */
    @Test
    void fourYearsAreDiscountedByTheFourthPower() {
        DiscountFactors factors = new DiscountFactors(new Percent(0.08));
        Money million = new Money(100_000_000);
        assertThat(factors.discounted(million, 1461)).isEqualTo(new Money(73_502_985));
        assertThat(factors.discounted(million, 2922)).isEqualTo(new Money(54_026_888));
        assertThat(factors.discounted(million, 0)).isEqualTo(million);
        assertThat(new DiscountFactors(Percent.ZERO).discounted(million, 700)).isEqualTo(million);
    }

    /** 240 racks: 240 × $3.7M less 5 %; 104 reach the first break of 3 % only; 96 none. */
    @Test
    void aLotCostsItsOffersPriceWithItsBreak() {
        assertThat(racks(240, START).price()).isEqualTo(dollars(843_600_000));
        assertThat(racks(104, START).price()).isEqualTo(dollars(373_256_000));
        assertThat(racks(96, START).price()).isEqualTo(dollars(355_200_000));
    }

    @Test
    void goodsArePaidInTheSharesOfTheirTerms() {
        LotPrice price = racks(240, START);
        assertThat(List.of(price.deposit(), price.exWorks(), price.onDelivery()))
                .containsExactly(dollars(84_360_000), dollars(168_720_000), dollars(590_520_000));
    }

    /** Duty rises from 5 % to 10 % on 1 February 2028. */
    @Test
    void dutyIsOfTheDayOfArrival() {
        assertThat(racks(240, LocalDate.of(2028, 1, 31)).duty()).isEqualTo(dollars(42_180_000));
        assertThat(racks(240, LocalDate.of(2028, 2, 1)).duty()).isEqualTo(dollars(84_360_000));
    }

    /** $843.6M × 0.7 % × 30 ÷ 30.4375 = $5,820,320.3285… */
    @Test
    void storageIsByTheDay() {
        assertThat(racks(240, START).storage(START.plusDays(30))).isEqualTo(new Money(582_032_033));
        assertThat(racks(240, START).storage(START)).isEqualTo(Money.ZERO);
    }

    /** 240 × 1.36 t = 326.4 t are 17 loads of 20 t, each 380 mi at $3. */
    @Test
    void freightIsWholeLoads() {
        assertThat(new Tariff(scenario).freight(lot(240, START), new Mass(1360)))
                .containsExactly(1_938_000L);
    }

    /** 78 days × 150 workers × 10 h × $85; 70 % of $4M/MW × 50 MW, of which 60 % are left, and 5 % more prefabricated. */
    @Test
    void workCostsItsHoursAndItsShareOfTheWorks() {
        Expected shell = new Work(scenario).find("snt-1/b1/shell").orElseThrow();
        Placed normal = placed(shell, "normal", 78);
        assertThat(WorkPrice.labour(scenario, normal)).isEqualTo(dollars(9_945_000));
        assertThat(WorkPrice.works(normal)).isEqualTo(dollars(84_000_000));
        assertThat(WorkPrice.works(placed(shell, "prefab", 54))).isEqualTo(dollars(88_200_000));
        assertThat(WorkPrice.valueOfMonth(scenario, shell)).isEqualTo(dollars(50_000_000));
    }

    /** $60 a day from the 4th; February on $366,870: 28 × 366,870 × 6 % ÷ 365.25 = $1,687.4513…; March with that on top. */
    @Test
    void interestIsOnTheBalanceOfTheEveningBefore() {
        PlanFile plan = JudgedPlanFiles.empty(START, LocalDate.of(2027, 3, 1));
        Map<LocalDate, Money> interest = InterestDue.monthly(
                plan, "bank", new BigDecimal("0.06"), new TreeMap<>(Map.of(START, dollars(365_250))));
        assertThat(interest)
                .containsExactly(
                        Map.entry(LocalDate.of(2027, 1, 31), dollars(1_620)),
                        Map.entry(LocalDate.of(2027, 2, 28), new Money(168_745)));
    }

    @Test
    void monthsEndAndSoDoesTheRest() {
        assertThat(PaymentsDue.monthEnds(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 3, 5)))
                .containsExactly(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 4));
    }

    /** The tenant has $4.0 B and pays no interest; $1,000 are kept back. */
    @Test
    void whatIsLeftOfASourceIsWhatNoLaterPaymentNeeds() {
        SourceUse use = new SourceUse(scenario, scenario.end());
        use.draw("tenant", START.plusDays(300), 3_999_900_000.0);
        assertThat(use.left("tenant", START)).isEqualTo(99_000.0);
        assertThat(use.left("bridge", START)).isGreaterThan(1.6e9);
    }

    private static LotPrice racks(int units, LocalDate arrive) {
        return LotPrice.find(scenario, lot(units, arrive)).orElseThrow();
    }

    private static PlanFile.Lot lot(int units, LocalDate arrive) {
        PlanFile.Leg leg = new PlanFile.Leg("houston", "abilene", "truck", 2);
        return JudgedPlanFiles.lot("rack", "houston", units, arrive, List.of(leg));
    }

    private static Placed placed(Expected work, String modeId, int days) {
        Mode mode = work.findMode(modeId).orElseThrow();
        PlanFile.Activity planned = new PlanFile.Activity(
                work.id(),
                "shell",
                "santa-teresa",
                "snt-1",
                1,
                modeId,
                Optional.of(START),
                Optional.empty(),
                150,
                "el-paso",
                50,
                0.4,
                0);
        return new Placed(work, planned, mode, WorkDays.all(scenario.horizonDays()), days, 0, days);
    }

    private static Money dollars(long dollars) {
        return new Money(dollars * 100);
    }
}
