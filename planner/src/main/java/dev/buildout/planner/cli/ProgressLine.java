package dev.buildout.planner.cli;

import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Live progress on standard error: one line that is overwritten on a terminal, a plain line now and then in a pipe,
 * nothing when quiet. Not thread-safe.
 */
final class ProgressLine implements Consumer<Progress>, AutoCloseable {

    private static final long TERMINAL_PAUSE = 200_000_000L;
    private static final long PIPE_PAUSE = 10_000_000_000L;

    private static final Say MONEY = Say.in("USD");

    private final Terminal terminal;
    private final boolean quiet;
    private final LongSupplier nanoTime;
    private boolean begun;
    private boolean bestShown;
    private long last;
    private int shown;

    ProgressLine(Terminal terminal, boolean quiet, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.nanoTime = nanoTime;
    }

    @Override
    public void accept(Progress progress) {
        long now = nanoTime.getAsLong();
        long pause = terminal.errIsTerminal() ? TERMINAL_PAUSE : PIPE_PAUSE;
        boolean firstBest = progress.best().isPresent() && !bestShown;
        if (quiet || (begun && !firstBest && now - last < pause)) {
            return;
        }
        begun = true;
        bestShown |= firstBest;
        last = now;
        if (terminal.errIsTerminal()) {
            overwrite(fit(progress, terminal.columns() - 1));
        } else {
            terminal.err().println(fit(progress, Terminal.USUAL_COLUMNS));
        }
        terminal.err().flush();
    }

    /** What goes on before there is anything to report; on a terminal only, where it makes way for messages. */
    void say(String phase) {
        if (!quiet && terminal.errIsTerminal()) {
            overwrite(TextTable.cut(phase, terminal.columns() - 1));
            terminal.err().flush();
        }
    }

    private void overwrite(String text) {
        terminal.err().print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        shown = text.length();
    }

    /** Clears the line, so that what follows starts at the left. */
    @Override
    public void close() {
        if (shown > 0) {
            overwrite("");
            terminal.err().print("\r");
            terminal.err().flush();
            shown = 0;
        }
    }

    /** The most telling parts that fit: the name of the phase goes first, then the speed. */
    private static String fit(Progress progress, int width) {
        String full = text(progress, true, true);
        if (full.length() <= width) {
            return full;
        }
        String shorter = text(progress, false, true);
        return shorter.length() <= width ? shorter : TextTable.cut(text(progress, false, false), width);
    }

    private static String text(Progress progress, boolean phase, boolean speed) {
        List<String> parts = new ArrayList<>();
        if (phase) {
            parts.add(progress.phase());
        }
        parts.add(Clock.of(progress.elapsed()));
        progress.best().ifPresent(best -> {
            parts.add("best " + MONEY.money(best.cost()));
            parts.add(
                    best.unplaced() > 0
                            ? Say.count(best.unplaced(), "activity", "activities") + " without a date"
                            : whole(best.lateMwMonths()) + " MW-months late");
        });
        progress.gap().ifPresent(gap -> parts.add("gap " + Say.atMostPercent(gap)));
        if (speed && progress.movesPerSecond() > 0) {
            parts.add(whole(progress.movesPerSecond()) + " moves/s");
        }
        progress.left().ifPresent(left -> parts.add(Clock.of(left) + " left"));
        return String.join("  ", parts);
    }

    private static String whole(double value) {
        return Say.number(Math.rint(value));
    }
}
