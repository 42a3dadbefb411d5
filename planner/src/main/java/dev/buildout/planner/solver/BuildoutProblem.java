package dev.buildout.planner.solver;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The decisions over one network, as OptaPlanner searches them. */
@PlanningSolution
public class BuildoutProblem {

    @ProblemFactProperty
    private @Nullable ActivityNetwork network;

    @ProblemFactProperty
    private @Nullable SearchMonitor monitor;

    @ProblemFactProperty
    private @Nullable Schedule current;

    @PlanningEntityCollectionProperty
    private List<ActivityDecision> activities = new ArrayList<>();

    @PlanningEntityCollectionProperty
    private List<LotDecision> lots = new ArrayList<>();

    @PlanningEntityCollectionProperty
    private List<PhaseDecision> phases = new ArrayList<>();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For the solver's cloner. */
    BuildoutProblem() {}

    BuildoutProblem(ActivityNetwork network, SearchMonitor monitor, Decisions decisions) {
        this.network = network;
        this.monitor = monitor;
        this.current = new Schedule(network);
        for (int a = 0; a < network.activityCount(); a++) {
            activities.add(new ActivityDecision(a, network.modeCount(a), decisions.priority[a], decisions.mode[a]));
        }
        for (int l = 0; l < network.lots().length; l++) {
            lots.add(new LotDecision(l, network.lots()[l].modes().size(), decisions.lotMode[l]));
        }
        for (int p = 0; p < network.phases().count(); p++) {
            phases.add(new PhaseDecision(p, decisions.built[p]));
        }
    }

    @ValueRangeProvider(id = "keys")
    public CountableValueRange<Long> keys() {
        return ValueRangeFactory.createLongValueRange(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);
    }

    @ValueRangeProvider(id = "choices")
    public CountableValueRange<Boolean> choices() {
        return ValueRangeFactory.createBooleanValueRange();
    }

    ActivityNetwork network() {
        return Objects.requireNonNull(network);
    }

    SearchMonitor monitor() {
        return Objects.requireNonNull(monitor);
    }

    /**
     * The schedule scored last, shared by all clones. A step takes the first move that is accepted, so when the next step
     * begins this is the schedule of the working solution.
     */
    Schedule current() {
        return Objects.requireNonNull(current);
    }

    List<ActivityDecision> activities() {
        return activities;
    }

    List<LotDecision> lots() {
        return lots;
    }

    List<PhaseDecision> phases() {
        return phases;
    }

    public @Nullable HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftLongScore score) {
        this.score = score;
    }

    Decisions decisions() {
        Decisions decisions = new Decisions(network());
        for (ActivityDecision a : activities) {
            decisions.priority[a.getIndex()] = a.getPriority();
            decisions.mode[a.getIndex()] = a.getMode();
        }
        for (LotDecision l : lots) {
            decisions.lotMode[l.getIndex()] = l.getMode();
        }
        for (PhaseDecision p : phases) {
            decisions.built[p.getIndex()] = p.getBuilt();
        }
        return decisions;
    }
}
