package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.LotTerms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever order and modes it is given, the generator keeps every rule; each is checked here day by day. */
class ScheduleGeneratorTest {

    private static final int TRIES = 300;

    private record Made(ActivityNetwork network, Decisions decisions, Schedule schedule, List<Draw> draws) {}

    private static Made make(int seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        Decisions decisions = RandomNetworks.decisions(network, seed * 31L);
        Schedule schedule = new Schedule(network);
        List<Draw> draws = new ScheduleGenerator(network).generateWithPayments(decisions, schedule);
        return new Made(network, decisions, schedule, draws);
    }

    @Property(tries = TRIES)
    void everyLinkAndLagHolds(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Made made = make(seed);
        ActivityNetwork network = made.network();
        Schedule s = made.schedule();
        for (int a = 0; a < network.activityCount(); a++) {
            for (int l = network.predFrom()[a]; s.start[a] >= 0 && l < network.predFrom()[a + 1]; l++) {
                int p = network.pred()[l];
                int lag = network.predLag()[l];
                assertThat(s.start[p]).isNotNegative();
                switch (network.predType()[l]) {
                    case FS -> assertThat(s.start[a]).isGreaterThanOrEqualTo(s.finish[p] + lag);
                    case SS -> assertThat(s.start[a]).isGreaterThanOrEqualTo(s.start[p] + lag);
                    case FF -> assertThat(s.finish[a]).isGreaterThanOrEqualTo(s.finish[p] + lag);
                    case SF -> assertThat(s.finish[a]).isGreaterThanOrEqualTo(s.start[p] + lag);
                }
            }
        }
    }

    @Property(tries = TRIES)
    void workTakesItsWorkingDaysAndNobodyWorksTwice(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Made made = make(seed);
        ActivityNetwork network = made.network();
        int[][] used = new int[network.resources().length][network.horizon()];
        for (int a = 0; a < network.activityCount(); a++) {
            if (made.schedule().start[a] < 0) {
                continue;
            }
            int mode = network.modeFrom()[a] + made.decisions().mode[a];
            boolean weekdays = network.calendar()[a] == 1;
            int worked = 0;
            for (int d = made.schedule().start[a]; d < made.schedule().finish[a]; d++) {
                if (!weekdays || (d % 7 < 5 && d != 40)) {
                    worked++;
                    used[network.useResource()[mode]][d] += network.useAmount()[mode];
                }
            }
            assertThat(worked).isEqualTo(network.modeWork()[mode]);
            assertThat(made.schedule().start[a]).isGreaterThanOrEqualTo(network.release()[a]);
        }
        for (int r = 0; r < used.length; r++) {
            for (int d = 0; d < network.horizon(); d++) {
                assertThat(used[r][d])
                        .isLessThanOrEqualTo(network.resources()[r].capacity()[d]);
            }
        }
    }

    @Property(tries = TRIES)
    void kitsAreCompleteOnSiteBeforeTheirActivityStarts(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Made made = make(seed);
        Schedule s = made.schedule();
        for (int l = 0; l < made.network().lots().length; l++) {
            int activity = made.network().lots()[l].activity();
            if (s.start[activity] < 0) {
                continue;
            }
            LotMode mode = made.network().lots()[l].modes().get(s.lotMode[l]);
            assertThat(s.lotStock[l] + s.lotBought[l]).isGreaterThanOrEqualTo(mode.need());
            assertThat(s.lotArrive[l]).isLessThanOrEqualTo(s.start[activity]);
            if (s.lotBought[l] > 0) {
                assertThat(s.lotOrder[l]).isBetween(mode.orderFrom(), mode.orderUntil());
                assertThat(s.lotExWorks[l]).isGreaterThanOrEqualTo(s.lotOrder[l] + mode.leadDays());
                assertThat(s.lotArrive[l]).isEqualTo(s.lotExWorks[l] + mode.transitDays());
                assertThat(s.lotBought[l]).isGreaterThanOrEqualTo(mode.terms().minimumOrder());
                assertThat(s.lotBought[l] % mode.terms().lotSize()).isZero();
            }
        }
    }

    @Property(tries = TRIES)
    void linesNeverFinishMoreThanTheyCan(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule s = new Schedule(network);
        ScheduleGenerator generator = new ScheduleGenerator(network);
        generator.generate(decisions, s);
        int[] bought = new int[network.lines().length];
        for (int l = 0; l < network.lots().length; l++) {
            if (s.lotBought[l] > 0) {
                int line = network.lots()[l].modes().get(s.lotMode[l]).line();
                if (line >= 0) {
                    bought[line] += s.lotBought[l];
                }
            }
        }
        for (int i = 0; i < bought.length; i++) {
            int sum = 0;
            int[] use = generator.lineUse(i);
            for (int w = 0; w < use.length; w++) {
                assertThat(use[w]).isBetween(0, network.lines()[i].capacity()[w]);
                sum += use[w];
            }
            assertThat(sum).isEqualTo(bought[i]);
        }
    }

