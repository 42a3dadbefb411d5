package dev.buildout.planner.plan;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.LotTerms;
import dev.buildout.planner.schedule.Draw;
import dev.buildout.planner.schedule.Schedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a schedule pays, exactly: from the scenario's decimals, rounded half up to whole cents once. The engine, which adds
 * up dollars in floating point, only says from which sources it is drawn.
 *
 * <p>Shares of an amount are rounded cumulatively: the first k shares together are their exact sum, rounded, and the last
 * makes up the whole.
 */
final class Payments {

    private static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.4375");

    private final EvaluatedSchedule evaluated;
    private final ActivityNetwork network;
    private final Schedule schedule;

    Payments(EvaluatedSchedule evaluated) {
        this.evaluated = evaluated;
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
    }

    /** Payments of a lot whose activity has a date, by what they are for; what costs nothing is left out. */
    Map<Draw.What, Money> ofLot(int l) {
        Map<Draw.What, Money> payments = new EnumMap<>(Draw.What.class);
        LotMode mode = mode(l);
        LotTerms terms = mode.terms();
        int units = schedule.lotBought[l];
        if (units > 0) {
            BigDecimal price = price(terms, units);
            BigDecimal order = exact(terms.payOrder());
            BigDecimal untilExWorks = order.add(exact(terms.payExWorks()));
            Money deposit = Money.ofDollars(price.multiply(order));
            Money exWorks = Money.ofDollars(price.multiply(untilExWorks)).minus(deposit);
            payments.put(Draw.What.GOODS_ORDER, deposit);
            payments.put(Draw.What.GOODS_EX_WORKS, exWorks);
            payments.put(
                    Draw.What.GOODS_DELIVERY,
                    Money.ofDollars(price).minus(deposit).minus(exWorks));
            payments.put(
                    Draw.What.FREIGHT,
                    terms.route().map(r -> r.freight(terms.mass(), units)).orElse(Money.ZERO));
            BigDecimal duty = exact(terms.dutyRate(schedule.lotArrive[l]));
            payments.put(Draw.What.DUTY, Money.ofDollars(price.multiply(duty)));
            payments.put(Draw.What.STORAGE, storage(l, price));
        }
        Money reassignment = Money.ZERO;
        int[] use = schedule.lotStock[l] > 0 ? evaluated.generator().stockUse(l, schedule) : new int[0];
        for (int i = 0; i < use.length; i++) {
            reassignment = reassignment.plus(reassignment(mode, i, use[i]));
        }
        payments.put(Draw.What.REASSIGNMENT, reassignment);
        payments.values().removeIf(m -> m.cents() == 0);
        return payments;
    }

    /** What it costs to take units from the i-th opening order of a mode. */
    static Money reassignment(LotMode mode, int i, int units) {
        return Money.ofDollars(exact(mode.stockCost()[i]).multiply(BigDecimal.valueOf(units)));
    }

    private static BigDecimal price(LotTerms terms, int units) {
        double off = 0;
        for (int i = 0; i < terms.breakFrom().length && terms.breakFrom()[i] <= units; i++) {
            off = terms.breakOff()[i];
        }
        return exact(terms.unitPrice())
                .multiply(BigDecimal.valueOf(units))
                .multiply(BigDecimal.ONE.subtract(exact(off)))
                .multiply(BigDecimal.ONE.add(exact(terms.premium())));
    }

    private Money storage(int l, BigDecimal price) {
        int start = schedule.start[network.lots()[l].activity()];
        BigDecimal perMonth = exact(evaluated.compiled().scenario().storage());
        BigDecimal days = BigDecimal.valueOf(start - schedule.lotArrive[l]);
        return new Money(price.multiply(perMonth)
                .multiply(days)
                .movePointRight(2)
                .divide(DAYS_PER_MONTH, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Wages of an activity, with the premium of its mode. */
    BigDecimal labour(int activity) {
        ActivityRef ref = evaluated.compiled().activities().get(activity);
        Mode mode = mode(ref, activity);
        LabourPool pool = Keyed.get(
                evaluated.compiled().scenario().labourPools(), ref.site().labourPool());
        int days = network.modeWork()[network.modeFrom()[activity] + evaluated.decisions().mode[activity]];
        return BigDecimal.valueOf((long) days * mode.crew())
                .multiply(exact(pool.hoursPerDay()))
                .multiply(pool.wage().toDollars())
                .multiply(BigDecimal.ONE.add(exact(mode.wagePremium())));
    }

    /** An activity's share of the works, with the premium of its mode. */
    BigDecimal works(int activity) {
        ActivityRef ref = evaluated.compiled().activities().get(activity);
        if (ref.fixedFinish().isPresent()) {
            return BigDecimal.ZERO;
        }
        Site site = ref.site();
        return exact(ref.template().works())
                .multiply(site.works().toDollars())
                .multiply(BigDecimal.valueOf(ref.power().kilowatts(), 3))
                .multiply(BigDecimal.ONE.subtract(exact(ref.done())))
                .multiply(BigDecimal.ONE.add(exact(mode(ref, activity).worksPremium())));
    }

    private Mode mode(ActivityRef ref, int activity) {
        return ref.modes().get(evaluated.decisions().mode[activity]);
    }

    private LotMode mode(int l) {
        return network.lots()[l].modes().get(schedule.lotMode[l]);
    }

    /** The part of an amount with a premium that is the premium. */
    static Money premium(Money amount, BigDecimal premium) {
        return new Money(BigDecimal.valueOf(amount.cents())
                .multiply(premium)
                .divide(BigDecimal.ONE.add(premium), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** So many days' part of an amount for a number of days, rounded half up to whole cents. */
    static Money part(Money amount, int days, int ofDays) {
        return new Money(BigDecimal.valueOf(amount.cents())
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(ofDays), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    static BigDecimal exact(Percent percent) {
        return exact(percent.fraction());
    }

    /** The decimal that was written, not the binary fraction nearest to it. */
    static BigDecimal exact(double written) {
        return BigDecimal.valueOf(written);
    }
}
