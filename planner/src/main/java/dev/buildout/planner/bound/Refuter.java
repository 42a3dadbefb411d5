package dev.buildout.planner.bound;

import java.util.List;

/**
 * Tries to refute that a target is finished by a trial day: narrows the windows by one rule after the other until nothing
 * changes any more, the cheap rules first.
 */
final class Refuter {

    private final List<Rule> cheap;
    private final Rule dear;

    Refuter(List<Rule> cheap, Rule dear) {
        this.cheap = cheap;
        this.dear = dear;
    }

    /** Narrows the windows as far as the rules and the budget go; they are empty when no schedule is left. */
    void narrow(Windows windows, Budget budget) {
        do {
            narrowCheaply(windows, budget);
            if (windows.isEmpty() || budget.isSpent()) {
                return;
            }
            dear.narrow(windows, budget);
        } while (windows.takeChanged() && !windows.isEmpty() && !budget.isSpent());
    }

    private void narrowCheaply(Windows windows, Budget budget) {
        do {
            windows.takeChanged();
            for (Rule rule : cheap) {
                if (!windows.isEmpty()) {
                    rule.narrow(windows, budget);
                }
            }
        } while (windows.takeChanged() && !windows.isEmpty() && !budget.isSpent());
    }
}
