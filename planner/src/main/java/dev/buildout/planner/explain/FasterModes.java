package dev.buildout.planner.explain;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.TransportMode;
import dev.buildout.model.network.Leg;
import dev.buildout.planner.explain.ReliefOptions.Change;
import dev.buildout.planner.plan.PlannedLot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ways to travel that are faster on a leg than the one that a lot takes, can carry it, and are not open to it: its component
 * may not use them, or the lanes do not have them. What is open to it the plan may use as it is.
 */
final class FasterModes {

    private final Facts facts;

    FasterModes(Facts facts) {
        this.facts = facts;
    }

    /** The fastest such way for the leg of a chain; none where there is none. */
    List<Change> of(Step step) {
        Optional<PlannedLot> lot = facts.findLot(step.item());
        if (lot.isEmpty()) {
            return List.of();
        }
        Component component = Keyed.get(facts.scenario().components(), lot.get().component());
        Optional<Leg> leg = facts.terms(lot.get()).offer().orElseThrow().route().legs().stream()
                .filter(l -> l.from().equals(step.subject()))
                .findFirst();
        Optional<LaneGroup> group = leg.flatMap(this::group);
        if (group.isEmpty()) {
            return List.of();
        }
        return facts.scenario().transportModes().values().stream()
                .filter(m -> days(m, leg.get()) < leg.get().transitDays())
                .filter(m -> m.load().kilograms() >= component.mass().kilograms())
                .filter(m -> !component.transport().contains(m.id())
                        || !group.get().modes().contains(m.id()))
                .min(Comparator.comparingInt(m -> days(m, leg.get())))
                .map(m -> change(m, component, group.get(), leg.get()))
                .stream()
                .toList();
    }

    private Optional<LaneGroup> group(Leg leg) {
        return facts.scenario().lanes().values().stream()
                .filter(g -> g.modes().contains(leg.mode()))
                .filter(g -> g.distances().getOrDefault(leg.from(), Map.of()).containsKey(leg.to()))
                .findFirst();
    }

    /** Transit as the supply network reckons it: fixed time and distance over speed, rounded up to days. */
    private static int days(TransportMode mode, Leg leg) {
        double underWay =
                mode.speed().map(s -> Math.ceil(leg.miles() / s.miles() - 1e-9)).orElse(0.0);
        return mode.time().count() + (int) underWay;
    }

    private static Change change(TransportMode mode, Component component, LaneGroup group, Leg leg) {
        String allow = component.transport().contains(mode.id())
                ? ""
                : "\"components\": {\"" + component.id() + "\": {\"transport\": {(append): [\"" + mode.id() + "\"]}}}";
        String serve = group.modes().contains(mode.id())
                ? ""
                : "\"lanes\": {\"" + group.id() + "\": {\"modes\": {(append): [\"" + mode.id() + "\"]}}}";
        String both = allow.isEmpty() || serve.isEmpty() ? allow + serve : allow + ", " + serve;
        String path =
                allow.isEmpty() ? "lanes/" + group.id() + "/modes" : "components/" + component.id() + "/transport";
        String title = component.name() + " from " + leg.from() + " by " + mode.name() + ", " + days(mode, leg)
                + " d and not " + leg.transitDays() + " d";
        String from = String.join(", ", allow.isEmpty() ? group.modes() : component.transport());
        return new Change(title, path, from, from + ", " + mode.id(), "{" + both + "}");
    }
}
