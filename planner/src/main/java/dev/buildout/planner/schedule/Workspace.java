package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;

/** What is left of everything that activities share, at one point of a generation. */
final class Workspace {

    final RenewableProfiles renewables;
    final Levels[] power;
    final Purse purse;
    final LotPlacer lots;
    final LateBound bound;

    Workspace(ActivityNetwork network) {
        renewables = new RenewableProfiles(network);
        power = new Levels[network.power().length];
        for (int s = 0; s < power.length; s++) {
            power[s] = new Levels(network.power()[s]);
        }
        purse = new Purse(network.funding(), network.finance());
        lots = new LotPlacer(network, purse);
        bound = new LateBound(network);
    }

    /** Everything is there again. */
    void reset() {
        renewables.reset();
        for (Levels level : power) {
            level.reset();
        }
        purse.reset();
        lots.reset();
        bound.reset();
    }

    /** Takes over what is left in another workspace of the same network. */
    void copyFrom(Workspace other) {
        renewables.copyFrom(other.renewables);
        for (int s = 0; s < power.length; s++) {
            power[s].copyFrom(other.power[s]);
        }
        purse.copyFrom(other.purse);
        lots.copyFrom(other.lots);
        bound.copyFrom(other.bound);
    }
}
