package dev.buildout.planner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.fixture.PlainNetworks;
import dev.buildout.planner.fixture.RandomInstances;
import dev.buildout.planner.fixture.RandomNetworks;
import dev.buildout.planner.problem.ActivityNetwork;

/** Networks of every kind in turn, and what two schedules that are the same must have. */
final class AnyNetwork {

    private AnyNetwork() {}

    static ActivityNetwork of(int seed) {
        return switch (seed % 7) {
            case 0 -> RandomNetworks.withBudgets(seed);
            case 1 -> PlainNetworks.of(seed, 1 + seed % 3);
            case 2 -> PlainNetworks.withModes(seed, 2);
            case 3 -> PlainNetworks.dated(seed);
            case 5 -> RandomInstances.multiMode(seed, 3, 15);
            case 4 -> RandomNetworks.scarce(seed);
            default -> RandomNetworks.of(seed);
        };
    }

    /** Every array is equal and every figure the same to the last bit. */
    static void assertSame(Schedule actual, Schedule expected) {
        assertThat(actual.start).isEqualTo(expected.start);
        assertThat(actual.finish).isEqualTo(expected.finish);
        assertThat(actual.cause).isEqualTo(expected.cause);
        assertThat(actual.causeOf).isEqualTo(expected.causeOf);
        assertThat(actual.lotMode).isEqualTo(expected.lotMode);
        assertThat(actual.lotBought).isEqualTo(expected.lotBought);
        assertThat(actual.lotStock).isEqualTo(expected.lotStock);
        assertThat(actual.lotOrder).isEqualTo(expected.lotOrder);
        assertThat(actual.lotExWorks).isEqualTo(expected.lotExWorks);
        assertThat(actual.lotArrive).isEqualTo(expected.lotArrive);
        assertThat(actual.lotCause).isEqualTo(expected.lotCause);
        assertThat(actual.blockLive).isEqualTo(expected.blockLive);
        assertThat(Double.doubleToLongBits(actual.objective()))
                .isEqualTo(Double.doubleToLongBits(expected.objective()));
        assertThat(actual.lateKwDays()).isEqualTo(expected.lateKwDays());
        assertThat(actual.unplacedKw()).isEqualTo(expected.unplacedKw());
        assertThat(actual.unplaced()).isEqualTo(expected.unplaced());
        assertThat(actual.overspent()).isEqualTo(expected.overspent());
        assertThat(actual.isCut()).isEqualTo(expected.isCut());
    }
}
