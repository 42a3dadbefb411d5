package dev.buildout.planner.solver;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The place of an activity in the order, and its mode. */
@PlanningEntity
public class ActivityDecision {

    static final String PRIORITY = "priority";
    static final String MODE = "mode";

    @PlanningId
    private int index;

    private int modes = 1;

    @PlanningVariable(valueRangeProviderRefs = "keys")
    private Long priority = 0L;

    @PlanningVariable(valueRangeProviderRefs = "activityModes")
    private Integer mode = 0;

    /** For the solver's cloner. */
    ActivityDecision() {}

    ActivityDecision(int index, int modes, long priority, int mode) {
        this.index = index;
        this.modes = modes;
        this.priority = priority;
        this.mode = mode;
    }

    @ValueRangeProvider(id = "activityModes")
    public CountableValueRange<Integer> activityModes() {
        return ValueRangeFactory.createIntValueRange(0, modes);
    }

    public int getIndex() {
        return index;
    }

    public Long getPriority() {
        return priority;
    }

    public void setPriority(Long priority) {
        this.priority = priority;
    }

    public Integer getMode() {
        return mode;
    }

    public void setMode(Integer mode) {
        this.mode = mode;
    }
}
