package dev.buildout.planner.verify;

import dev.buildout.model.domain.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * The money of a plan, worked out anew to the cent: what every lot and activity costs, when it falls due, who pays it, and
 * every sum. How it is rounded is said in {@link Cents}.
 */
final class MoneyCheck implements Check {

    @Override
    public void run(Case facts, Tally tally) {
        run(facts.scenario(), facts.plan(), tally);
    }

    static void run(Scenario scenario, PlanFile plan, Tally tally) {
        new LotMoneyCheck(scenario, plan, tally).run();
        List<Payment> due = new ArrayList<>(PaymentsDue.of(scenario, plan));
        due.addAll(InterestDue.of(scenario, plan));
        LedgerCheck ledger = new LedgerCheck(due, plan.ledger(), tally);
        new SourceCheck(scenario, plan, ledger, tally).run();
        new SumsCheck(scenario, plan, tally).run();
    }
}
