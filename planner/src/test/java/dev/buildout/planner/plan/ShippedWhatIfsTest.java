package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every override and what-if of Stargate US does to the plan what its title says. */
class ShippedWhatIfsTest {

    private static final int STEPS = 150;
    private static final Set<String> DOMESTIC = Set.of("south-boston", "charlotte");

    private static ShippedPlan base() {
        return ShippedPlan.plan("stargate-us", 300);
    }

    private static ShippedPlan with(String name) {
        return ShippedPlan.plan("stargate-us", STEPS, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "softbank-slips",
                "dual-source-lpt",
                "imports-only",
                "foxconn-half-rate",
                "second-shift",
                "jupiter-permit-late",
                "bad-year",
                "all-speed"
            })
    void eachGivesAPlanThatIsFeasibleOrSaysWhatFails(String name) {
        Plan plan = with(name).plan();
        assertThat(plan.origin().whatIfs()).containsExactly(name);
        assertThat(plan.origin().scenarioHash())
                .isNotEqualTo(base().plan().origin().scenarioHash());
        assertThat(plan.outcome().violations().isEmpty())
                .as("%s", plan.outcome().violations())
                .isEqualTo(plan.outcome().feasible());
        assertThat(plan.outcome().violations()).allMatch(v -> v.length() > 20 && v.endsWith("."));
        if (plan.outcome().feasible()) {
            assertThat(plan.activities()).allMatch(a -> a.finish().isPresent());
            assertThat(plan.milestones()).noneMatch(m -> m.status() == Milestone.Status.NEVER);
        }
    }

    @Test
    void theSlipTakesSoftBanksMoneyAwayForTwoQuarters() {
        assertThat(available(base(), "t-sb3", "2026-12-31")).isEqualTo(Money.ofDollars(2.5e9));
        assertThat(available(with("softbank-slips"), "t-sb3", "2027-03-31")).isEqualTo(Money.ZERO);
        assertThat(available(with("softbank-slips"), "t-sb3", "2027-04-30")).isEqualTo(Money.ofDollars(2.5e9));
        assertThat(with("softbank-slips").plan().ledger())
                .noneMatch(e -> e.source().filter("t-sb3"::equals).isPresent()
                        && e.date().isBefore(LocalDate.of(2027, 4, 1)));
    }

    private static Money available(ShippedPlan shipped, String source, String monthEnd) {
        Profiles.Funding funding = shipped.plan().profiles().funding().stream()
                .filter(f -> f.source().equals(source))
                .findFirst()
                .orElseThrow();
        return funding.available().get(funding.monthEnds().indexOf(LocalDate.parse(monthEnd)));
    }

    @Test
    void importsOnlyBuysEveryLargeTransformerAbroadAtFifteenPercentDuty() {
        List<PlannedLot> imported = transformers(with("imports-only"));
        assertThat(imported).isNotEmpty().allMatch(l -> l.plant().equals("korea"));
        requireDuty(with("imports-only"), imported);
        assertThat(transformers(base())).isNotEmpty().allMatch(l -> DOMESTIC.contains(l.plant()));
    }

    @Test
    void dualSourcingOffersLargeTransformersFromAbroadBesideTheDomesticOnes() {
        ShippedPlan dual = with("dual-source-lpt");
        assertThat(Keyed.get(dual.scenario().findPlant("korea").orElseThrow().offers(), "lpt")
                        .duty())
                .isNotEqualTo(Keyed.get(
                                dual.scenario()
                                        .findPlant("charlotte")
                                        .orElseThrow()
                                        .offers(),
                                "lpt")
                        .duty());
        List<PlannedLot> imported = transformers(dual).stream()
                .filter(l -> !DOMESTIC.contains(l.plant()))
                .toList();
        assertThat(imported).allMatch(l -> l.plant().equals("korea"));
        requireDuty(dual, imported);
    }

