package dev.buildout.planner.plan;

import dev.buildout.model.domain.Category;
import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry.Kind;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityRef;
import dev.buildout.planner.problem.Funding;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.LotMode;
import dev.buildout.planner.schedule.Draw;
import dev.buildout.planner.schedule.Schedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Books a schedule: every payment on its day from its source, work at the end of each month, interest monthly on what is
 * drawn, and value lost month by month. What a lot pays for goods on one day is one payment. Work is paid evenly over its
 * days; a tranche that becomes available on the way divides it in two, each drawn from its own sources. Amounts are whole
 * cents; shares of one payment add up to it exactly.
 */
final class LedgerBuilder {

    private final EvaluatedSchedule evaluated;
    private final ActivityNetwork network;
    private final Schedule schedule;
    private final Payments payments;
    private final Discounting discounting;
    private final Map<Paid, List<Draw>> draws;
    private final List<LedgerEntry> entries = new ArrayList<>();

    private record Paid(Draw.What what, int item) {}

    private LedgerBuilder(EvaluatedSchedule evaluated) {
        this.evaluated = evaluated;
        this.network = evaluated.network();
        this.schedule = evaluated.schedule();
        this.payments = new Payments(evaluated);
        this.discounting = new Discounting(evaluated.compiled().scenario());
        this.draws = evaluated.draws().stream().collect(Collectors.groupingBy(d -> new Paid(d.what(), d.item())));
    }

