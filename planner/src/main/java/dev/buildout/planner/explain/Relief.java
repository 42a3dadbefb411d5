package dev.buildout.planner.explain;

import dev.buildout.model.unit.Money;
import java.util.List;

/**
 * What one more unit of each binding thing is worth, planned again: the plan and each relief are searched with the same
 * steps and seed from the plan, so that their difference shows the change and not more searching.
 *
 * @param steps schedules tried for each
 * @param base objective of the plan, searched again without any relief
 * @param noise difference that another seed alone makes; a smaller gain says nothing
 * @param options the reliefs, the best first
 * @param left how many more there would have been time for none
 */
public record Relief(long steps, Money base, Money noise, List<Option> options, int left) {

    public Relief {
        options = List.copyOf(options);
    }

    /**
     * One relief.
     *
     * @param title what is done: {@code +10 % of Houston TX, racks}
     * @param parameter path of the value that it changes
     * @param from the value as written
     * @param to the value with the relief
     * @param override the change as an override for the scenario file
     * @param gain what the objective falls by; all that the scenario prices is taken off already, so it is the most that
     *     the relief itself may cost
     * @param spent discounted dollars that the plan with the relief pays more; below zero where it saves
     * @param withinNoise whether the gain is no more than the noise
     */
    public record Option(
            String title,
            String parameter,
            String from,
            String to,
            String override,
            Money gain,
            Money spent,
            boolean withinNoise) {

        /** Dollars gained for each dollar that the plan pays more; without limit where it pays no more. */
        public double gainPerDollar() {
            return spent.cents() <= 0 ? Double.POSITIVE_INFINITY : gain.dollars() / spent.dollars();
        }
    }
}
