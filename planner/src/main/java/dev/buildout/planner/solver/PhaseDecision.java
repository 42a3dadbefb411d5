package dev.buildout.planner.solver;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** Whether a phase is built or forgone. */
@PlanningEntity
public class PhaseDecision {

    static final String BUILT = "built";

    @PlanningId
    private int index;

    @PlanningVariable(valueRangeProviderRefs = "choices")
    private Boolean built = true;

    /** For the solver's cloner. */
    PhaseDecision() {}

    PhaseDecision(int index, boolean built) {
        this.index = index;
        this.built = built;
    }

    public int getIndex() {
        return index;
    }

    public Boolean getBuilt() {
        return built;
    }

    public void setBuilt(Boolean built) {
        this.built = built;
    }
}
