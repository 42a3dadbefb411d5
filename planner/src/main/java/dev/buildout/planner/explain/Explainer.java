package dev.buildout.planner.explain;

import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.explain.Explanation.Subject;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.RootCause;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Explains the dates of a plan, from the plan and its scenario alone. */
public final class Explainer {

    private static final double DAYS_PER_MONTH = 30.4375;

    private final Facts facts;
    private final Chains chains;

    private Explainer(Facts facts) {
        this.facts = facts;
        this.chains = new Chains(facts);
    }

    /**
     * An explainer of one plan.
     *
     * @param loaded the scenario that the plan was made for, with everything applied
     */
    public static Explainer of(Plan plan, LoadedScenario loaded) {
        return new Explainer(Facts.of(plan, loaded));
    }

    Facts facts() {
        return facts;
    }

    /**
     * Everything that a supplier, plant, line, pool, site, source, tranche, event or component delays.
     *
     * @throws UnknownIdException when the scenario has no such thing
     */
    public DelayedBy delayedBy(String id) {
        return new DelayFinder(facts, chains, this, id).find();
    }

    /** What the whole plan costs beyond the cheapest terms of everything in it. */
    public CostTable cost() {
        return new CostFinder(facts).table("", e -> true);
    }

    /** The same for what is explained; a block is counted with its phase, an activity with its lots. */
    public CostTable cost(Explanation of) {
        String id = of.id();
        return new CostFinder(facts)
                .table(
                        id,
                        switch (of.subject()) {
                            case SITE -> e -> e.site().equals(id);
                            case MILESTONE -> e -> e.phase().equals(id);
                            case BLOCK, ACTIVITY ->
                                e -> e.item().equals(id) || e.item().startsWith(id + "/");
                            case LOT -> e -> e.item().equals(id);
                        });
    }

    /** Milestones that are late, never live or forgone, the most costly first. */
    public List<Explanation> late() {
        return facts.plan().milestones().stream()
                .filter(m -> m.status() == Milestone.Status.LATE
                        || m.status() == Milestone.Status.NEVER
                        || m.status() == Milestone.Status.FORGONE)
                .sorted(Comparator.comparing(Milestone::valueLost).reversed().thenComparing(Milestone::phase))
                .map(this::milestone)
                .toList();
    }

    /**
     * Explains one thing by its id, or by the end of its id where that is unique.
     *
     * @throws UnknownIdException when nothing, or more than one thing, is called so
     */
    public Explanation explain(String id) {
        return find(id).or(() -> byEnding(id)).orElseThrow(() -> unknown(id));
    }

    private Optional<Explanation> find(String id) {
        return facts.findMilestone(id)
                .map(this::milestone)
                .or(() -> findBlock(id))
                .or(() -> facts.findActivity(id).map(this::activity))
                .or(() -> facts.findLot(id).map(this::lot))
                .or(() -> Optional.ofNullable(facts.scenario().sites().get(id)).map(s -> site(id, s.name())));
    }

    private Optional<Explanation> byEnding(String id) {
        List<String> ending =
                ids().stream().filter(known -> known.endsWith("/" + id)).toList();
        if (ending.size() > 1) {
            throw new UnknownIdException("`" + id + "` is the end of " + ending.size() + " ids, such as `"
                    + ending.get(0) + "` and `" + ending.get(1) + "`. Give the whole id.");
        }
        return ending.stream().findFirst().flatMap(this::find);
    }

    private UnknownIdException unknown(String id) {
        String near = NearestName.hint(id, ids());
        return new UnknownIdException("This plan has no phase, block, activity, lot or site `" + id + "`."
                + (near.isEmpty() ? " Phases: " + String.join(", ", phases()) + "." : " " + near));
    }

    private List<String> phases() {
        return facts.plan().milestones().stream().map(Milestone::phase).toList();
    }

    /** Everything that can be explained: phases, sites, blocks, activities, lots. */
    private List<String> ids() {
        List<String> ids = new ArrayList<>(phases());
        ids.addAll(facts.scenario().sites().keySet());
        facts.plan().milestones().forEach(m -> m.blocks().forEach(b -> ids.add(b.id())));
        facts.plan().activities().forEach(a -> ids.add(a.id()));
        facts.plan().lots().forEach(l -> ids.add(l.id()));
        return ids;
    }

    /** Why a phase is live when it is, or is not built. */
    Explanation milestone(Milestone m) {
        List<Step> chain = switch (m.status()) {
            case ALREADY_LIVE -> List.of();
            case FORGONE -> List.of(forgone(m));
            default -> lastOf(m.phase(), 0).map(chains::toFinish).orElse(List.of());
        };
        return new Explanation(
                m.phase(),
                Subject.MILESTONE,
                m.name(),
                m.live(),
                Optional.of(m.due()),
                m.daysLate(),
                m.valueLost(),
                Causes.of(chain),
                chain);
    }

