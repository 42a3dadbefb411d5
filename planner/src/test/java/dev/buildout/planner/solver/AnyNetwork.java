package dev.buildout.planner.solver;

import dev.buildout.planner.fixture.PlainNetworks;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;

/** Networks of every kind in turn: with everything in them, with modes and work alone, with links of all types. */
final class AnyNetwork {

    private AnyNetwork() {}

    static ActivityNetwork of(int seed) {
        return switch (seed % 3) {
            case 0 -> RandomNetworks.of(seed);
            case 1 -> PlainNetworks.withModes(seed, 3);
            default -> PlainNetworks.dated(seed);
        };
    }
}
