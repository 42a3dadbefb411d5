package dev.buildout.planner.explain;

import dev.buildout.model.domain.Site;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Milestone.Status;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.RootCause;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.plan.SiteStop;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one place that says what a date goes back to.
 *
 * <p>Every day of a binding chain belongs to one link, so the days of all links but the work add up to what waiting costs.
 * The cause is the link that takes most of them: who wants to be live earlier gains most there, at most its days. Links of
 * less than a week are left out (a line that finishes its units with the week, a weekend), except the one that the chain
 * ends in. Where there is none, work alone leads back to the data date. Of equals the earlier in time is named. What has no
 * date at all goes back to what stops the first activity without one.
 */
public final class Causes {

    private static final int A_WEEK = 7;

    private final Explainer explainer;

    private Causes(Explainer explainer) {
        this.explainer = explainer;
    }

    /**
     * A plan whose phases and sites name what their dates go back to.
     *
     * @param loaded the scenario that the plan was made for, with everything applied; places are its lines
     */
    public static Plan name(Plan plan, LoadedScenario loaded) {
        Causes causes = new Causes(Explainer.of(plan, loaded));
        return plan.with(causes.milestones(), causes.sites());
    }

    /** The cause of a chain, latest link first. */
    static RootCause of(List<Step> chain) {
        if (chain.isEmpty()) {
            return new RootCause(Kind.DATA_DATE, "", 0, "Live on the data date, or not planned.", "", "", "");
        }
        Step last = chain.get(chain.size() - 1);
        Optional<Step> cause = Optional.empty();
        for (int i = 0; i < chain.size(); i++) {
            Step step = chain.get(i);
            boolean ends = i == chain.size() - 1;
            boolean waits = ends ? step.kind() != Kind.DATA_DATE : isWait(step) && step.days() >= A_WEEK;
            if (waits && (cause.isEmpty() || step.days() >= cause.get().days())) {
                cause = Optional.of(step);
            }
        }
        return cause.map(Causes::root).orElseGet(() -> work(chain.get(0), last));
    }

    private static boolean isWait(Step step) {
        return switch (step.kind()) {
            case DURATION, DATA_DATE, POLICY, HORIZON -> false;
            default -> true;
        };
    }

    private static RootCause root(Step s) {
        return new RootCause(
                s.kind(), s.subject(), Math.max(0, s.days()), s.text(), s.parameter(), s.value(), s.place());
    }

    private static RootCause work(Step first, Step last) {
        int days = (int) ChronoUnit.DAYS.between(last.from(), first.to());
        String text = "The work itself: " + Say.span(days) + " in sequence from the data date.";
        return new RootCause(Kind.DATA_DATE, "", days, text, last.parameter(), last.value(), last.place());
    }

    private List<Milestone> milestones() {
        return explainer.facts().plan().milestones().stream()
                .map(m -> m.status() == Status.ALREADY_LIVE
                        ? m
                        : m.stoppedBy(explainer.milestone(m).root()))
                .toList();
    }

    private List<SiteStop> sites() {
        List<SiteStop> stops = new ArrayList<>();
        for (Site site : explainer.facts().scenario().sites().values()) {
            List<Milestone> built = explainer.facts().plan().milestones().stream()
                    .filter(m -> m.site().equals(site.id()))
                    .filter(m -> m.status() != Status.ALREADY_LIVE && m.status() != Status.FORGONE)
                    .toList();
            built.stream()
                    .max(Comparator.comparing(Causes::live))
                    .ifPresent(last -> stops.add(stop(site, built, last)));
        }
        return stops;
    }

    static LocalDate live(Milestone built) {
        return built.live().orElse(LocalDate.MAX);
    }

    /** The cause of a site's last phase, and the one that holds up most of its other megawatts. */
    private SiteStop stop(Site site, List<Milestone> built, Milestone last) {
        RootCause first = explainer.milestone(last).root();
        Map<String, Double> weight = new LinkedHashMap<>();
        Map<String, RootCause> causes = new LinkedHashMap<>();
        for (Milestone m : built) {
            for (int b = 0; b < m.blocks().size(); b++) {
                RootCause cause = explainer.block(m, b).root();
                causes.putIfAbsent(key(cause), cause);
                weight.merge(key(cause), m.blocks().get(b).mw(), Double::sum);
            }
        }
        Optional<RootCause> second = weight.entrySet().stream()
                .filter(e -> !e.getKey().equals(key(first)))
                .max(Map.Entry.comparingByValue())
                .flatMap(e -> Optional.ofNullable(causes.get(e.getKey())));
        double mw = built.stream().mapToDouble(Milestone::mw).sum();
        return new SiteStop(site.id(), site.name(), mw, last.live(), first, second, last.chain());
    }

    private static String key(RootCause cause) {
        return cause.kind() + "/" + cause.subject();
    }
}
