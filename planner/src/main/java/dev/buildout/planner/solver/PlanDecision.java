package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * The one thing to decide: the order of all activities, their modes, the modes of lots and which phases are built. They
 * are one variable with an immutable value because most moves change the place of many activities at once: one
 * notification a move instead of hundreds, and no boxed keys.
 */
@PlanningEntity
public class PlanDecision {

    static final String DECISIONS = "decisions";

    @PlanningVariable(valueRangeProviderRefs = "known")
    private @Nullable Decisions decisions;

    /** For the solver's cloner. */
    PlanDecision() {}

    PlanDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    public @Nullable Decisions getDecisions() {
        return decisions;
    }

    public void setDecisions(@Nullable Decisions decisions) {
        this.decisions = decisions;
    }

    Decisions value() {
        return Objects.requireNonNull(decisions);
    }
}
