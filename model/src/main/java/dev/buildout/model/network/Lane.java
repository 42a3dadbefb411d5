package dev.buildout.model.network;

import dev.buildout.model.unit.Mass;
import dev.buildout.model.unit.Money;
import java.util.OptionalDouble;

/**
 * One way to move freight between two places: an edge of the supply network.
 *
 * @param group id of the lane group it comes from
 * @param mode id of its transport mode
 * @param transitDays whole days under way: the mode's time plus distance over speed, rounded up; no dwell
 * @param costPerLoad cost of one load: fixed cost plus miles times cost per mile
 * @param load mass that one load carries, above zero
 * @param loadsPerWeek capacity; without limit when empty
 */
public record Lane(
        String group,
        String mode,
        String from,
        String to,
        double miles,
        int transitDays,
        Money costPerLoad,
        Mass load,
        OptionalDouble loadsPerWeek) {

    /** What identifies it and breaks ties: two lanes of a network never share it. */
    public String id() {
        return from + " > " + to + " by " + mode + " (" + group + ")";
    }

    /** As people say it: {@code busan → houston by ship}. */
    public String label() {
        return from + " → " + to + " by " + mode;
    }

    /** Units of a component that it can take in a week; empty when nothing limits it. */
    OptionalDouble unitsPerWeek(Mass unitMass) {
        return loadsPerWeek.isEmpty() || unitMass.kilograms() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(loadsPerWeek.getAsDouble() * load.kilograms() / unitMass.kilograms());
    }

    Leg asLeg() {
        return new Leg(from, to, mode, miles, transitDays, costPerLoad, load);
    }
}
