package dev.buildout.planner.solver;

import dev.buildout.planner.schedule.Decisions;
import dev.buildout.planner.schedule.IncrementalGenerator;
import dev.buildout.planner.schedule.Schedule;
import java.util.Arrays;
import java.util.Random;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.impl.localsearch.scope.LocalSearchPhaseScope;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;

/**
 * Our side of OptaPlanner's local search phases: proposes moves, scores them, and knows what late acceptance will ask of
 * the next one, so that a schedule that is sure to be refused need not be made to its end. It remembers the scores of the
 * last steps as the acceptor does. After E. Burke and Y. Bykov, "The late acceptance hill-climbing heuristic", European
 * Journal of Operational Research 258 (2017).
 */
final class LateAcceptance extends PhaseLifecycleListenerAdapter<BuildoutProblem> {

    /** How many steps back a move is compared with. */
    static final int SIZE = 50;

    private static final double CENTS = 100;

    private final SearchContext context;
    private final IncrementalGenerator generator;
    private final Neighbourhood neighbourhood;
    private final Schedule candidate;
    private final HardSoftLongScore[] late = new HardSoftLongScore[SIZE];
    private int next;
    private double cutoff = Double.POSITIVE_INFINITY;
    private long until;

    LateAcceptance(SearchContext context) {
        this.context = context;
        Decisions first = context.best().decisions();
        this.generator = new IncrementalGenerator(context.network(), first);
        this.neighbourhood = new Neighbourhood(context.network(), first, generator.schedule(), context.pool());
        this.candidate = new Schedule(context.network());
    }

    /** Lets the next phase try so many schedules. */
    void allow(long schedules) {
        until = context.moves() + schedules;
    }

    boolean hasMovesLeft() {
        return context.moves() < until && !context.isOver();
    }

    /** Proposes moves from these decisions from now on. */
    void startFrom(Decisions decisions) {
        generator.rebase(decisions);
        neighbourhood.startFrom(decisions, generator.schedule());
    }

    Decisions propose(Random random) {
        return neighbourhood.propose(random);
    }

    /** Scores decisions by the schedule they give: hard what breaks a rule, soft the objective in cents. */
    HardSoftLongScore score(Decisions decisions) {
        if (decisions == generator.base()) {
            return score(generator.schedule());
        }
        generator.vary(decisions, cutoff, candidate);
        context.countMove();
        if (!candidate.isCut()) {
            context.found(Individual.of(decisions, candidate));
        }
        return score(candidate);
    }

    private static HardSoftLongScore score(Schedule schedule) {
        return HardSoftLongScore.of(-Individual.violation(schedule), -Math.round(schedule.objective() * CENTS));
    }

    @Override
    public void phaseStarted(AbstractPhaseScope<BuildoutProblem> phase) {
        if (phase instanceof LocalSearchPhaseScope<BuildoutProblem>) {
            HardSoftLongScore score = (HardSoftLongScore) phase.getBestScore();
            Arrays.fill(late, score);
            next = 0;
            expect(score);
        }
    }

    @Override
    public void stepEnded(AbstractStepScope<BuildoutProblem> step) {
        if (step.getPhaseScope() instanceof LocalSearchPhaseScope<BuildoutProblem>) {
            HardSoftLongScore score = (HardSoftLongScore) step.getScore();
            late[next] = score;
            next = (next + 1) % SIZE;
            expect(score);
        }
    }

    @Override
    public void phaseEnded(AbstractPhaseScope<BuildoutProblem> phase) {
        cutoff = Double.POSITIVE_INFINITY;
    }

    /** The acceptor takes what is no worse than the current score or the late one. */
    private void expect(HardSoftLongScore current) {
        HardSoftLongScore least = late[next].compareTo(current) < 0 ? late[next] : current;
        cutoff = least.hardScore() < 0 ? Double.POSITIVE_INFINITY : (1 - least.softScore()) / CENTS;
    }
}
