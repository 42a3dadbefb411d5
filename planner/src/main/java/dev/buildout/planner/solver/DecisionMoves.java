package dev.buildout.planner.solver;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
        return whileLeft(search::hasMovesLeft, () -> new DecisionMove(problem.plan(), search.propose(random)));
    }

    /** What was said to be left is drawn even when time runs out between the question and the draw. */
    static <T> Iterator<T> whileLeft(BooleanSupplier left, Supplier<T> draw) {
        return new Iterator<>() {
            private boolean promised;

            @Override
            public boolean hasNext() {
                promised = promised || left.getAsBoolean();
                return promised;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                promised = false;
                return draw.get();
            }
        };
    }
}
