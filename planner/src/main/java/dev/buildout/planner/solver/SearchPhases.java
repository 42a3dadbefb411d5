package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * OptaPlanner's configuration of a search: phases of local search with late acceptance and of the {@link SearchCycle}
 * take turns, each longer than the last, until the limit is reached; the phases after it end at once.
 */
final class SearchPhases {

    private static final double FIRST_CYCLE = 10_000;
    private static final double GROWTH = 1.3;
    private static final int CYCLES = 60;
    private static final double LOCAL_SEARCH_SHARE = 0.3;

    private SearchPhases() {}

    @SuppressWarnings("rawtypes") // As OptaPlanner declares its list of phases.
    private static List<PhaseConfig> phases(LateAcceptance localSearch, SearchCycle cycle, Exchange exchange) {
        List<PhaseConfig> phases = new ArrayList<>();
        double schedules = FIRST_CYCLE;
        phases.add(custom(director -> localSearch.allow((long) FIRST_CYCLE)));
        phases.add(localSearch());
        for (int i = 0; i < CYCLES; i++) {
            long length = (long) schedules;
            phases.add(custom(director -> {
                cycle.run(length);
                exchange.swap();
                take(exchange.context().best().decisions(), director);
                localSearch.allow((long) (length * LOCAL_SEARCH_SHARE));
            }));
            phases.add(localSearch());
            schedules *= GROWTH;
        }
        return phases;
    }

    /** The phases of one search; between cycles it exchanges with others. */
    static SolverConfig of(long seed, LateAcceptance localSearch, SearchCycle cycle, Exchange exchange) {
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(seed)
                .withSolutionClass(BuildoutProblem.class)
                .withEntityClasses(PlanDecision.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(ScheduleScore.class))
                .withPhaseList(phases(localSearch, cycle, exchange));
    }

    private static CustomPhaseConfig custom(CustomPhaseCommand<BuildoutProblem> command) {
        return new CustomPhaseConfig().withCustomPhaseCommandList(List.of(command));
    }

    /** The moves run out when the phase has had its share; OptaPlanner asks for a termination all the same. */
    private static LocalSearchPhaseConfig localSearch() {
        return new LocalSearchPhaseConfig()
                .withTerminationConfig(new TerminationConfig().withStepCountLimit(Integer.MAX_VALUE))
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(DecisionMoves.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LateAcceptance.SIZE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    private static void take(Decisions decisions, ScoreDirector<BuildoutProblem> director) {
        PlanDecision plan = director.getWorkingSolution().plan();
        if (plan.value() != decisions) {
            director.beforeVariableChanged(plan, PlanDecision.DECISIONS);
            plan.setDecisions(decisions);
            director.afterVariableChanged(plan, PlanDecision.DECISIONS);
            director.triggerVariableListeners();
        }
    }
}
