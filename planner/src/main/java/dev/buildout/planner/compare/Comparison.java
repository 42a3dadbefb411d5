package dev.buildout.planner.compare;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Plans side by side. The first is the base; every difference is against it.
 *
 * @param plans the plans as given
 * @param figures one per plan, in the same order
 * @param differences one per plan after the base
 */
public record Comparison(List<NamedPlan> plans, List<Figures> figures, List<Difference> differences) {

    /**
     * Compares plans with the first of them.
     *
     * @throws IllegalArgumentException when there are fewer than two plans, or their currencies differ
     */
    public static Comparison of(List<NamedPlan> plans) {
        if (plans.size() < 2) {
            throw new IllegalArgumentException("A comparison needs at least two plans, not " + plans.size() + ".");
        }
        NamedPlan base = plans.get(0);
        String currency = base.plan().origin().currency();
        for (NamedPlan other : plans) {
            if (!other.plan().origin().currency().equals(currency)) {
                throw new IllegalArgumentException("Plan " + base.name() + " is in " + currency + ", plan "
                        + other.name() + " in " + other.plan().origin().currency()
                        + ": they cannot be compared.");
            }
        }
        List<LocalDate> quarters = PlanFigures.quarterEnds(plans);
        return new Comparison(
                List.copyOf(plans),
                plans.stream().map(p -> PlanFigures.of(p, quarters)).toList(),
                plans.stream().skip(1).map(p -> PlanDifference.of(base, p)).toList());
    }

    /** The plan that the others are set against. */
    public NamedPlan base() {
        return plans.get(0);
    }

    /** A plan in figures; money undiscounted but for the objective. */
    public record Figures(
            String name,
            boolean feasible,
            Money objective,
            Money costToGo,
            Money valueLost,
            double liveMw,
            double lateMwMonths,
            int latePhases,
            int phasesNotBuilt,
            List<LiveAt> live) {}

    /** MW live at the end of a quarter. */
    public record LiveAt(LocalDate day, double mw) {}

    /** How one plan differs from the base. */
    public record Difference(
            String name,
            List<InputChange> inputs,
            List<PhaseMove> phases,
            List<OrderChange> orders,
            List<ActivityChange> activities,
            List<CostStep> costs) {

        /** Orders with one kind of change. */
        public long count(OrderChange.Kind kind) {
            return orders.stream().filter(o -> o.kind() == kind).count();
        }

        /** The whole difference in cost and value lost, undiscounted. */
        public Money costChange() {
            return costs.stream().map(CostStep::change).reduce(Money.ZERO, Money::plus);
        }

        /** The whole difference in the objective. */
        public Money objectiveChange() {
            return costs.stream().map(CostStep::discountedChange).reduce(Money.ZERO, Money::plus);
        }
    }

    /** A marked value or an override that one of two scenarios has and the other has not, or has otherwise. */
    public record InputChange(String path, Optional<String> before, Optional<String> after, String source) {}

    /** A phase whose live date or value lost differs; days are positive when it comes later. */
    public record PhaseMove(
            String phase,
            String name,
            String siteName,
            double mw,
            Optional<LocalDate> before,
            Optional<LocalDate> after,
            Optional<Integer> days,
            Money valueLostChange) {}

    /** A lot, matched by its id, that is ordered otherwise; {@code before} and {@code after} say from whom. */
    public record OrderChange(
            String lot,
            String name,
            Kind kind,
            String from,
            String to,
            Optional<LocalDate> before,
            Optional<LocalDate> after,
            Money priceChange) {

        /** What happened to the order. */
        public enum Kind {
            ADDED("added"),
            DROPPED("dropped"),
            RE_SOURCED("re-sourced"),
            OTHER_SPEED("at another speed"),
            MOVED("moved"),
            RESIZED("resized");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            /** For people: {@code re-sourced}. */
            public String words() {
                return words;
            }
        }
    }

    /** An activity, matched by its id, that begins on another day or is done another way. */
    public record ActivityChange(
            String id,
            String name,
            Optional<LocalDate> before,
            Optional<LocalDate> after,
            Optional<Integer> days,
            String modeBefore,
            String modeAfter) {

        public boolean otherMode() {
            return !modeBefore.equals(modeAfter);
        }
    }

    /** One part of the difference in cost; the parts of all kinds and categories sum to the whole, to the cent. */
    public record CostStep(String kind, String category, Money before, Money after, Money discountedChange) {

        public Money change() {
            return after.minus(before);
        }
    }
}
