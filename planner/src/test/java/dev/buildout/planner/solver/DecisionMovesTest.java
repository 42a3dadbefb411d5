package dev.buildout.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecisionMovesTest {

    private final AtomicInteger left = new AtomicInteger(1);
    private final Iterator<String> moves = DecisionMoves.whileLeft(() -> left.get() > 0, () -> "move");

    @Test
    void aMoveThatWasPromisedIsDrawnEvenIfTimeRunsOutBeforeIt() {
        assertThat(moves.hasNext()).isTrue();
        left.set(0);

        assertThat(moves.next()).isEqualTo("move");
        assertThat(moves.hasNext()).isFalse();
        assertThatThrownBy(moves::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aMoveCanBeDrawnWithoutAsking() {
        assertThat(moves.next()).isEqualTo("move");
    }
}
