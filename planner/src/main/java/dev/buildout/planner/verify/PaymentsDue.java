package dev.buildout.planner.verify;

import dev.buildout.model.domain.Component;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every payment that a plan's lots, activities and phases owe, without interest. */
final class PaymentsDue {

    private static final BigDecimal KW_DAYS_PER_MW_MONTH = new BigDecimal("30437.5");
    private static final BigDecimal KW_PER_MW = new BigDecimal(1000);
    private static final BigDecimal HOURS_PER_DAY = new BigDecimal(24);

    private final Case facts;
    private final Scenario scenario;
    private final PlanFile plan;
    private final TreeSet<LocalDate> trancheDays;
    private final List<Payment> due = new ArrayList<>();

    private PaymentsDue(Case facts) {
        this.facts = facts;
        this.scenario = facts.scenario();
        this.plan = facts.plan();
        this.trancheDays = scenario.funding().values().stream()
                .flatMap(source -> source.tranches().values().stream())
                .map(tranche -> SourceMoney.availableFrom(scenario, tranche))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Payment> of(Case facts) {
        PaymentsDue payments = new PaymentsDue(facts);
        facts.plan().lots().stream().filter(PlanFile.Lot::isBought).forEach(payments::addBought);
        payments.addReassigned();
        facts.placed().values().forEach(payments::addWork);
        facts.plan().milestones().forEach(payments::addPhase);
        payments.due.removeIf(payment -> payment.amount().cents() == 0);
        return List.copyOf(payments.due);
    }

    private void addBought(PlanFile.Lot lot) {
        Optional<LotPrice> found = LotPrice.find(scenario, lot);
        if (found.isEmpty() || lot.order().isEmpty() || lot.exWorks().isEmpty()) {
            return;
        }
        LotPrice price = found.get();
        LocalDate exWorks = lot.exWorks().get();
        TreeMap<LocalDate, Money> goods = new TreeMap<>();
        goods.merge(lot.order().get(), price.deposit(), Money::plus);
        goods.merge(exWorks, price.exWorks(), Money::plus);
        goods.merge(lot.arrive(), price.onDelivery(), Money::plus);
        String payee = scenario.supplierOf(lot.plant()).id();
        goods.forEach((day, amount) -> addLot(lot, lot.id(), Purpose.GOODS, day, amount, price.premium(), payee));
        addLot(lot, lot.id(), Purpose.FREIGHT, exWorks, lot.freight(), BigDecimal.ZERO, payee);
        addLot(lot, lot.id(), Purpose.DUTY, lot.arrive(), price.duty(), BigDecimal.ZERO, payee);
        start(lot)
                .ifPresent(
                        day -> addLot(lot, lot.id(), Purpose.STORAGE, day, price.storage(day), BigDecimal.ZERO, payee));
    }

    /** What a lot pays for all the opening orders that it draws on is one payment. */
    private void addReassigned() {
        Map<String, List<PlanFile.Lot>> byLot = plan.lots().stream()
                .filter(lot -> lot.openingOrder().isPresent())
                .collect(Collectors.groupingBy(
                        lot -> lot.id().substring(0, Math.max(0, lot.id().lastIndexOf('/'))),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byLot.forEach((id, lots) -> {
            Money sum = lots.stream().map(PlanFile.Lot::freight).reduce(Money.ZERO, Money::plus);
            start(lots.get(0))
                    .ifPresent(day -> addLot(lots.get(0), id, Purpose.REASSIGNMENT, day, sum, BigDecimal.ZERO, ""));
        });
    }

    private Optional<LocalDate> start(PlanFile.Lot lot) {
        return facts.findActivity(lot.activity()).flatMap(PlanFile.Activity::start);
    }

    private void addLot(
            PlanFile.Lot lot,
            String item,
            Purpose purpose,
            LocalDate day,
            Money amount,
            BigDecimal premium,
            String payee) {
        Component component = scenario.components().get(lot.component());
        String category = component == null ? "" : component.category().name().toLowerCase(Locale.ROOT);
        due.add(new Payment(
                purpose, item, List.of(day), day, amount, premium, category, lot.site(), lot.phase(), payee));
    }

    private void addWork(Placed placed) {
        Money labour = WorkPrice.labour(scenario, placed);
        addWork(placed, Purpose.LABOUR, labour, Cents.exact(placed.mode().wagePremium()));
        addWork(
                placed,
                Purpose.WORKS,
                WorkPrice.works(placed),
                Cents.exact(placed.mode().worksPremium()));
    }

    /** One payment from tranche to tranche, since each may have other sources. */
    private void addWork(Placed placed, Purpose purpose, Money amount, BigDecimal premium) {
        LocalDate start = facts.date(placed.start());
        LocalDate finish = facts.date(Math.max(placed.finish(), placed.start() + 1));
        String payee = purpose == Purpose.LABOUR ? placed.expected().site().labourPool() : "";
        long days = ChronoUnit.DAYS.between(start, finish);
        Money booked = Money.ZERO;
        LocalDate from = start;
        while (from.isBefore(finish)) {
            LocalDate tranche = trancheDays.higher(from);
            LocalDate to = tranche == null || tranche.isAfter(finish) ? finish : tranche;
            Money until = Cents.part(amount, ChronoUnit.DAYS.between(start, to), days);
            due.add(new Payment(
                    purpose,
                    placed.id(),
                    monthEnds(from, to),
                    from,
                    until.minus(booked),
                    premium,
                    purpose.name().toLowerCase(Locale.ROOT),
                    placed.expected().site().id(),
                    placed.expected().phase(),
                    payee));
            booked = until;
            from = to;
        }
    }

    /** The last day of each month from a day to another (exclusive), and the last day before that. */
    static List<LocalDate> monthEnds(LocalDate from, LocalDate to) {
        List<LocalDate> ends = new ArrayList<>();
        LocalDate day = YearMonth.from(from).atEndOfMonth();
        while (day.isBefore(to.minusDays(1))) {
            ends.add(day);
            day = YearMonth.from(day.plusDays(1)).atEndOfMonth();
        }
        ends.add(to.minusDays(1));
        return ends;
    }

    private void addPhase(PlanFile.Milestone milestone) {
        Site site = scenario.sites().get(milestone.site());
        Phase phase = site == null ? null : site.phases().get(milestone.phase());
        if (site == null || phase == null || phase.live()) {
            return;
        }
        Money perMwMonth = WorkPrice.perMwMonth(scenario, site, phase.id());
        LocalDate from = plan.start();
        for (LocalDate end : monthEnds(plan.start(), plan.end())) {
            BigDecimal late = BigDecimal.valueOf(lateKwDays(phase, milestone, from, end.plusDays(1)));
            BigDecimal live = BigDecimal.valueOf(liveKwDays(phase, milestone, from, end.plusDays(1)));
            Money lost = Cents.round(perMwMonth.toDollars().multiply(late), KW_DAYS_PER_MW_MONTH);
            Money power = Cents.round(
                    site.powerPrice().toDollars().multiply(HOURS_PER_DAY).multiply(live), KW_PER_MW);
            addPhase(milestone, Purpose.LATENESS, end, lost);
            addPhase(milestone, Purpose.ENERGY, end, power);
            from = end.plusDays(1);
        }
        long never = 0;
        for (int b = 0; b < milestone.blocks().size(); b++) {
            never += milestone.blocks().get(b).live().isEmpty() ? kilowatts(phase, b) : 0;
        }
        Money residual =
                Cents.round(scenario.value().residual().toDollars().multiply(BigDecimal.valueOf(never)), KW_PER_MW);
        addPhase(milestone, Purpose.RESIDUAL, plan.end().minusDays(1), residual);
    }

    private void addPhase(PlanFile.Milestone m, Purpose purpose, LocalDate day, Money amount) {
        String category = purpose.name().toLowerCase(Locale.ROOT);
        due.add(new Payment(
                purpose, m.phase(), List.of(day), day, amount, BigDecimal.ZERO, category, m.site(), m.phase(), ""));
    }

    /** kW-days in a span between the due date, or the start if later, and the days on which blocks are live. */
    long lateKwDays(Phase phase, PlanFile.Milestone milestone, LocalDate from, LocalDate to) {
        LocalDate begin = later(phase.due(), from);
        long sum = 0;
        for (int b = 0; b < milestone.blocks().size(); b++) {
            LocalDate live = milestone.blocks().get(b).live().orElse(plan.end());
            LocalDate end = live.isBefore(to) ? live : to;
            sum += kilowatts(phase, b) * Math.max(0, ChronoUnit.DAYS.between(begin, end));
        }
        return sum;
    }

    private long liveKwDays(Phase phase, PlanFile.Milestone milestone, LocalDate from, LocalDate to) {
        long sum = 0;
        for (int b = 0; b < milestone.blocks().size(); b++) {
            LocalDate live = milestone.blocks().get(b).live().orElse(plan.end());
            sum += kilowatts(phase, b) * Math.max(0, ChronoUnit.DAYS.between(later(live, from), to));
        }
        return sum;
    }

    private long kilowatts(Phase phase, int block) {
        return kilowatts(facts, phase.id(), block);
    }

    /** Of a block, counted from 0; none when there is no such block. */
    static long kilowatts(Case facts, String phase, int block) {
        Work.Open open = facts.work().phases().get(phase);
        return open != null && block < open.blockKw().size() ? open.blockKw().get(block) : 0;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
