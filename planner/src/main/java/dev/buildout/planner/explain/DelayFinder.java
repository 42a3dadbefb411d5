package dev.buildout.planner.explain;

import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.explain.DelayedBy.Delay;
import dev.buildout.planner.explain.Explanation.Subject;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Goes through all binding chains and keeps those that pass through one thing. */
final class DelayFinder {

    private final Facts facts;
    private final Chains chains;
    private final Explainer explainer;
    private final String id;

    /** Value that the milestones' chains through an activity or lot lose. */
    private final Map<String, Money> lostThrough = new HashMap<>();

    DelayFinder(Facts facts, Chains chains, Explainer explainer, String id) {
        this.facts = facts;
        this.chains = chains;
        this.explainer = explainer;
        this.id = id;
    }

    DelayedBy find() {
        requireKnown();
        List<Delay> delays = new ArrayList<>();
        for (Milestone m : facts.plan().milestones()) {
            addMilestone(m, delays);
        }
        Money lost = delays.stream().map(Delay::lost).reduce(Money.ZERO, Money::plus);
        for (PlannedActivity a : facts.plan().activities()) {
            add(a.id(), Subject.ACTIVITY, a.name(), a.start().isPresent() ? chains.toStart(a) : List.of(), delays);
        }
        for (PlannedLot l : facts.plan().lots()) {
            boolean holdsUp = l.openingOrder().isEmpty() && l.reason().kind() != Kind.POLICY;
            String name = l.name() + " for " + facts.activity(l.activity()).name();
            add(l.id(), Subject.LOT, name, holdsUp ? chains.toArrival(l) : List.of(), delays);
        }
        delays.sort(Comparator.comparing(Delay::lost)
                .reversed()
                .thenComparing(Delay::subject)
                .thenComparing(Comparator.comparingInt(Delay::days).reversed())
                .thenComparing(Delay::id));
        return new DelayedBy(id, delays, lost);
    }

    private void addMilestone(Milestone m, List<Delay> delays) {
        int last = 0;
        Money lost = Money.ZERO;
        for (int b = 0; b < m.blocks().size(); b++) {
            Milestone.Block block = m.blocks().get(b);
            if (block.live().isEmpty()) {
                continue;
            }
            Explanation e = explainer.block(m, b);
            int days = days(e.chain());
            int late = Math.max(0, e.daysLate());
            Money without = explainer.lost(m, block.mw(), late - Math.min(days, late));
            Money due = e.valueLost().minus(without);
            if (days > 0) {
                lost = lost.plus(due);
                last = Math.max(last, days);
                e.chain().stream()
                        .map(Step::item)
                        .distinct()
                        .forEach(item -> lostThrough.merge(item, due, Money::plus));
            }
        }
        if (last > 0) {
            delays.add(new Delay(m.phase(), Subject.MILESTONE, m.name(), last, lost));
        }
    }

    private void add(String of, Subject subject, String name, List<Step> chain, List<Delay> delays) {
        int days = days(chain);
        if (days > 0) {
            delays.add(new Delay(of, subject, name, days, lostThrough.getOrDefault(of, Money.ZERO)));
        }
    }

    private int days(List<Step> chain) {
        return chain.stream().filter(this::isDueToIt).mapToInt(Step::days).sum();
    }

    private boolean isDueToIt(Step step) {
        if (step.kind() == Kind.DURATION || step.kind() == Kind.PREDECESSOR) {
            return false;
        }
        Set<String> names = new TreeSet<>(Arrays.asList(step.parameter().split("/")));
        names.addAll(Arrays.asList(step.subject().split(", ")));
        Optional<PlannedLot> lot = facts.findLot(step.item());
        lot.ifPresent(l -> names.addAll(List.of(l.supplier(), l.plant(), l.component())));
        return names.containsAll(Arrays.asList(id.split("/")));
    }

    private void requireKnown() {
        Set<String> known = known(facts.scenario());
        if (!known.contains(id)) {
            throw new UnknownIdException("The scenario has no supplier, plant, line, pool, resource, site, source,"
                    + " tranche, event, opening order or component `" + id + "`. " + NearestName.hint(id, known));
        }
    }

    private static Set<String> known(Scenario scenario) {
        Set<String> known = new TreeSet<>(scenario.suppliers().keySet());
        scenario.plants().forEach(p -> {
            known.add(p.id());
            p.lines().keySet().forEach(line -> known.add(p.id() + "/" + line));
        });
        known.addAll(scenario.labourPools().keySet());
        known.addAll(scenario.resources().keySet());
        known.addAll(scenario.sites().keySet());
        known.addAll(scenario.events().keySet());
        known.addAll(scenario.openingOrders().keySet());
        known.addAll(scenario.components().keySet());
        scenario.funding().values().forEach(source -> {
            known.add(source.id());
            source.tranches().keySet().forEach(tranche -> known.add(source.id() + "/" + tranche));
        });
        return known;
    }
}
