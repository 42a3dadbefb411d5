package dev.buildout.planner.verify;

import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** What the scenario says that work costs. */
final class WorkPrice {

    private WorkPrice() {}

    /** Crew × days worked × hours × wage, with the premium of the mode; nothing where the finish is fixed. */
    static Money labour(Scenario scenario, Placed placed) {
        LabourPool pool = scenario.labourPools().get(placed.expected().site().labourPool());
        if (pool == null || placed.expected().fixedFinish().isPresent()) {
            return Money.ZERO;
        }
        return Cents.round(BigDecimal.valueOf((long) placed.mode().crew() * placed.work())
                .multiply(Cents.exact(pool.hoursPerDay()))
                .multiply(pool.wage().toDollars())
                .multiply(Cents.onePlus(placed.mode().wagePremium())));
    }

    /** Its share of the works of the power it readies, as far as it is not done, with the mode's premium. */
    static Money works(Placed placed) {
        Expected work = placed.expected();
        if (work.fixedFinish().isPresent()) {
            return Money.ZERO;
        }
        return Cents.round(Cents.exact(work.template().works())
                .multiply(work.site().works().toDollars())
                .multiply(BigDecimal.valueOf(work.kw(), 3))
                .multiply(BigDecimal.ONE.subtract(Cents.exact(work.done())))
                .multiply(Cents.onePlus(placed.mode().worksPremium())));
    }

    /** What a month of the power it readies is worth: by its phase, or by the scenario for work of the site. */
    static Money valueOfMonth(Scenario scenario, Expected work) {
        return Cents.round(
                perMwMonth(scenario, work.site(), work.phase()).toDollars().multiply(BigDecimal.valueOf(work.kw(), 3)));
    }

    static Money perMwMonth(Scenario scenario, Site site, String phase) {
        return Optional.ofNullable(site.phases().get(phase))
                .flatMap(Phase::value)
                .orElse(scenario.value().perMonth());
    }
}
