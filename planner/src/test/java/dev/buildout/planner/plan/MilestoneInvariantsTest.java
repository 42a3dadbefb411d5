package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.planner.plan.Milestone.ChainLink;
import dev.buildout.planner.plan.Milestone.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The milestones of shipped scenarios' plans, and whether what is given as their cause leads to their date. */
class MilestoneInvariantsTest {

    private static final Set<Reason.Kind> OF_A_LOT =
            Set.of(Reason.Kind.LEAD_TIME, Reason.Kind.PLANT_CAPACITY, Reason.Kind.OPENING_ORDER);

    static Stream<ShippedPlan> plans() {
        return ShippedPlan.all();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPhaseIsLiveWhenTheLastWorkOfItsLastBlockIsFinished(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        assertThat(shipped.plan().milestones())
                .extracting(Milestone::phase)
                .containsExactlyElementsOf(scenario.sites().values().stream()
                        .flatMap(s -> s.phases().keySet().stream())
                        .toList());
        for (Milestone milestone : shipped.plan().milestones()) {
            Phase phase =
                    Keyed.get(Keyed.get(scenario.sites(), milestone.site()).phases(), milestone.phase());
            if (milestone.status() == Status.ALREADY_LIVE) {
                assertThat(phase.live()).isTrue();
                continue;
            }
            List<Long> expected = ExpectedWork.blocks(scenario, phase);
            assertThat(milestone.blocks())
                    .extracting(b -> Math.round(b.mw() * 1000))
                    .containsExactlyElementsOf(expected);
            boolean built = milestone.status() != Status.FORGONE;
            for (int b = 1; b <= expected.size(); b++) {
                Optional<LocalDate> finish = built ? lastFinish(shipped, phase.id(), b) : Optional.empty();
                assertThat(milestone.blocks().get(b - 1).live())
                        .as(phase.id() + " b" + b)
                        .isEqualTo(finish);
            }
            assertThat(milestone.live())
                    .isEqualTo(milestone.blocks().stream()
                            .flatMap(b -> b.live().stream())
                            .max(Comparator.naturalOrder()));
            requireStatus(scenario, milestone);
        }
    }

    private static Optional<LocalDate> lastFinish(ShippedPlan shipped, String phase, int block) {
        return shipped.plan().activities().stream()
                .filter(a -> a.phase().equals(phase) && a.block() == block)
                .map(a -> a.finish().orElseThrow())
                .max(Comparator.naturalOrder());
    }

    private static void requireStatus(Scenario scenario, Milestone milestone) {
        LocalDate until = milestone.live().orElse(scenario.end());
        long late = ChronoUnit.DAYS.between(milestone.due(), until);
        assertThat((long) milestone.daysLate()).as(milestone.phase()).isEqualTo(late);
        if (milestone.live().isPresent()) {
            assertThat(milestone.status()).as(milestone.phase()).isEqualTo(late > 0 ? Status.LATE : Status.ON_TIME);
        } else {
            assertThat(milestone.status()).as(milestone.phase()).isEqualTo(Status.FORGONE);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsLateOrForgoneSaysWhatStopsIt(ShippedPlan shipped) {
        for (Milestone milestone : shipped.plan().milestones()) {
            if (milestone.status() == Status.LATE || milestone.status() == Status.FORGONE) {
                assertThat(milestone.stoppedBy().orElseThrow().text())
                        .as(milestone.phase())
                        .isNotBlank();
            }
            if (milestone.status() == Status.LATE) {
                assertThat(milestone.chain()).as(milestone.phase()).isNotEmpty();
            }
            if (milestone.status() == Status.FORGONE) {
                assertThat(milestone.chain()).as(milestone.phase()).isEmpty();
            }
        }
    }

    /** From the live date each link leads to the next by its own reason, and the last has no further cause. */
    @ParameterizedTest
    @MethodSource("plans")
    void chainsLeadFromTheLiveDateBackToTheirRoot(ShippedPlan shipped) {
        Map<String, PlannedActivity> activities = shipped.plan().activities().stream()
                .collect(Collectors.toMap(PlannedActivity::id, Function.identity()));
        for (Milestone milestone : shipped.plan().milestones()) {
            if (milestone.chain().isEmpty()) {
                continue;
            }
            ChainLink first = milestone.chain().get(0);
            PlannedActivity last = Keyed.get(activities, first.id());
            assertThat(last.phase()).isEqualTo(milestone.phase());
            assertThat(Optional.of(first.finish())).as(milestone.phase()).isEqualTo(milestone.live());
            for (int i = 0; i < milestone.chain().size(); i++) {
                ChainLink link = milestone.chain().get(i);
                Optional<ChainLink> next =
                        milestone.chain().stream().skip(i + 1L).findFirst();
                PlannedActivity activity = activities.get(link.id());
                if (activity != null) {
                    requireActivity(link, activity, next);
                } else {
                    requireLot(shipped, link, milestone.chain().get(i - 1));
                    assertThat(next).as(milestone.phase()).isEmpty();
                }
            }
        }
    }

    private static void requireActivity(ChainLink link, PlannedActivity activity, Optional<ChainLink> next) {
        assertThat(activity.driving()).as(link.id()).isTrue();
        assertThat(Optional.of(link.start())).isEqualTo(activity.start());
        assertThat(Optional.of(link.finish())).isEqualTo(activity.finish());
        assertThat(link.reason()).isEqualTo(activity.reason());
        boolean goesOn = link.reason().kind() == Reason.Kind.PREDECESSOR
                || OF_A_LOT.contains(link.reason().kind());
        assertThat(next.map(ChainLink::id))
                .as(link.id())
                .isEqualTo(link.reason().because());
        assertThat(next.isPresent()).as(link.id()).isEqualTo(goesOn);
    }

    /** A lot's part in a chain: what it says of itself is what the table of lots says. */
    private static void requireLot(ShippedPlan shipped, ChainLink link, ChainLink before) {
        List<PlannedLot> lots = shipped.plan().lots().stream()
                .filter(l -> l.id().equals(link.id()) || l.id().startsWith(link.id() + "/"))
                .toList();
        assertThat(lots).as(link.id()).isNotEmpty();
        assertThat(lots).allMatch(l -> l.activity().equals(before.id()));
        assertThat(link.finish()).as(link.id()).isBeforeOrEqualTo(before.start());
        assertThat(lots).anyMatch(l -> l.arrive().equals(link.finish()));
        assertThat(OF_A_LOT).as(link.id()).contains(link.reason().kind());
        assertThat(link.reason().kind()).as(link.id()).isEqualTo(before.reason().kind());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void liveMegawattsEndAtTheOutcome(ShippedPlan shipped) {
        Plan plan = shipped.plan();
        List<Profiles.LiveMw> live = plan.profiles().live();
        assertThat(live).isSortedAccordingTo(Comparator.comparing(Profiles.LiveMw::date));
        assertThat(live.get(0).date()).isEqualTo(plan.start());
        Profiles.LiveMw last = live.get(live.size() - 1);
        assertThat(last.live()).isCloseTo(plan.outcome().liveMw(), within(1e-6));
        assertThat(last.target()).isCloseTo(plan.outcome().targetMw(), within(1e-6));
        for (Profiles.LiveMw step : live) {
            double mw = 0;
            double due = 0;
            for (Milestone milestone : plan.milestones()) {
                mw += milestone.status() == Status.ALREADY_LIVE ? milestone.mw() : 0;
                mw += milestone.blocks().stream()
                        .filter(b ->
                                b.live().filter(d -> !d.isAfter(step.date())).isPresent())
                        .mapToDouble(Milestone.Block::mw)
                        .sum();
                due += milestone.due().isAfter(step.date()) ? 0 : milestone.mw();
            }
            assertThat(step.live()).as("live on " + step.date()).isCloseTo(mw, within(1e-6));
            assertThat(step.target()).as("due on " + step.date()).isCloseTo(due, within(1e-6));
        }
    }

    /** Questions 1 and 2: every site that builds says what stops it, with the chain of its last block. */
    @ParameterizedTest
    @MethodSource("plans")
    void everySiteThatBuildsSaysWhatStopsIt(ShippedPlan shipped) {
        Map<String, List<Milestone>> built = shipped.plan().milestones().stream()
                .filter(m -> m.live().isPresent())
                .collect(Collectors.groupingBy(Milestone::site));
        assertThat(shipped.plan().stops())
                .extracting(SiteStop::site)
                .containsExactlyInAnyOrderElementsOf(built.keySet());
        for (SiteStop stop : shipped.plan().stops()) {
            List<Milestone> phases = Keyed.get(built, stop.site());
            assertThat(stop.mw())
                    .isCloseTo(phases.stream().mapToDouble(Milestone::mw).sum(), within(1e-6));
            assertThat(stop.lastLive())
                    .isEqualTo(phases.stream().flatMap(m -> m.live().stream()).max(Comparator.naturalOrder()));
            assertThat(stop.first().text()).isNotBlank();
            assertThat(Optional.of(stop.chain().get(0).finish())).isEqualTo(stop.lastLive());
            stop.second().ifPresent(s -> assertThat(s).isNotEqualTo(stop.first()));
        }
    }
}
