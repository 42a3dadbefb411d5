package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import java.util.List;

/**
 * What one more unit of each binding thing is worth, planned again: with each seed, the plan as it is and each relief are
 * searched from the plan with the same steps, so that the difference of each pair shows the change and not more searching
 * or another seed.
 *
 * @param of ids whose causes were relieved; empty for all late phases
 * @param steps schedules tried in each search
 * @param seeds searches of each
 * @param base mean objective of the plan searched again without any relief
 * @param noise largest less smallest of these objectives: what another seed alone changes
 * @param options the reliefs, those beyond noise first, by dollars gained for each dollar spent
 * @param left how many more were not tried
 * @param stopped whether they were not tried because the user stopped the study, and not for lack of time
 */
public record Relief(
        List<String> of,
        long steps,
        int seeds,
        Money base,
        Money noise,
        List<Option> options,
        int left,
        boolean stopped) {

    public Relief {
        of = List.copyOf(of);
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
     * @param gain what the objective falls by, the mean over the seeds; all that the scenario prices is taken off already,
     *     so it is the most that the relief itself may cost
     * @param spread largest less smallest gain of a seed
     * @param spent discounted dollars that the plan with the relief pays more, the mean; below zero where it saves
     * @param withinNoise whether the gain is no more than its spread, so that it may be none
     */
    public record Option(
            String title,
            String parameter,
            String from,
            String to,
            String override,
            Money gain,
            Money spread,
            Money spent,
            boolean withinNoise) {

        /** Dollars gained for each dollar that the plan pays more; without limit where it pays no more. */
        public double gainPerDollar() {
            return spent.cents() <= 0 ? Double.POSITIVE_INFINITY : gain.dollars() / spent.dollars();
        }
    }

    /** How sure the figures are, and what was not tried, in a sentence each. */
    public List<String> remarks(Say say) {
        String sure = "Each is the mean of " + seeds + " seeds with " + Say.number((double) steps)
                + " steps; what gains no more than the spread of its seeds is marked as search noise. Another seed alone"
                + " changes the plan by up to " + say.money(noise) + ".";
        if (left == 0) {
            return List.of(sure);
        }
        String why = stopped ? "because the study was stopped." : "for lack of time; --time gives more.";
        return List.of(sure, Say.count(left, "more was", "more were") + " not tried " + why);
    }
}