    private Step forgone(Milestone m) {
        RootCause stopped = m.stoppedBy().orElseThrow();
        String phase = new Parameters(facts).phase(m.phase());
        String path = stopped.kind() == Kind.FUNDING ? "funding" : phase + "/required";
        String at = facts.has(path) ? path : phase;
        return new Step(
                stopped.kind(),
                stopped.subject(),
                m.phase(),
                "forgone",
                at,
                facts.text(at),
                facts.place(at),
                facts.plan().end(),
                facts.plan().end(),
                stopped.text(),
                List.of());
    }

    private Optional<Explanation> findBlock(String id) {
        for (Milestone m : facts.plan().milestones()) {
            for (int b = 0; b < m.blocks().size(); b++) {
                if (m.blocks().get(b).id().equals(id)) {
                    return Optional.of(block(m, b));
                }
            }
        }
        return Optional.empty();
    }

    /** Why one block of a phase is live when it is. */
    Explanation block(Milestone m, int b) {
        Milestone.Block block = m.blocks().get(b);
        List<Step> chain = lastOf(m.phase(), b + 1).map(chains::toFinish).orElse(List.of());
        LocalDate until = block.live().orElse(facts.plan().end());
        int late = (int) ChronoUnit.DAYS.between(m.due(), until);
        return new Explanation(
                block.id(),
                Subject.BLOCK,
                m.name() + " block " + (b + 1),
                block.live(),
                Optional.of(m.due()),
                late,
                lost(m, block.mw(), late),
                Causes.of(chain),
                chain);
    }

    /** Value that so many days of lateness lose, counted from the data date at the earliest. */
    Money lost(Milestone m, double mw, int daysLate) {
        int before = Math.max(0, -facts.day(m.due()));
        int days = Math.max(0, daysLate - before);
        return Money.ofDollars(mw * days / DAYS_PER_MONTH * valuePerMonth(m).dollars());
    }

    private Money valuePerMonth(Milestone m) {
        return Optional.ofNullable(facts.scenario().sites().get(m.site()))
                .flatMap(s -> Optional.ofNullable(s.phases().get(m.phase())))
                .flatMap(p -> p.value())
                .orElse(facts.scenario().value().perMonth());
    }

    /** The activity that finishes last in a phase, or in one of its blocks; one without a date comes after all. */
    private Optional<PlannedActivity> lastOf(String phase, int block) {
        Comparator<PlannedActivity> byFinish =
                Comparator.comparing(a -> a.finish().orElse(LocalDate.MAX));
        return facts.plan().activities().stream()
                .filter(a -> a.phase().equals(phase) && a.block() > 0 && (block == 0 || a.block() == block))
                .max(byFinish.thenComparing(
                        Comparator.comparing(PlannedActivity::id).reversed()));
    }

    private Explanation activity(PlannedActivity a) {
        List<Step> chain = chains.toFinish(a);
        return new Explanation(
                a.id(),
                Subject.ACTIVITY,
                a.name(),
                a.finish(),
                Optional.empty(),
                0,
                Money.ZERO,
                Causes.of(chain),
                chain);
    }

    private Explanation lot(PlannedLot l) {
        List<Step> chain = chains.toArrival(l);
        String name = Say.units(l.quantity(), l.unit()) + " of " + l.name() + " for "
                + facts.activity(l.activity()).name();
        return new Explanation(
                l.id(),
                Subject.LOT,
                name,
                Optional.of(l.arrive()),
                Optional.empty(),
                0,
                Money.ZERO,
                Causes.of(chain),
                chain);
    }

    /** A site is explained by its phase that is live last. */
    private Explanation site(String id, String name) {
        Optional<Milestone> last = facts.plan().milestones().stream()
                .filter(m -> m.site().equals(id))
                .filter(m -> m.status() != Milestone.Status.FORGONE && m.status() != Milestone.Status.ALREADY_LIVE)
                .max(Comparator.comparing(Causes::live));
        Money lost = facts.plan().milestones().stream()
                .filter(m -> m.site().equals(id))
                .map(Milestone::valueLost)
                .reduce(Money.ZERO, Money::plus);
        List<Step> chain = last.map(m -> milestone(m).chain()).orElse(List.of());
        return new Explanation(
                id,
                Subject.SITE,
                name,
                last.flatMap(Milestone::live),
                last.map(Milestone::due),
                last.map(Milestone::daysLate).orElse(0),
                lost,
                Causes.of(chain),
                chain);
    }
}
