package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The money of shipped scenarios' plans, held against the design's fixed meanings without the engine's help. */
class LedgerInvariantsTest {

    private static final double DAYS_PER_MONTH = 30.4375;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final Set<Kind> UNPAID = EnumSet.of(Kind.VALUE_LOST, Kind.ENERGY);
    private static final Set<Kind> OF_WORK = EnumSet.of(Kind.LABOUR, Kind.WORKS, Kind.ACCELERATION);

    static Stream<ShippedPlan> plans() {
        return ShippedPlan.all();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theObjectiveIsTheExactSumOfTheDiscountedLedger(ShippedPlan shipped) {
        Plan plan = shipped.plan();
        double rate = shipped.scenario().discountRate().fraction();
        for (LedgerEntry entry : plan.ledger()) {
            double years = ChronoUnit.DAYS.between(plan.start(), entry.date()) / DAYS_PER_YEAR;
            double expected = entry.amount().cents() * Math.pow(1 + rate, -years);
            assertThat((double) entry.discounted().cents()).as(entry.toString()).isCloseTo(expected, within(1.0));
        }
        assertThat(plan.outcome().objective())
                .isEqualTo(plan.ledger().stream().map(LedgerEntry::discounted).reduce(Money.ZERO, Money::plus));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyFigureOfTheOutcomeIsASumOverTheLedger(ShippedPlan shipped) {
        Plan plan = shipped.plan();
        Map<String, Money> byKind = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Money sum = sum(plan, e -> e.kind() == kind);
            if (sum.cents() != 0) {
                byKind.put(kind.name(), sum);
            }
        }
        assertThat(plan.outcome().byKind()).isEqualTo(byKind);
        assertThat(plan.outcome().costToGo()).isEqualTo(sum(plan, e -> e.kind() != Kind.VALUE_LOST));
        assertThat(plan.outcome().valueLost()).isEqualTo(sum(plan, e -> e.kind() == Kind.VALUE_LOST));
        for (Milestone milestone : plan.milestones()) {
            Predicate<LedgerEntry> own = e -> e.phase().equals(milestone.phase());
            assertThat(milestone.costToGo()).isEqualTo(sum(plan, own.and(e -> e.kind() != Kind.VALUE_LOST)));
            assertThat(milestone.valueLost()).isEqualTo(sum(plan, own.and(e -> e.kind() == Kind.VALUE_LOST)));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyEntryFallsWithinTheHorizonAndHasASourceThatCoversIt(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        for (LedgerEntry entry : shipped.plan().ledger()) {
            assertThat(entry.date())
                    .as(entry.toString())
                    .isAfterOrEqualTo(scenario.start())
                    .isBefore(scenario.end());
            assertThat(entry.amount().cents()).as(entry.toString()).isPositive();
            assertThat(entry.source().isEmpty()).as(entry.toString()).isEqualTo(UNPAID.contains(entry.kind()));
            entry.source().ifPresent(id -> {
                FundingSource source = Keyed.get(scenario.funding(), id);
                assertThat(covers(scenario, source, entry)).as(entry.toString()).isTrue();
            });
        }
    }

    private static boolean covers(Scenario scenario, FundingSource source, LedgerEntry entry) {
        if (entry.kind() == Kind.INTEREST) {
            return entry.item().equals(source.id());
        }
        FundingSource.Coverage covers = source.covers();
        boolean site = covers.sites().isEmpty() || covers.sites().contains(entry.site());
        Set<String> phases = Keyed.get(scenario.sites(), entry.site()).phases().keySet();
        boolean phase = covers.phases().isEmpty()
                || (entry.phase().isEmpty()
                        ? covers.phases().stream().anyMatch(phases::contains)
                        : covers.phases().contains(entry.phase()));
        boolean category = covers.categories().isEmpty()
                || covers.categories().stream()
                        .anyMatch(c -> c.name().toLowerCase(Locale.ROOT).equals(entry.category()));
        return site && phase && category;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noSourceIsOverdrawnOnAnyDay(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        for (FundingSource source : scenario.funding().values()) {
            TreeMap<LocalDate, Long> drawn = new TreeMap<>();
            entriesOf(shipped.plan(), source)
                    .forEach(e -> drawn.merge(e.date(), e.amount().cents(), Long::sum));
            long balance = 0;
            for (Map.Entry<LocalDate, Long> day : drawn.entrySet()) {
                balance += day.getValue();
                assertThat(balance)
                        .as(source.id() + " on " + day.getKey())
                        .isLessThanOrEqualTo(available(scenario, source, day.getKey()));
            }
        }
    }

    private static long available(Scenario scenario, FundingSource source, LocalDate day) {
        return source.tranches().values().stream()
                .filter(t -> !t.date().isAfter(day))
                .filter(t -> t.condition()
                        .map(e -> !Keyed.get(scenario.events(), e).date().isAfter(day))
                        .orElse(true))
                .mapToLong(t -> t.amount().cents())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void interestAccruesDailyOnWhatIsDrawn(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        for (FundingSource source : scenario.funding().values()) {
            TreeMap<LocalDate, Long> drawn = new TreeMap<>();
            entriesOf(shipped.plan(), source)
                    .forEach(e -> drawn.merge(e.date(), e.amount().cents(), Long::sum));
            double accrued = 0;
            long balance = 0;
            for (LocalDate day : scenario.start().datesUntil(scenario.end()).toList()) {
                accrued += balance * source.interest().fraction() / DAYS_PER_YEAR;
                balance += drawn.getOrDefault(day, 0L);
            }
            Money booked = sum(
                    shipped.plan(), e -> e.kind() == Kind.INTEREST && e.item().equals(source.id()));
            long months = ChronoUnit.MONTHS.between(scenario.start(), scenario.end()) + 1;
            assertThat((double) booked.cents()).as(source.id()).isCloseTo(accrued, within((double) months));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void latenessLosesItsValueBlockByBlock(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        double lateMwMonths = 0;
        for (Milestone milestone : shipped.plan().milestones()) {
            Phase phase =
                    Keyed.get(Keyed.get(scenario.sites(), milestone.site()).phases(), milestone.phase());
            if (phase.live()) {
                assertThat(milestone.valueLost()).isEqualTo(Money.ZERO);
                continue;
            }
            LocalDate due = later(phase.due(), scenario.start());
            double mwMonths = 0;
            double never = 0;
            for (Milestone.Block block : milestone.blocks()) {
                LocalDate until = block.live().orElse(scenario.end());
                mwMonths += block.mw() * Math.max(0, ChronoUnit.DAYS.between(due, until)) / DAYS_PER_MONTH;
                never += block.live().isEmpty() ? block.mw() : 0;
            }
            lateMwMonths += mwMonths;
            double perMonth = phase.value().orElse(scenario.value().perMonth()).dollars();
            double expected =
                    mwMonths * perMonth + never * scenario.value().residual().dollars();
            assertThat(milestone.valueLost().dollars()).as(phase.id()).isCloseTo(expected, within(1.0));
            assertThat(milestone.lateMwMonths()).as(phase.id()).isCloseTo(mwMonths, within(1e-6));
        }
        assertThat(shipped.plan().outcome().lateMwMonths()).isCloseTo(lateMwMonths, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void liveMegawattsBurnPowerToTheEnd(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        for (Milestone milestone : shipped.plan().milestones()) {
            Site site = Keyed.get(scenario.sites(), milestone.site());
            double mwDays = milestone.blocks().stream()
                    .filter(b -> b.live().isPresent())
                    .mapToDouble(b -> b.mw() * ChronoUnit.DAYS.between(b.live().orElseThrow(), scenario.end()))
                    .sum();
            Money booked = sum(
                    shipped.plan(), e -> e.kind() == Kind.ENERGY && e.phase().equals(milestone.phase()));
            assertThat(booked.dollars())
                    .as(milestone.phase())
                    .isCloseTo(mwDays * 24 * site.powerPrice().dollars(), within(1.0));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void workIsPaidByTheHourAndByItsShareOfTheWorks(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        Map<String, ExpectedWork> work = ExpectedWork.of(scenario);
        for (PlannedActivity activity : shipped.plan().activities()) {
            ExpectedWork expected = Keyed.get(work, activity.id());
            Mode mode = Keyed.get(expected.template().modes(), activity.mode());
            LabourPool pool = Keyed.get(scenario.labourPools(), expected.site().labourPool());
            boolean paid = expected.fixedFinish().isEmpty() && activity.start().isPresent();
            long days = paid
                    ? expected.workedDays(
                            scenario,
                            activity.start().orElseThrow(),
                            activity.finish().orElseThrow())
                    : 0;
            double labour =
                    days * mode.crew() * pool.hoursPerDay() * pool.wage().dollars();
            double works = paid
                    ? expected.template().works().fraction()
                            * expected.site().works().dollars()
                            * (expected.kw() / 1000.0)
                            * (1 - expected.done())
                    : 0;
            Plan plan = shipped.plan();
            requireSum(plan, activity, Kind.LABOUR, "labour", labour);
            requireSum(
                    plan,
                    activity,
                    Kind.ACCELERATION,
                    "labour",
                    labour * mode.wagePremium().fraction());
            requireSum(plan, activity, Kind.WORKS, "works", works);
            requireSum(
                    plan,
                    activity,
                    Kind.ACCELERATION,
                    "works",
                    works * mode.worksPremium().fraction());
        }
        List<String> planned =
                shipped.plan().activities().stream().map(PlannedActivity::id).toList();
        assertThat(shipped.plan().ledger())
                .filteredOn(e -> OF_WORK.contains(e.kind()))
                .extracting(LedgerEntry::item)
                .isSubsetOf(planned);
    }

    private static void requireSum(Plan plan, PlannedActivity activity, Kind kind, String category, double dollars) {
        Money booked = sum(
                plan,
                e -> e.kind() == kind
                        && e.item().equals(activity.id())
                        && e.category().equals(category));
        assertThat(booked.dollars())
                .as(activity.id() + " " + kind + " " + category)
                .isCloseTo(dollars, within(1.0));
    }

    private static Stream<LedgerEntry> entriesOf(Plan plan, FundingSource source) {
        return plan.ledger().stream()
                .filter(e -> e.source().filter(source.id()::equals).isPresent());
    }

    private static Money sum(Plan plan, Predicate<LedgerEntry> which) {
        return plan.ledger().stream().filter(which).map(LedgerEntry::amount).reduce(Money.ZERO, Money::plus);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