    @Property(tries = TRIES)
    void powerAndOpeningOrdersAreNeverOverdrawn(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Made made = make(seed);
        ActivityNetwork network = made.network();
        Schedule s = made.schedule();
        for (int d = 0; d < network.horizon(); d++) {
            long[] energised = new long[network.power().length];
            long taken = 0;
            for (int a = 0; a < network.activityCount(); a++) {
                if (s.start[a] >= 0 && s.start[a] <= d) {
                    energised[network.site()[a]] += network.energisesKw()[a];
                    for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
                        taken += s.lotStock[l];
                    }
                }
            }
            for (int site = 0; site < energised.length; site++) {
                assertThat(energised[site]).isLessThanOrEqualTo(network.power()[site].at(d));
            }
            assertThat(taken).isLessThanOrEqualTo(network.stocks()[0].arrivals().at(d));
        }
    }

    @Property(tries = TRIES)
    void noSourceOwesMoreThanItHasOnAnyDay(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Made made = make(seed);
        ActivityNetwork network = made.network();
        for (int source = 0; source < network.funding().ids().length; source++) {
            double interest = network.funding().dailyInterest()[source];
            double owed = 0;
            for (int d = 0; d < network.horizon(); d++) {
                owed *= 1 + interest;
                for (Draw draw : made.draws()) {
                    if (draw.source() == source && draw.from() <= d && d < draw.to()) {
                        owed += draw.dollars() / (draw.to() - draw.from());
                    }
                }
                double available =
                        network.funding().available()[source][network.funding().intervalOf(d)];
                assertThat(owed).isLessThanOrEqualTo(available + 0.01);
            }
        }
    }

    @Property(tries = TRIES)
    void everyCostOfWhatIsPlacedIsPaidInFull(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Made made = make(seed);
        ActivityNetwork network = made.network();
        double due = 0;
        for (int a = 0; a < network.activityCount(); a++) {
            if (made.schedule().start[a] < 0) {
                continue;
            }
            int mode = network.modeFrom()[a] + made.decisions().mode[a];
            due += network.modeLabour()[mode] + network.modeAcceleration()[mode] + network.modeWorks()[mode];
            for (int l = network.lotFrom()[a]; l < network.lotFrom()[a + 1]; l++) {
                due += costOf(made, l);
            }
        }
        double paid = made.draws().stream().mapToDouble(Draw::dollars).sum();
        assertThat(paid).isCloseTo(due, org.assertj.core.data.Offset.offset(1.0));
    }

    private static double costOf(Made made, int lot) {
        Schedule s = made.schedule();
        LotTerms terms = made.network().lots()[lot].modes().get(s.lotMode[lot]).terms();
        if (s.lotBought[lot] == 0) {
            return 0;
        }
        double price = terms.price(s.lotBought[lot]) * (1 + terms.premium());
        int start = s.start[made.network().lots()[lot].activity()];
        int waits = start - s.lotArrive[lot];
        return price
                * (1
                        + terms.dutyRate(s.lotArrive[lot])
                        + made.network().finance().storagePerDay() * waits);
    }

    @Property(tries = TRIES)
    void theSameDecisionsGiveTheSameScheduleAgain(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        ActivityNetwork network = RandomNetworks.of(seed);
        ScheduleGenerator generator = new ScheduleGenerator(network);
        Decisions decisions = RandomNetworks.decisions(network, seed);
        Schedule first = new Schedule(network);
        generator.generate(decisions, first);
        Schedule between = new Schedule(network);
        generator.generate(RandomNetworks.decisions(network, seed + 1L), between);
        Schedule again = new Schedule(network);
        generator.generateWithPayments(decisions, again);
        assertThat(again.start).isEqualTo(first.start);
        assertThat(again.lotOrder).isEqualTo(first.lotOrder);
        assertThat(again.objective()).isEqualTo(first.objective());
    }

    @Property(tries = TRIES)
    void everyActivityOfABuiltPhaseIsPlacedOrCounted(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Made made = make(seed);
        List<Integer> missing = new ArrayList<>();
        for (int a = 0; a < made.network().activityCount(); a++) {
            boolean built = made.decisions().built[made.network().phase()[a]];
            if (built && made.schedule().start[a] < 0) {
                missing.add(a);
            }
            if (!built) {
                assertThat(made.schedule().start[a]).isEqualTo(Schedule.NONE);
            }
        }
        assertThat(missing).hasSize(made.schedule().unplaced());
        assertThat(made.schedule().isFeasible()).isEqualTo(missing.isEmpty());
    }

    @Test
    void theRandomNetworksBindOnEverything() {
        Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
        int placed = 0;
        int bought = 0;
        for (int seed = 0; seed < 200; seed++) {
            Schedule s = make(seed).schedule();
            for (int a = 0; a < s.start.length; a++) {
                causes.merge(s.cause[a], 1, Integer::sum);
                placed += s.start[a] >= 0 ? 1 : 0;
            }
            for (int units : s.lotBought) {
                bought += units > 0 ? 1 : 0;
            }
        }
        assertThat(placed).isGreaterThan(1000);
        assertThat(bought).isGreaterThan(500);
        assertThat(causes)
                .containsKeys(
                        Cause.PREDECESSOR,
                        Cause.LEAD_TIME,
                        Cause.PLANT_CAPACITY,
                        Cause.OPENING_ORDER,
                        Cause.LABOUR,
                        Cause.POWER,
                        Cause.FUNDING,
                        Cause.FIXED_DATE);
    }
}
