package dev.buildout.planner.solver;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Draws moves from the {@link Neighbourhood} of the working solution, until the phase has had its share. */
public final class DecisionMoves implements MoveIteratorFactory<BuildoutProblem, DecisionMove> {

    @Override
    public long getSize(ScoreDirector<BuildoutProblem> director) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Iterator<DecisionMove> createOriginalMoveIterator(ScoreDirector<BuildoutProblem> director) {
        throw new UnsupportedOperationException("Moves are drawn at random only");
    }

    @Override
    public Iterator<DecisionMove> createRandomMoveIterator(ScoreDirector<BuildoutProblem> director, Random random) {
        BuildoutProblem problem = director.getWorkingSolution();
        LateAcceptance search = problem.search();
        search.startFrom(problem.plan().value());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return search.hasMovesLeft();
            }

            @Override
            public DecisionMove next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new DecisionMove(problem.plan(), search.propose(random));
            }
        };
    }
}
