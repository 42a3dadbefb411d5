package dev.buildout.planner.explain;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.unit.Money;
import dev.buildout.planner.explain.Step.Holder;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why money holds something up: the payment that a tranche lets through, what there was before it, and who spent that. A
 * payment may lie long before the start that it delays (a deposit), so the way from the payment to the start is a link of
 * its own.
 */
final class FundingSteps {

    private static final int MOST_HOLDERS = 12;

    private final Facts facts;
    private final Parameters parameters;
    private final Roots roots;
    private final Ready ready;

    FundingSteps(Facts facts, Parameters parameters, Roots roots, Ready ready) {
        this.facts = facts;
        this.parameters = parameters;
        this.roots = roots;
        this.ready = ready;
    }

    /** A payment on a day, and the tranche that it waits for. */
    private record Payment(String item, String what, int day, FundingSource source, FundingSource.Tranche tranche) {}

    /** The way from the payment to the start, and the wait for the tranche. */
    List<Step> steps(PlannedActivity activity, Reason reason) {
        int start = facts.day(activity.start().orElseThrow());
        int wait = Math.max(1, start - ready.soonest(activity));
        Payment paid = payment(activity, reason);
        List<Step> steps = new ArrayList<>();
        if (paid.day() != start) {
            String text = "The " + paid.what() + " falls due on " + Say.date(facts.date(paid.day())) + ", "
                    + Math.abs(start - paid.day()) + " d " + (start > paid.day() ? "before" : "after")
                    + " the start.";
            steps.add(roots.step(Kind.POLICY, "", paid.item(), paid.what() + " due", "", paid.day(), start, text));
        }
        steps.add(tranche(activity, paid, wait));
        return steps;
    }

    private Step tranche(PlannedActivity activity, Payment paid, int wait) {
        FundingSource source = paid.source();
        int comes = available(paid.tranche());
        Money before = Money.ZERO;
        for (FundingSource.Tranche t : source.tranches().values()) {
            before = available(t) < comes ? before.plus(t.amount()) : before;
        }
        List<Holder> holders = spenders(activity, source, comes);
        Say say = Say.in(facts.plan().origin().currency());
        String text = source.name() + " has " + say.money(before) + " before " + Say.date(facts.date(comes))
                + ", all of it spent or needed; then "
                + say.money(paid.tranche().amount()) + " more ("
                + paid.tranche().id() + ").";
        String path = parameters.tranche(source.id(), paid.tranche().id());
        String what = "funding: " + source.name();
        String value = facts.text(path);
        return roots.step(
                Kind.FUNDING,
                source.id(),
                activity.id(),
                what,
                path,
                value,
                paid.day() - wait,
                paid.day(),
                text,
                holders);
    }

    /** The payment that lies nearest on or after the arrival of a tranche; of equals the first. */
    private Payment payment(PlannedActivity activity, Reason reason) {
        List<Payment> candidates = new ArrayList<>();
        int start = facts.day(activity.start().orElseThrow());
        for (String id : reason.subject().split(", ")) {
            FundingSource source = Keyed.get(facts.scenario().funding(), id);
            for (FundingSource.Tranche tranche : source.tranches().values()) {
                int comes = available(tranche);
                due(activity, start).forEach((day, of) -> {
                    if (comes > 0 && comes <= day) {
                        candidates.add(new Payment(of.item(), of.what(), day, source, tranche));
                    }
                });
            }
        }
        Comparator<Payment> nearest = Comparator.comparingInt(p -> p.day() - available(p.tranche()));
        return candidates.stream()
                .min(nearest.thenComparing(Payment::day))
                .orElseGet(() -> soonest(activity, reason, start));
    }

    /** Where no tranche came before any payment, the first tranche of the first source is named. */
    private Payment soonest(PlannedActivity activity, Reason reason, int start) {
        FundingSource source =
                Keyed.get(facts.scenario().funding(), reason.subject().split(", ")[0]);
        FundingSource.Tranche first = source.tranches().values().stream()
                .min(Comparator.comparingInt(this::available))
                .orElseThrow();
        return new Payment(activity.id(), "first payment", start, source, first);
    }

    private record Due(String item, String what) {}

    private Map<Integer, Due> due(PlannedActivity activity, int start) {
        Map<Integer, Due> due = new HashMap<>();
        due.put(start, new Due(activity.id(), "work"));
        for (PlannedLot lot : facts.lotsOf(activity.id())) {
            due.putIfAbsent(facts.day(lot.arrive()), new Due(lot.id(), "balance for " + lot.name()));
            lot.exWorks().ifPresent(d -> due.putIfAbsent(facts.day(d), new Due(lot.id(), "freight of " + lot.name())));
            if (lot.deposit().cents() > 0) {
                lot.order().ifPresent(d -> due.put(facts.day(d), new Due(lot.id(), "deposit for " + lot.name())));
            }
        }
        return due;
    }

    int available(FundingSource.Tranche tranche) {
        LocalDate date = tranche.date();
        LocalDate met = tranche.condition()
                .map(e -> Keyed.get(facts.scenario().events(), e).date())
                .orElse(date);
        return facts.day(met.isAfter(date) ? met : date);
    }

    /** Who drew most on a source before a day, without the activity itself. */
    private List<Holder> spenders(PlannedActivity activity, FundingSource source, int before) {
        Set<String> own =
                facts.lotsOf(activity.id()).stream().map(PlannedLot::id).collect(Collectors.toSet());
        own.add(activity.id());
        Map<String, Money> spent = new HashMap<>();
        Map<String, LocalDate> first = new HashMap<>();
        Map<String, LocalDate> last = new HashMap<>();
        for (LedgerEntry entry : facts.plan().ledger()) {
            boolean his = entry.source().filter(source.id()::equals).isPresent()
                    && entry.date().isBefore(facts.date(before))
                    && !own.contains(entry.item());
            if (his) {
                spent.merge(entry.item(), entry.amount(), Money::plus);
                first.putIfAbsent(entry.item(), entry.date());
                last.put(entry.item(), entry.date());
            }
        }
        return spent.entrySet().stream()
                .sorted(Map.Entry.<String, Money>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_HOLDERS)
                .map(e -> new Holder(
                        e.getKey(),
                        name(e.getKey()),
                        Keyed.get(first, e.getKey()),
                        Keyed.get(last, e.getKey()).plusDays(1),
                        e.getValue().dollars(),
                        "$"))
                .toList();
    }

    private String name(String item) {
        return facts.findLot(item)
                .map(l -> l.name() + " for " + facts.activity(l.activity()).name())
                .or(() -> facts.findActivity(item).map(PlannedActivity::name))
                .orElse(item);
    }
}
