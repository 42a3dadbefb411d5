package dev.buildout.planner.plan;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.costbound.CostBound;
import dev.buildout.planner.costbound.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sets the terms of a proved bound beside the plan's own: payments by kind, and lateness by what causes it. What a phase
 * would be late if it had everything to itself is told apart; the rest goes to the root cause of its live date.
 */
final class BoundWriter {

    private static final Set<Term> LOST = EnumSet.of(
            Term.FORGONE, Term.LATE_ALONE, Term.LATE_SUPPLY, Term.LATE_WORKERS, Term.LATE_POWER, Term.LATE_MONEY);

    private final Map<Term, Money> plan = new EnumMap<>(Term.class);

    private BoundWriter() {
        for (Term term : Term.values()) {
            plan.put(term, Money.ZERO);
        }
    }

    /** Nothing for a plan that breaks a rule: no bound speaks of it. */
    static Optional<ProvedBound> write(
            CostBound bound,
            EvaluatedSchedule evaluated,
            List<LedgerEntry> ledger,
            List<Milestone> milestones,
            Money objective) {
        if (!evaluated.schedule().isFeasible()) {
            return Optional.empty();
        }
        BoundWriter writer = new BoundWriter();
        for (LedgerEntry entry : ledger) {
            if (entry.kind() != LedgerEntry.Kind.VALUE_LOST) {
                writer.add(termOf(entry.kind()), entry.discounted());
            }
        }
        String[] ids = evaluated.network().phases().ids();
        for (int p = 0; p < ids.length; p++) {
            writer.addLateness(ids[p], bound.lateAlone()[p], ledger, milestones);
        }
        return Optional.of(writer.bound(bound, objective));
    }

    private void addLateness(String phase, double alone, List<LedgerEntry> ledger, List<Milestone> milestones) {
        Milestone milestone = milestones.stream()
                .filter(m -> m.phase().equals(phase))
                .findFirst()
                .orElseThrow();
        Money lost = ledger.stream()
                .filter(e ->
                        e.kind() == LedgerEntry.Kind.VALUE_LOST && e.phase().equals(phase))
                .map(LedgerEntry::discounted)
                .reduce(Money.ZERO, Money::plus);
        if (milestone.status() == Milestone.Status.FORGONE) {
            add(Term.FORGONE, lost);
            return;
        }
        Money least = Money.ofDollars(alone);
        Money own = least.compareTo(lost) < 0 ? least : lost;
        add(Term.LATE_ALONE, own);
        add(termOf(heldLast(milestone)), lost.minus(own));
    }

    /**
     * What shared thing made it later than it could be alone: what held the first activity of its chain last, which need
     * not be what its date mostly goes back to.
     */
    private static Reason.Kind heldLast(Milestone milestone) {
        List<Milestone.ChainLink> chain = milestone.chain();
        return chain.isEmpty()
                ? Reason.Kind.DATA_DATE
                : chain.get(chain.size() - 1).reason().kind();
    }

    private void add(Term term, Money amount) {
        plan.merge(term, amount, Money::plus);
    }

    private static Term termOf(LedgerEntry.Kind kind) {
        return switch (kind) {
            case EQUIPMENT, EXPEDITING -> Term.EQUIPMENT;
            case FREIGHT, DUTY, STORAGE -> Term.TRANSPORT;
            case LABOUR, ACCELERATION, WORKS -> Term.WORK;
            case ENERGY -> Term.ENERGY;
            case INTEREST -> Term.INTEREST;
            case VALUE_LOST -> Term.FORGONE;
        };
    }

    private static Term termOf(Reason.Kind cause) {
        return switch (cause) {
            case PLANT_CAPACITY, OPENING_ORDER -> Term.LATE_SUPPLY;
            case LABOUR, WORKER_CAP, RESOURCE -> Term.LATE_WORKERS;
            case POWER -> Term.LATE_POWER;
            case FUNDING -> Term.LATE_MONEY;
            default -> Term.LATE_ALONE;
        };
    }

    private ProvedBound bound(CostBound bound, Money objective) {
        Money total = Money.ofDollars(bound.dollars());
        Money rest = total;
        List<ProvedBound.Term> terms = new ArrayList<>();
        for (Term term : Term.values()) {
            Money least = Money.ofDollars(bound.terms().getOrDefault(term, 0.0));
            rest = rest.minus(least);
            // Cents that rounding leaves over.
            Money shown = term == Term.REMAINDER ? least.plus(rest) : least;
            terms.add(new ProvedBound.Term(id(term), name(term), isLost(term), shown, money(term)));
        }
        String largest = terms.stream()
                .filter(t -> !t.id().equals(id(Term.REMAINDER)))
                .max(Comparator.comparing(ProvedBound.Term::difference))
                .map(ProvedBound.Term::id)
                .orElseThrow();
        double gap = objective.cents() == 0 ? 0 : objective.minus(total).dollars() / objective.dollars();
        return new ProvedBound(total, gap, List.copyOf(terms), largest);
    }

    private Money money(Term term) {
        return plan.getOrDefault(term, Money.ZERO);
    }

    private static String id(Term term) {
        return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isLost(Term term) {
        return LOST.contains(term);
    }

    private static String name(Term term) {
        return switch (term) {
            case EQUIPMENT -> "Equipment";
            case TRANSPORT -> "Freight, duty, storage";
            case WORK -> "Labour and works";
            case ENERGY -> "Energy";
            case INTEREST -> "Interest";
            case FORGONE -> "Phases forgone";
            case LATE_ALONE -> "Late by critical path and lead times";
            case LATE_SUPPLY -> "Late by plants and opening orders";
            case LATE_WORKERS -> "Late by workers";
            case LATE_POWER -> "Late by grid power";
            case LATE_MONEY -> "Late by funding";
            case REMAINDER -> "Proved without a term";
        };
    }
}
