package dev.buildout.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.LinkTerm;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dates of shipped scenarios' plans, held against the scenario without the engine's help. */
class ScheduleInvariantsTest {

    static Stream<ShippedPlan> plans() {
        return ShippedPlan.all();
    }

    /** A link between two planned activities. */
    private record Link(PlannedActivity before, PlannedActivity after, LinkTerm term) {

        boolean holds(LocalDate start, LocalDate finish) {
            LocalDate from = switch (term.type()) {
                case FS, FF -> before.finish().orElseThrow();
                case SS, SF -> before.start().orElseThrow();
            };
            LocalDate to = switch (term.type()) {
                case FS, SS -> start;
                case FF, SF -> finish;
            };
            return !to.isBefore(from.plusDays(term.lag().count()));
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsBuiltHasAllItsWorkAndWhatIsForgoneHasNone(ShippedPlan shipped) {
        Set<String> forgone = shipped.plan().milestones().stream()
                .filter(m -> m.status() == Milestone.Status.FORGONE)
                .map(Milestone::phase)
                .collect(Collectors.toSet());
        Set<String> sitesBuilt = shipped.plan().milestones().stream()
                .filter(m -> m.status() != Milestone.Status.FORGONE && m.status() != Milestone.Status.ALREADY_LIVE)
                .map(Milestone::site)
                .collect(Collectors.toSet());
        List<String> expected = ExpectedWork.of(shipped.scenario()).values().stream()
                .filter(w -> w.phase().isEmpty() ? sitesBuilt.contains(w.site().id()) : !forgone.contains(w.phase()))
                .map(ExpectedWork::id)
                .toList();
        assertThat(shipped.plan().activities())
                .extracting(PlannedActivity::id)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(shipped.plan().lots()).noneMatch(lot -> forgone.contains(lot.phase()));
        assertThat(shipped.plan().milestones())
                .filteredOn(m -> m.status() == Milestone.Status.FORGONE)
                .noneMatch(Milestone::required);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void activitiesTakeTheWorkingDaysOfTheirMode(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        for (Map.Entry<PlannedActivity, ExpectedWork> entry : pairs(shipped).entrySet()) {
            PlannedActivity activity = entry.getKey();
            ExpectedWork expected = entry.getValue();
            LocalDate start = activity.start().orElseThrow();
            LocalDate finish = activity.finish().orElseThrow();
            assertThat(start).as(activity.id()).isAfterOrEqualTo(scenario.start());
            assertThat(finish).as(activity.id()).isBeforeOrEqualTo(scenario.end());
            if (expected.fixedFinish().isPresent()) {
                assertThat(finish)
                        .as(activity.id())
                        .isEqualTo(expected.fixedFinish().get());
                continue;
            }
            long days = workDays(scenario, expected, activity);
            assertThat(expected.workedDays(scenario, start, finish))
                    .as(activity.id())
                    .isEqualTo(days);
            if (days > 0) {
                Predicate<LocalDate> worked = expected.worked(scenario);
                assertThat(worked.test(start) && worked.test(finish.minusDays(1)))
                        .as(activity.id())
                        .isTrue();
            } else {
                assertThat(finish).as(activity.id()).isEqualTo(start);
            }
        }
    }

    /** Seven days of duration are one week of the calendar; a rate's last week counts in whole elapsed days. */
    private static long workDays(Scenario scenario, ExpectedWork expected, PlannedActivity activity) {
        Mode mode = Keyed.get(expected.template().modes(), activity.mode());
        double elapsed = expected.elapsedDays(mode);
        long days = mode.rate().isPresent() ? (long) Math.ceil(elapsed) : Math.round(elapsed);
        return days == 0 ? 0 : Math.max(1, Math.round((double) days * expected.daysPerWeek(scenario) / 7));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyLinkHoldsAndEventsAreWaitedFor(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        List<Link> links = links(shipped);
        assertThat(links).isNotEmpty();
        for (Link link : links) {
            assertThat(link.holds(
                            link.after.start().orElseThrow(),
                            link.after.finish().orElseThrow()))
                    .as(link.toString())
                    .isTrue();
        }
        pairs(shipped)
                .forEach((activity, expected) -> expected.template()
                        .notBefore()
                        .ifPresent(event -> assertThat(activity.start().orElseThrow())
                                .as(activity.id())
                                .isAfterOrEqualTo(
                                        Keyed.get(scenario.events(), event).date())));
    }

    /** A predecessor that is given as the reason really is what holds: a working day earlier its link would break. */
    @ParameterizedTest
    @MethodSource("plans")
    void aPredecessorNamedAsReasonBinds(ShippedPlan shipped) {
        Map<String, List<Link>> into = links(shipped).stream().collect(Collectors.groupingBy(l -> l.after.id()));
        pairs(shipped).forEach((activity, expected) -> {
            Optional<String> because = activity.reason().because();
            if (activity.reason().kind() == Reason.Kind.PREDECESSOR
                    && expected.fixedFinish().isEmpty()) {
                long work = workDays(shipped.scenario(), expected, activity);
                LocalDate start = back(activity.start().orElseThrow(), expected, shipped.scenario());
                LocalDate finish = finish(start, work, expected, shipped.scenario());
                assertThat(into.getOrDefault(activity.id(), List.of()))
                        .as(activity.id())
                        .anyMatch(l -> because.equals(Optional.of(l.before.id())) && !l.holds(start, finish));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void slackMovesNoSuccessorAndNoLiveDate(ShippedPlan shipped) {
        Map<String, List<Link>> outOf = links(shipped).stream().collect(Collectors.groupingBy(l -> l.before.id()));
        Map<String, LocalDate> liveOfBlock = new HashMap<>();
        shipped.plan()
                .milestones()
                .forEach(m -> m.blocks().forEach(b -> b.live().ifPresent(day -> liveOfBlock.put(b.id(), day))));
        pairs(shipped).forEach((activity, expected) -> {
            assertThat(activity.slackDays()).as(activity.id()).isNotNegative();
            if (activity.slackDays() == 0) {
                return;
            }
            LocalDate start = activity.start().orElseThrow().plusDays(activity.slackDays());
            long work = workDays(shipped.scenario(), expected, activity);
            LocalDate finish = finish(start, work, expected, shipped.scenario());
            PlannedActivity moved = moved(activity, start, finish);
            assertThat(outOf.getOrDefault(activity.id(), List.of()))
                    .as(activity.id() + " by " + activity.slackDays() + " d")
                    .allMatch(l -> new Link(moved, l.after, l.term)
                            .holds(
                                    l.after.start().orElseThrow(),
                                    l.after.finish().orElseThrow()));
            LocalDate limit = liveOfBlock.getOrDefault(
                    activity.phase() + "/b" + activity.block(),
                    shipped.scenario().end());
            assertThat(finish).as(activity.id()).isBeforeOrEqualTo(limit);
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noPoolAndNoSiteHasMoreWorkersThanThereAre(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        Map<String, NavigableMap<LocalDate, Integer>> byPool = new TreeMap<>();
        Map<String, NavigableMap<LocalDate, Integer>> bySite = new TreeMap<>();
        pairs(shipped).forEach((activity, expected) -> {
            if (expected.fixedFinish().isEmpty()) {
                int crew =
                        Keyed.get(expected.template().modes(), activity.mode()).crew();
                assertThat(activity.crew()).isEqualTo(crew);
                activity.start()
                        .orElseThrow()
                        .datesUntil(activity.finish().orElseThrow())
                        .filter(expected.worked(scenario))
                        .forEach(day -> {
                            add(byPool, expected.site().labourPool(), day, crew);
                            add(bySite, expected.site().id(), day, crew);
                        });
            }
        });
        byPool.forEach((id, use) -> use.forEach((day, workers) -> assertThat(workers)
                .as(id + " on " + day)
                .isLessThanOrEqualTo(workers(Keyed.get(scenario.labourPools(), id), day))));
        bySite.forEach((id, use) -> use.forEach((day, workers) -> assertThat(workers)
                .as(id + " on " + day)
                .isLessThanOrEqualTo(Keyed.get(scenario.sites(), id).workerCap().orElse(Integer.MAX_VALUE))));
        shipped.plan().profiles().labour().forEach(p -> requirePeaks(p, byPool, scenario));
        shipped.plan().profiles().workerCaps().forEach(p -> requirePeaks(p, bySite, scenario));
    }

    private static int workers(LabourPool pool, LocalDate day) {
        int taken = pool.competitors().stream()
                .mapToInt(c -> c.workers().find(day).orElse(0))
                .sum();
        return Math.max(0, pool.workers().find(day).orElse(0) - taken);
    }

    /** A profile's peaks, over the sites, are at least what is used at once in a week, and stay within its capacity. */
    private static void requirePeaks(
            Profiles.Labour profile, Map<String, NavigableMap<LocalDate, Integer>> use, Scenario scenario) {
        for (int week = 0; week < profile.capacity().size(); week++) {
            LocalDate from = scenario.start().plusDays(7L * week);
            int most = use.getOrDefault(profile.id(), new TreeMap<>()).subMap(from, from.plusDays(7)).values().stream()
                    .max(Integer::compare)
                    .orElse(0);
            int shown = 0;
            for (Profiles.SiteUse site : profile.use()) {
                shown += site.perWeek().get(week);
                assertThat(site.perWeek().get(week))
                        .isLessThanOrEqualTo(profile.capacity().get(week));
            }
            assertThat(shown).as(profile.id() + " in the week of " + from).isGreaterThanOrEqualTo(most);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noSiteEnergisesMoreThanItsPowerScheduleOnAnyDay(ShippedPlan shipped) {
        Scenario scenario = shipped.scenario();
        Map<String, TreeMap<LocalDate, Double>> taken = new TreeMap<>();
        for (Site site : scenario.sites().values()) {
            TreeMap<LocalDate, Double> added = new TreeMap<>(Map.of(scenario.start(), 0.0));
            for (Phase phase : site.phases().values()) {
                if (phase.live() || energised(scenario, phase)) {
                    added.merge(scenario.start(), phase.power().megawatts(), Double::sum);
                }
            }
            taken.put(site.id(), added);
        }
        pairs(shipped).forEach((activity, expected) -> {
            if (expected.template().energises()) {
                Keyed.get(taken, expected.site().id())
                        .merge(activity.start().orElseThrow(), expected.kw() / 1000.0, Double::sum);
            }
        });
        taken.forEach((id, added) -> {
            Site site = Keyed.get(scenario.sites(), id);
            for (LocalDate day : scenario.start().datesUntil(scenario.end()).toList()) {
                double mw = added.headMap(day, true).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                double allowed = site.power().find(day).map(p -> p.megawatts()).orElse(0.0);
                assertThat(mw).as(id + " on " + day).isLessThanOrEqualTo(allowed + 1e-9);
            }
        });
    }

    private static boolean energised(Scenario scenario, Phase phase) {
        return ExpectedWork.template(scenario, phase).activities().values().stream()
                .filter(TemplateActivity::energises)
                .anyMatch(a -> Optional.ofNullable(phase.progress().get(a.id()))
                        .map(p -> p.done().fraction() >= 1)
                        .orElse(false));
    }

    private static Map<PlannedActivity, ExpectedWork> pairs(ShippedPlan shipped) {
        Map<String, ExpectedWork> work = ExpectedWork.of(shipped.scenario());
        Map<PlannedActivity, ExpectedWork> pairs = new LinkedHashMap<>();
        shipped.plan().activities().stream()
                .filter(a -> a.start().isPresent())
                .forEach(a -> pairs.put(a, Keyed.get(work, a.id())));
        assertThat(pairs).isNotEmpty();
        return pairs;
    }

    /** A block's activity follows its own block's, its phase's or its site's; one of a site follows all there are. */
    private static List<Link> links(ShippedPlan shipped) {
        Map<PlannedActivity, ExpectedWork> pairs = pairs(shipped);
        List<Link> links = new ArrayList<>();
        pairs.forEach((after, expected) -> {
            if (expected.fixedFinish().isPresent()) {
                return;
            }
            expected.template()
                    .after()
                    .forEach((id, terms) -> pairs.keySet().stream()
                            .filter(before -> before.activity().equals(id) && concerns(before, after))
                            .forEach(before -> terms.forEach(term -> links.add(new Link(before, after, term)))));
        });
        return links;
    }

    private static boolean concerns(PlannedActivity before, PlannedActivity after) {
        boolean phase = before.phase().isEmpty()
                || after.phase().isEmpty()
                || before.phase().equals(after.phase());
        boolean block = before.block() == 0 || after.block() == 0 || before.block() == after.block();
        return before.site().equals(after.site()) && phase && block;
    }

    private static void add(Map<String, NavigableMap<LocalDate, Integer>> use, String id, LocalDate day, int crew) {
        use.computeIfAbsent(id, key -> new TreeMap<>()).merge(day, crew, Integer::sum);
    }

    private static LocalDate back(LocalDate start, ExpectedWork expected, Scenario scenario) {
        Predicate<LocalDate> worked = expected.worked(scenario);
        LocalDate day = start.minusDays(1);
        while (!worked.test(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static LocalDate finish(LocalDate start, long work, ExpectedWork expected, Scenario scenario) {
        Predicate<LocalDate> worked = expected.worked(scenario);
        LocalDate day = start;
        for (long left = work; left > 0; day = day.plusDays(1)) {
            left -= worked.test(day) ? 1 : 0;
        }
        return day;
    }

    private static PlannedActivity moved(PlannedActivity a, LocalDate start, LocalDate finish) {
        assertThat(ChronoUnit.DAYS.between(a.start().orElseThrow(), start)).isEqualTo(a.slackDays());
        return new PlannedActivity(
                a.id(),
                a.name(),
                a.activity(),
                a.site(),
                a.phase(),
                a.block(),
                a.mode(),
                a.modeName(),
                Optional.of(start),
                Optional.of(finish),
                a.crew(),
                a.pool(),
                a.mw(),
                a.done(),
                a.slackDays(),
                a.driving(),
                a.reason());
    }
}
