package dev.buildout.planner.costbound;

import dev.buildout.planner.bound.LowerBound;
import dev.buildout.planner.costbound.Limits.Family;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.CompiledScenario;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What no plan that keeps every rule can cost less than: a proved bound on the objective as the ledger books it, in
 * discounted dollars.
 *
 * <p><b>Argument.</b> Plants' weeks, opening orders, workers, grid power and money are shared: see {@link Limits}. Give
 * each a price of any size but none below zero. Let everybody take as much as they like at these prices, and give back what
 * all capacity is worth. Every plan still counts for no more than it costs: it stays within every capacity, so what it
 * pays at the prices is no more than what is given back. But now nothing ties one block to another, and each can be made
 * as cheap as it can be on its own, by trying each live day. The sum over blocks, less what is given back, is no more than
 * the least of all plans: the Lagrangian bound (M. Held, R. M. Karp, Operations Research 18 (1970); M. L. Fisher,
 * Management Science 27 (1981)). It equals what a linear program over all such choices would prove, without its size; and
 * it holds for <em>any</em> prices, so it does not rest on how well {@link Ascent} has looked for them.
 *
 * <p><b>Terms.</b> For a block that is live on day t:
 *
 * <ul>
 *   <li><i>Equipment</i>: each lot from the offer, route and speed that are cheapest for a start that leaves time for what
 *       must follow before t, each unit from the week of the line that is cheapest, deposits and balances on the latest
 *       days that allow it. See {@link Purchase}, {@link Supply}.
 *   <li><i>Transport</i>: freight in whole loads, the lowest duty, storage while the goods wait at the least.
 *   <li><i>Work</i>: labour and works in the mode and on the days that are cheapest and in time. See {@link Curve}.
 *   <li><i>Energy</i> of the block from t on, exactly as booked.
 *   <li><i>Interest</i> from the source that is cheapest. See {@link DollarCost}.
 *   <li><i>Forgone</i>: an optional phase loses lateness and residual value if that is cheaper than to build it.
 *   <li><i>Lateness</i> until t. No t comes before links, fastest modes, lead times with transit, the plant's whole line,
 *       opening orders, power and the first money allow it: see {@link Heads}, {@link BlockWork}.
 * </ul>
 *
 * <p>Of the lateness the part that each phase would have alone is told apart; the rest is laid to what is shared, in
 * proportion to what is used of it at the prices. Terms are means over the last prices tried; only their sum is proved.
 *
 * <p><b>Rounding.</b> No equation is solved, so there is nothing to repair: a bound is a sum of products of given figures
 * with prices. A billionth of the sum of their sizes is taken off, far more than double precision can lose over so many
 * additions, and two cents for each entry that a ledger can have.
 *
 * @param dollars the bound
 * @param terms what it is made of; they add up to it
 * @param lateAlone what the lateness of each phase costs at the least if it had everything to itself, by phase
 */
public record CostBound(double dollars, Map<Term, Double> terms, double[] lateAlone) {

    /** Elementary steps in each of three stages: a second or two each. */
    public static final long EFFORT = 200_000_000L;

    /** Days of offers to keep in memory at most; larger programmes are bounded by their lateness alone. */
    private static final long MOST_OFFER_DAYS = 12_000_000L;

    private static final long LATENESS_EFFORT = 10_000_000L;
    private static final double ROUNDING = 1e-9;
    private static final double CENT = 0.01;
    private static final int LONGEST_MONTH = 31;
    private static final double DAYS_PER_MONTH = 28;

    /** The bound of a scenario; nothing when a required phase can never be live, so that there is no plan to bound. */
    public static Optional<CostBound> of(CompiledScenario compiled) {
        return of(compiled.network(), compiled.scenario().start(), EFFORT);
    }

    /**
     * The same of a network whose day 0 is a date, within a number of elementary steps in each stage; the same network and
     * steps give the same bound.
     */
    public static Optional<CostBound> of(ActivityNetwork network, LocalDate start, long effort) {
        double lateness = lateness(network);
        double[] alone = new double[network.phases().count()];
        long offerDays = (long) network.horizon()
                * Arrays.stream(network.lots()).mapToLong(l -> l.modes().size()).sum();
        if (offerDays > MOST_OFFER_DAYS) {
            Map<Term, Double> terms = new EnumMap<>(Term.class);
            terms.put(Term.LATE_ALONE, lateness);
            return Optional.of(new CostBound(lateness, terms, alone));
        }
        Limits limits = new Limits(network);
        Relaxation relaxation = new Relaxation(network, start, limits);
        Ascent ascent = new Ascent(relaxation, limits, Scales.of(network, limits));
        double found = ascent.run(effort);
        if (found == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        double sizes = Math.abs(found) + 2 * limits.worth(ascent.best());
        double proved = Math.max(lateness, found - ROUNDING * sizes - 2 * CENT * entries(network));
        double bound = Math.max(0, Math.floor(proved / CENT) * CENT - CENT);
        for (int p = 0; p < alone.length; p++) {
            alone[p] = relaxation.lateAlone(p);
        }
        return Optional.of(new CostBound(bound, terms(bound, ascent, alone), alone));
    }

    /** What lateness alone proves, by work and workers; the ledger books it up to a month later. */
    private static double lateness(ActivityNetwork network) {
        double[] discount = network.finance().discount();
        return LowerBound.of(network, LATENESS_EFFORT).lateness()
                * discount[Math.min(LONGEST_MONTH, discount.length - 1)];
    }

    /** More entries than a ledger can have: every payment of every source in every month. */
    private static double entries(ActivityNetwork network) {
        double months = network.horizon() / DAYS_PER_MONTH + 2;
        double sources = network.funding().ids().length;
        return 10 * sources * network.lots().length
                + 4 * (months + network.funding().from().length) * sources * network.activityCount()
                + 4 * months * (network.phases().count() + sources);
    }

    private static Map<Term, Double> terms(double bound, Ascent ascent, double[] alone) {
        Bill bill = ascent.mean();
        Map<Term, Double> terms = new EnumMap<>(Term.class);
        terms.put(Term.EQUIPMENT, bill.equipment);
        terms.put(Term.TRANSPORT, bill.transport);
        terms.put(Term.WORK, bill.work);
        terms.put(Term.ENERGY, bill.energy);
        terms.put(Term.INTEREST, bill.interest);
        terms.put(Term.FORGONE, bill.forgone);
        double aloneSum = 0;
        for (int p = 0; p < alone.length; p++) {
            aloneSum += Math.min(alone[p], bill.late[p]);
        }
        double rest = bill.lateness() - aloneSum;
        terms.put(Term.LATE_ALONE, aloneSum);
        terms.put(Term.LATE_SUPPLY, rest * ascent.share(Family.SUPPLY));
        terms.put(Term.LATE_WORKERS, rest * ascent.share(Family.WORKERS));
        terms.put(Term.LATE_POWER, rest * ascent.share(Family.POWER));
        terms.put(Term.LATE_MONEY, rest * ascent.share(Family.MONEY));
        double sum = terms.values().stream().mapToDouble(d -> d).sum();
        terms.put(Term.REMAINDER, bound - sum);
        return terms;
    }
}
