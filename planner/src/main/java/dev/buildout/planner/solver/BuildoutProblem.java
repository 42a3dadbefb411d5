package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The decisions over one network, as OptaPlanner searches them. */
@PlanningSolution
public class BuildoutProblem {

    @ProblemFactProperty
    private @Nullable LateAcceptance search;

    @PlanningEntityProperty
    private @Nullable PlanDecision plan;

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For the solver's cloner. */
    BuildoutProblem() {}

    BuildoutProblem(LateAcceptance search, Decisions decisions) {
        this.search = search;
        this.plan = new PlanDecision(decisions);
    }

    /** Decisions are made by moves, never picked from a range; the solver asks for one all the same. */
    @ValueRangeProvider(id = "known")
    public List<Decisions> known() {
        return List.of(plan().value());
    }

    LateAcceptance search() {
        return Objects.requireNonNull(search);
    }

    PlanDecision plan() {
        return Objects.requireNonNull(plan);
    }

    public @Nullable HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftLongScore score) {
        this.score = score;
    }
}
