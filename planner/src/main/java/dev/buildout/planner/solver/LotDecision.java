package dev.buildout.planner.solver;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** The offer, route and speed of a lot. */
@PlanningEntity
public class LotDecision {

    static final String MODE = "mode";

    @PlanningId
    private int index;

    private int modes = 1;

    @PlanningVariable(valueRangeProviderRefs = "lotModes")
    private Integer mode = 0;

    /** For the solver's cloner. */
    LotDecision() {}

    LotDecision(int index, int modes, int mode) {
        this.index = index;
        this.modes = modes;
        this.mode = mode;
    }

    @ValueRangeProvider(id = "lotModes")
    public CountableValueRange<Integer> lotModes() {
        return ValueRangeFactory.createIntValueRange(0, modes);
    }

    public int getIndex() {
        return index;
    }

    public Integer getMode() {
        return mode;
    }

    public void setMode(Integer mode) {
        this.mode = mode;
    }
}
