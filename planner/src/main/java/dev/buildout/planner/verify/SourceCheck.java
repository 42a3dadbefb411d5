package dev.buildout.planner.verify;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds every entry to the sources that may pay it, and every source to the money that it has. */
final class SourceCheck {

    private final Scenario scenario;
    private final PlanFile plan;
    private final LedgerCheck ledger;
    private final List<FundingSource> sources;
    private final Tally tally;

    SourceCheck(Case facts, LedgerCheck ledger, Tally tally) {
        this.scenario = facts.scenario();
        this.plan = facts.plan();
        this.ledger = ledger;
        this.sources = List.copyOf(scenario.funding().values());
        this.tally = tally;
    }

    void run() {
        plan.ledger().forEach(this::checkCover);
        sources.forEach(this::checkLimit);
        checkOrder();
        checkProfiles();
    }

    private void checkCover(PlanFile.Entry entry) {
        Purpose purpose = Purpose.of(entry);
        String name = entry.item() + " " + entry.kind() + " on " + entry.date();
        String found = entry.source().map(s -> "`" + s + "`").orElse("no source");
        if (!purpose.isFunded() || sources.isEmpty()) {
            tally.same(Rule.SOURCE_COVER, entry.item(), name + " is drawn from", found, "no source");
            return;
        }
        List<String> may = new ArrayList<>();
        for (FundingSource source : sources) {
            boolean covers = purpose == Purpose.INTEREST
                    ? source.id().equals(entry.item())
                    : SourceMoney.covers(scenario, source, entry.site(), entry.phase(), entry.category());
            if (covers) {
                may.add("`" + source.id() + "`");
            }
        }
        tally.holds(
                Rule.SOURCE_COVER,
                entry.item(),
                may.contains(found),
                name + " is drawn from",
                found,
                "it is covered by",
                may.isEmpty() ? "none" : String.join(", ", may));
    }

    /** Says the first day on which a source is overdrawn, and by how much. */
    private void checkLimit(FundingSource source) {
        TreeMap<LocalDate, Money> byDay = new TreeMap<>();
        plan.ledger().stream()
                .filter(e -> e.source().filter(source.id()::equals).isPresent())
                .forEach(e -> byDay.merge(e.date(), e.amount(), Money::plus));
        Money drawn = Money.ZERO;
        for (Map.Entry<LocalDate, Money> day : byDay.entrySet()) {
            drawn = drawn.plus(day.getValue());
            Money available = SourceMoney.availableBy(scenario, source, day.getKey());
            boolean holds = tally.holds(
                    Rule.SOURCE_LIMITS,
                    source.id(),
                    drawn.compareTo(available) <= 0,
                    source.id() + " has paid by " + day.getKey(),
                    Cents.text(drawn),
                    "it has",
                    Cents.text(available));
            if (!holds) {
                return;
            }
        }
    }

    private void checkOrder() {
        SourceUse use = new SourceUse(scenario, plan.end());
        Map<String, Integer> place = new HashMap<>();
        sources.forEach(s -> place.put(s.id(), place.size()));
        for (PlanFile.Entry entry : plan.ledger()) {
            ledger.paymentOf(entry)
                    .filter(payment -> payment.purpose() != Purpose.INTEREST)
                    .ifPresent(payment -> entry.source()
                            .ifPresent(s ->
                                    use.draw(s, payment.from(), entry.amount().dollars())));
        }
        for (PlanFile.Entry entry : plan.ledger()) {
            Integer from = entry.source().map(place::get).orElse(null);
            if (from != null) {
                ledger.paymentOf(entry)
                        .filter(payment -> payment.purpose() != Purpose.INTEREST)
                        .ifPresent(payment -> checkOrder(entry, payment, sources.subList(0, from), use));
            }
        }
    }

    private void checkOrder(PlanFile.Entry entry, Payment payment, List<FundingSource> earlier, SourceUse use) {
        tally.count(Rule.SOURCE_ORDER);
        for (FundingSource source : earlier) {
            double left = use.left(source.id(), payment.from());
            if (left > use.roundingOf(source.id())
                    && SourceMoney.covers(scenario, source, entry.site(), entry.phase(), entry.category())) {
                tally.violation(
                        Rule.SOURCE_ORDER,
                        entry.item(),
                        payment.label() + " on " + entry.date() + " is drawn from",
                        "`" + entry.source().orElse("") + "`",
                        "with " + Cents.text(Money.ofDollars(left)) + " left it should be",
                        "`" + source.id() + "`");
                return;
            }
        }
    }

    private void checkProfiles() {
        List<String> found =
                plan.profiles().funding().stream().map(PlanFile.Funding::source).toList();
        List<String> expected = sources.stream().map(FundingSource::id).toList();
        if (!tally.same(Rule.FUNDING_PROFILES, "profiles", "The profiles are of the sources", found, expected)) {
            return;
        }
        List<LocalDate> ends = PaymentsDue.monthEnds(plan.start(), plan.end());
        for (int i = 0; i < sources.size(); i++) {
            checkProfile(plan.profiles().funding().get(i), sources.get(i), ends);
        }
    }

    private void checkProfile(PlanFile.Funding profile, FundingSource source, List<LocalDate> ends) {
        List<Money> available = new ArrayList<>();
        List<Money> drawn = new ArrayList<>();
        for (LocalDate end : ends) {
            available.add(SourceMoney.availableBy(scenario, source, end));
            drawn.add(plan.ledger().stream()
                    .filter(e -> e.source().filter(source.id()::equals).isPresent()
                            && !e.date().isAfter(end))
                    .map(PlanFile.Entry::amount)
                    .reduce(Money.ZERO, Money::plus));
        }
        tally.same(Rule.FUNDING_PROFILES, source.id(), "Its month ends are", profile.monthEnds(), ends);
        compare(source.id(), "available", profile.available(), available, ends);
        compare(source.id(), "drawn", profile.drawn(), drawn, ends);
    }

    /** Says the first month that differs; sums carry it into all later ones. */
    private void compare(String source, String what, List<Money> found, List<Money> expected, List<LocalDate> ends) {
        if (!tally.same(
                Rule.FUNDING_PROFILES, source, "The months of what is " + what + " are", found.size(), ends.size())) {
            return;
        }
        for (int i = 0; i < ends.size(); i++) {
            boolean holds = tally.same(
                    Rule.FUNDING_PROFILES,
                    source,
                    "What is " + what + " of " + source + " by " + ends.get(i) + " is",
                    Cents.text(found.get(i)),
                    Cents.text(expected.get(i)));
            if (!holds) {
                return;
            }
        }
    }
}
