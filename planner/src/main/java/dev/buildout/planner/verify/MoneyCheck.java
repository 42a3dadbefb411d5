package dev.buildout.planner.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * The money of a plan, worked out anew to the cent: what every lot and activity costs, when it falls due, who pays it, and
 * every sum. How it is rounded is said in {@link Cents}.
 */
final class MoneyCheck implements Check {

    @Override
    public void run(Case facts, Tally tally) {
        new LotMoneyCheck(facts, tally).run();
        List<Payment> due = new ArrayList<>(PaymentsDue.of(facts));
        due.addAll(InterestDue.of(facts.scenario(), facts.plan()));
        LedgerCheck ledger = new LedgerCheck(due, facts.plan().ledger(), tally);
        new SourceCheck(facts, ledger, tally).run();
        new SumsCheck(facts, tally).run();
    }
}