    private static List<PlannedLot> transformers(ShippedPlan shipped) {
        return SupplyInvariantsTest.bought(shipped).stream()
                .filter(l -> l.component().equals("lpt"))
                .toList();
    }

    private static void requireDuty(ShippedPlan shipped, List<PlannedLot> imported) {
        for (PlannedLot lot : imported) {
            assertThat(lot.duty()).as(lot.id()).isEqualTo(lot.price().times(0.15));
            assertThat(shipped.plan().ledger())
                    .filteredOn(e -> e.kind() == Kind.DUTY && e.item().equals(lot.id()))
                    .extracting(LedgerEntry::date)
                    .containsOnly(lot.arrive());
        }
    }

    @Test
    void halfRateHalvesHoustonsWeeksForSixMonths() {
        List<Integer> weeks = houston(with("foxconn-half-rate"));
        List<Integer> usual = houston(base());
        LocalDate from = LocalDate.of(2028, 7, 1);
        LocalDate to = LocalDate.of(2029, 1, 1);
        for (int week = 0; week < weeks.size(); week++) {
            LocalDate monday = base().plan().start().plusDays(7L * week);
            if (!monday.isBefore(from) && !monday.plusDays(7).isAfter(to)) {
                assertThat(weeks.get(week)).as("week of " + monday).isEqualTo(50);
            } else if (!monday.plusDays(7).isAfter(from) || !monday.isBefore(to)) {
                assertThat(weeks.get(week)).as("week of " + monday).isBetween(99, 101);
            }
        }
        assertThat(usual).allMatch(units -> units == 100);
    }

    private static List<Integer> houston(ShippedPlan shipped) {
        return shipped.plan().profiles().plants().stream()
                .filter(p -> p.plant().equals("houston") && p.line().equals("racks"))
                .findFirst()
                .orElseThrow()
                .capacity();
    }

    @Test
    void secondShiftFitsOutInNoOtherWayAndPaysForIt() {
        List<PlannedActivity> fitOuts = with("second-shift").plan().activities().stream()
                .filter(a -> List.of("power-cooling", "white-space").contains(a.activity())
                        && !a.site().equals("lordstown"))
                .toList();
        assertThat(fitOuts).isNotEmpty().allMatch(a -> a.mode().equals("second-shift"));
        Set<String> paid = with("second-shift").plan().ledger().stream()
                .filter(e -> e.kind() == Kind.ACCELERATION)
                .map(LedgerEntry::item)
                .collect(Collectors.toSet());
        assertThat(paid).containsAll(fitOuts.stream().map(PlannedActivity::id).toList());
    }

    @Test
    void aLatePermitMovesJupitersFirstPhaseAndItsMoney() {
        ShippedPlan late = with("jupiter-permit-late");
        assertThat(live(late, "jup-1")).isAfterOrEqualTo(live(base(), "jup-1")).isAfter(LocalDate.of(2028, 6, 1));
        assertThat(late.plan().ledger())
                .noneMatch(e -> e.source().filter("t-jup"::equals).isPresent()
                        && e.date().isBefore(LocalDate.of(2028, 6, 1)));
    }

    @Test
    void aWhatIfAppliesAllItsOverrides() {
        assertThat(with("bad-year").plan().origin().overrides())
                .containsExactly("softbank-slips", "foxconn-half-rate", "jupiter-permit-late");
        assertThat(with("all-speed").plan().origin().overrides()).containsExactly("dual-source-lpt", "second-shift");
        assertThat(available(with("bad-year"), "t-sb3", "2027-03-31")).isEqualTo(Money.ZERO);
        assertThat(houston(with("bad-year"))).contains(50);
        assertThat(live(with("bad-year"), "jup-1")).isAfter(LocalDate.of(2028, 6, 1));
    }

    private static LocalDate live(ShippedPlan shipped, String phase) {
        return shipped.plan().milestones().stream()
                .filter(m -> m.phase().equals(phase))
                .findFirst()
                .flatMap(Milestone::live)
                .orElseThrow();
    }
}