    static List<LedgerEntry> build(EvaluatedSchedule evaluated) {
        LedgerBuilder builder = new LedgerBuilder(evaluated);
        for (int l = 0; l < builder.network.lots().length; l++) {
            if (builder.schedule.start[builder.network.lots()[l].activity()] >= 0) {
                builder.bookLot(l);
            }
        }
        for (int a = 0; a < builder.network.activityCount(); a++) {
            if (builder.schedule.start[a] >= 0) {
                builder.bookWork(a, Draw.What.WORK_LABOUR, builder.payments.labour(a));
                builder.bookWork(a, Draw.What.WORK_WORKS, builder.payments.works(a));
            }
        }
        builder.entries.addAll(InterestBooking.of(evaluated, builder.entries, builder.discounting));
        builder.entries.addAll(ValueBooking.of(evaluated, builder.discounting));
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

    private void bookLot(int l) {
        Map<Integer, Map<Integer, Money>> goods = new TreeMap<>();
        payments.ofLot(l).forEach((what, amount) -> {
            int day = day(what, l);
            switch (what) {
                case GOODS_ORDER, GOODS_EX_WORKS, GOODS_DELIVERY ->
                    share(what, l, amount)
                            .forEach((s, part) -> goods.computeIfAbsent(day, d -> new LinkedHashMap<>())
                                    .merge(s, part, Money::plus));
                case FREIGHT, REASSIGNMENT -> book(what, l, day, amount, Kind.FREIGHT);
                case DUTY -> book(what, l, day, amount, Kind.DUTY);
                case STORAGE -> book(what, l, day, amount, Kind.STORAGE);
                case WORK_LABOUR, WORK_WORKS -> throw new IllegalStateException("A lot does no work");
            }
        });
        BigDecimal premium = Payments.exact(mode(l).terms().premium());
        String payee = mode(l).offer().map(LotMode.OfferRef::supplier).orElse("");
        goods.forEach((day, bySource) -> bySource.forEach((source, amount) -> {
            Money faster = Payments.premium(amount, premium);
            addLot(l, day, amount.minus(faster), Kind.EQUIPMENT, payee, source);
            addLot(l, day, faster, Kind.EXPEDITING, payee, source);
        }));
    }

    private void book(Draw.What what, int l, int day, Money amount, Kind kind) {
        String payee = what == Draw.What.REASSIGNMENT
                ? ""
                : mode(l).offer().map(LotMode.OfferRef::supplier).orElse("");
        share(what, l, amount).forEach((source, part) -> addLot(l, day, part, kind, payee, source));
    }

    private int day(Draw.What what, int l) {
        return switch (what) {
            case GOODS_ORDER -> schedule.lotOrder[l];
            case GOODS_EX_WORKS, FREIGHT -> schedule.lotExWorks[l];
            case GOODS_DELIVERY, DUTY -> schedule.lotArrive[l];
            case STORAGE, REASSIGNMENT, WORK_LABOUR, WORK_WORKS -> schedule.start[network.lots()[l].activity()];
        };
    }

    private Map<Integer, Money> share(Draw.What what, int l, Money amount) {
        return share(
                amount,
                draws.getOrDefault(new Paid(what, l), List.of()),
                mode(l).terms().funding());
    }

    /**
     * Shares a payment among the sources it is drawn from, in the order of use; what is too small for the engine to draw
     * comes from the first that covers it.
     */
    private Map<Integer, Money> share(Money amount, List<Draw> drawn, int set) {
        Map<Integer, Money> shares = new LinkedHashMap<>();
        Money booked = Money.ZERO;
        double soFar = 0;
        for (int i = 0; i < drawn.size(); i++) {
            soFar += drawn.get(i).dollars();
            Money until = i + 1 == drawn.size() ? amount : min(amount, Money.ofDollars(soFar));
            shares.merge(drawn.get(i).source(), until.minus(booked), Money::plus);
            booked = until;
        }
        int[] sources = network.funding().sets()[set];
        if (drawn.isEmpty() && sources.length > 0) {
            shares.put(sources[0], amount);
        }
        return shares;
    }

    private static Money min(Money a, Money b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Books work from tranche to tranche, each stretch from its own sources. */
    private void bookWork(int a, Draw.What what, BigDecimal dollars) {
        Money total = Money.ofDollars(dollars);
        if (total.cents() == 0) {
            return;
        }
        boolean labour = what == Draw.What.WORK_LABOUR;
        int set = labour ? network.labourFunding()[a] : network.worksFunding()[a];
        List<Draw> drawn = draws.getOrDefault(new Paid(what, a), List.of());
        int start = schedule.start[a];
        int finish = Math.max(schedule.finish[a], start + 1);
        Money booked = Money.ZERO;
        int from = start;
        while (from < finish) {
            int begin = from;
            int to = Math.min(finish, nextTranche(from));
            Money soFar = Payments.part(total, to - start, finish - start);
            share(
                            soFar.minus(booked),
                            drawn.stream().filter(d -> d.from() == begin).toList(),
                            set)
                    .forEach((source, amount) -> bookByMonth(a, labour, begin, to, amount, source));
            booked = soFar;
            from = to;
        }
    }

    private int nextTranche(int day) {
        Funding funding = network.funding();
        int interval = funding.intervalOf(day) + 1;
        return interval < funding.from().length ? funding.from()[interval] : Integer.MAX_VALUE;
    }

    /** Splits a payment for work by month, and into its usual cost and the premium for working faster. */
    private void bookByMonth(int a, boolean labour, int begin, int end, Money total, int source) {
        Mode mode = evaluated.compiled().activities().get(a).modes().get(evaluated.decisions().mode[a]);
        BigDecimal premium = Payments.exact(labour ? mode.wagePremium() : mode.worksPremium());
        Money booked = Money.ZERO;
        int from = begin;
        while (from < end) {
            LocalDate first = evaluated.date(from);
            int to = Math.min(end, from + first.lengthOfMonth() - first.getDayOfMonth() + 1);
            Money soFar = Payments.part(total, to - begin, end - begin);
            Money part = soFar.minus(booked);
            Money faster = Payments.premium(part, premium);
            addWork(a, labour, to - 1, part.minus(faster), labour ? Kind.LABOUR : Kind.WORKS, source);
            addWork(a, labour, to - 1, faster, Kind.ACCELERATION, source);
            booked = soFar;
            from = to;
        }
    }

    private void addWork(int a, boolean labour, int day, Money amount, Kind kind, int source) {
        ActivityRef ref = evaluated.compiled().activities().get(a);
        String category = id(labour ? Category.LABOUR : Category.WORKS);
        add(day, amount, kind, category, ref, ref.id(), labour ? ref.site().labourPool() : "", source);
    }

    private void addLot(int l, int day, Money amount, Kind kind, String payee, int source) {
        Lot lot = network.lots()[l];
        ActivityRef ref = evaluated.compiled().activities().get(lot.activity());
        add(day, amount, kind, id(component(l).category()), ref, lot.id(), payee, source);
    }

    private LotMode mode(int lot) {
        return network.lots()[lot].modes().get(schedule.lotMode[lot]);
    }

    private Component component(int lot) {
        String id = evaluated.compiled().componentIds().get(mode(lot).component());
        return Keyed.get(evaluated.compiled().scenario().components(), id);
    }

    private void add(
            int day, Money amount, Kind kind, String category, ActivityRef of, String item, String payee, int source) {
        if (amount.cents() == 0) {
            return;
        }
        String sourceId = network.funding().ids()[source];
        entries.add(new LedgerEntry(
                evaluated.date(day),
                amount,
                discounting.discounted(amount, day),
                kind,
                category,
                of.site().id(),
                of.phase(),
                item,
                payee,
                sourceId.isEmpty() ? Optional.empty() : Optional.of(sourceId)));
    }
}
