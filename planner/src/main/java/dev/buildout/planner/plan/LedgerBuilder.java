package dev.buildout.planner.plan;

import dev.buildout.model.domain.Category;
import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry.Kind;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.problem.LotTerms;
import dev.buildout.planner.schedule.Draw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Books a schedule: every payment on its day from its source, work at the end of each month, interest monthly on what is
 * drawn, and value lost month by month. Amounts are whole cents; shares of one payment add up to it exactly.
 */
final class LedgerBuilder {

    private final EvaluatedSchedule evaluated;
    private final ActivityNetwork network;
    private final List<LedgerEntry> entries = new ArrayList<>();

    private LedgerBuilder(EvaluatedSchedule evaluated) {
        this.evaluated = evaluated;
        this.network = evaluated.network();
    }

    static List<LedgerEntry> build(EvaluatedSchedule evaluated) {
        LedgerBuilder builder = new LedgerBuilder(evaluated);
        evaluated.draws().forEach(builder::book);
        builder.entries.addAll(InterestBooking.of(evaluated, builder.entries));
        builder.entries.addAll(ValueBooking.of(evaluated));
        builder.entries.sort(Comparator.comparing(LedgerEntry::date)
                .thenComparing(LedgerEntry::kind)
                .thenComparing(LedgerEntry::item)
                .thenComparing(LedgerEntry::category)
                .thenComparing(e -> e.source().orElse("")));
        return List.copyOf(builder.entries);
    }

    static String id(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    private void book(Draw draw) {
        switch (draw.what()) {
            case WORK_LABOUR, WORK_WORKS -> bookWork(draw);
            case GOODS_ORDER, GOODS_EX_WORKS, GOODS_DELIVERY -> bookGoods(draw);
            case FREIGHT, REASSIGNMENT -> bookLot(draw, Kind.FREIGHT, Money.ofDollars(draw.dollars()));
            case DUTY -> bookLot(draw, Kind.DUTY, Money.ofDollars(draw.dollars()));
            case STORAGE -> bookLot(draw, Kind.STORAGE, Money.ofDollars(draw.dollars()));
        }
    }

    /** Splits a payment for work by month, and into its usual cost and the premium for working faster. */
    private void bookWork(Draw draw) {
        int activity = draw.item();
        double premium = premium(activity, draw.what());
        boolean labour = draw.what() == Draw.What.WORK_LABOUR;
        Money total = Money.ofDollars(draw.dollars());
        Money booked = Money.ZERO;
        int days = draw.to() - draw.from();
        int from = draw.from();
        while (from < draw.to()) {
            LocalDate first = evaluated.date(from);
            int to = Math.min(draw.to(), from + first.lengthOfMonth() - first.getDayOfMonth() + 1);
            Money soFar = total.times((double) (to - draw.from()) / days);
            Money part = soFar.minus(booked);
            booked = soFar;
            Money faster = part.times(premium);
            addWork(activity, to - 1, part.minus(faster), labour ? Kind.LABOUR : Kind.WORKS, draw);
            addWork(activity, to - 1, faster, Kind.ACCELERATION, draw);
            from = to;
        }
    }

    /** The share of a payment for work that is premium. */
    private double premium(int activity, Draw.What what) {
        Mode mode = evaluated.compiled().activities().get(activity).modes().get(evaluated.decisions().mode[activity]);
        double added = what == Draw.What.WORK_LABOUR
                ? mode.wagePremium().fraction()
                : mode.worksPremium().fraction();
        return added / (1 + added);
    }

    private void addWork(int activity, int day, Money amount, Kind kind, Draw draw) {
        ActivityRef ref = evaluated.compiled().activities().get(activity);
        boolean works = draw.what() == Draw.What.WORK_WORKS;
        add(
                day,
                amount,
                kind,
                id(works ? Category.WORKS : Category.LABOUR),
                ref.site().id(),
                ref.phase(),
                ref.id(),
                works ? "" : ref.site().labourPool(),
                draw.source());
    }

    private void bookGoods(Draw draw) {
        LotTerms terms = mode(draw.item()).terms();
        Money total = Money.ofDollars(draw.dollars());
        Money premium = total.times(terms.premium() / (1 + terms.premium()));
        bookLot(draw, Kind.EQUIPMENT, total.minus(premium));
        bookLot(draw, Kind.EXPEDITING, premium);
    }

    private void bookLot(Draw draw, Kind kind, Money amount) {
        Lot lot = network.lots()[draw.item()];
        ActivityRef ref = evaluated.compiled().activities().get(lot.activity());
        Component component = component(draw.item());
        String payee = mode(draw.item()).offer().map(LotMode.OfferRef::supplier).orElse("");
        add(
                draw.from(),
                amount,
                kind,
                id(component.category()),
                ref.site().id(),
                ref.phase(),
                lot.id(),
                payee,
                draw.source());
    }

    private LotMode mode(int lot) {
        return network.lots()[lot].modes().get(evaluated.schedule().lotMode[lot]);
    }

    private Component component(int lot) {
        String id = evaluated.compiled().componentIds().get(mode(lot).component());
        return Keyed.get(evaluated.compiled().scenario().components(), id);
    }

    private void add(
            int day,
            Money amount,
            Kind kind,
            String category,
            String site,
            String phase,
            String item,
            String payee,
            int source) {
        if (amount.cents() == 0) {
            return;
        }
        String sourceId = network.funding().ids()[source];
        entries.add(new LedgerEntry(
                evaluated.date(day),
                amount,
                discounted(evaluated, amount, day),
                kind,
                category,
                site,
                phase,
                item,
                payee,
                sourceId.isEmpty() ? Optional.empty() : Optional.of(sourceId)));
    }

    static Money discounted(EvaluatedSchedule evaluated, Money amount, int day) {
        return amount.times(evaluated.network().finance().discount()[day]);
    }
}
