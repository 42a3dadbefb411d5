package dev.buildout.planner.verify;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the ledger against the payments that are due: each is booked in full on its days, by one source or several; every
 * entry belongs to one of them and says what it is for. Also says which payment each entry belongs to.
 */
final class LedgerCheck {

    private final Map<PlanFile.Entry, Payment> paymentOf = new LinkedHashMap<>();
    private final Tally tally;

    private record Account(Purpose purpose, String item) {}

    LedgerCheck(List<Payment> due, List<PlanFile.Entry> ledger, Tally tally) {
        this.tally = tally;
        Map<Account, List<Payment>> dueBy = due.stream()
                .collect(Collectors.groupingBy(
                        p -> new Account(p.purpose(), p.item()), LinkedHashMap::new, Collectors.toList()));
        Map<Account, List<PlanFile.Entry>> bookedBy = ledger.stream()
                .collect(Collectors.groupingBy(
                        e -> new Account(Purpose.of(e), e.item()), LinkedHashMap::new, Collectors.toList()));
        dueBy.forEach((account, payments) -> check(payments, bookedBy.getOrDefault(account, List.of())));
        bookedBy.forEach((account, entries) -> {
            if (!dueBy.containsKey(account)) {
                entries.forEach(this::withoutCause);
            }
        });
    }

    /** The payment that an entry is part of; nothing when it has no cause. */
    Optional<Payment> paymentOf(PlanFile.Entry entry) {
        return Optional.ofNullable(paymentOf.get(entry));
    }

    private void check(List<Payment> payments, List<PlanFile.Entry> entries) {
        Map<Payment, List<PlanFile.Entry>> parts = new LinkedHashMap<>();
        payments.forEach(p -> parts.put(p, new ArrayList<>()));
        List<PlanFile.Entry> strays = new ArrayList<>();
        for (PlanFile.Entry entry : entries) {
            Optional<Payment> own =
                    payments.stream().filter(p -> p.holds(entry.date())).findFirst();
            own.ifPresentOrElse(
                    p -> {
                        tally.count(Rule.PAYMENT_CAUSES);
                        parts.computeIfAbsent(p, key -> new ArrayList<>()).add(entry);
                        paymentOf.put(entry, p);
                    },
                    () -> strays.add(entry));
        }
        parts.forEach((payment, own) -> check(payment, own, strays));
        strays.forEach(this::withoutCause);
    }

    private void check(Payment payment, List<PlanFile.Entry> entries, List<PlanFile.Entry> strays) {
        entries.forEach(entry -> checkPurpose(payment, entry));
        tally.count(payment.purpose().rule());
        Money booked = sum(entries);
        Optional<PlanFile.Entry> moved = strays.stream()
                .filter(e -> e.amount().plus(booked).equals(payment.amount()))
                .findFirst();
        if (moved.isPresent()) {
            strays.remove(moved.get());
            paymentOf.put(moved.get(), payment);
            wrongDate(payment, moved.get().date().toString(), payment.last());
        } else if (!booked.equals(payment.amount())) {
            tally.violation(
                    payment.purpose().rule(),
                    payment.item(),
                    payment.label() + " by " + payment.last() + " is",
                    Cents.text(booked),
                    "it should be",
                    Cents.text(payment.amount()));
        } else {
            entries.stream()
                    .collect(Collectors.groupingBy(e -> e.source().orElse(""), TreeMap::new, Collectors.toList()))
                    .forEach((source, own) -> checkDays(payment, own));
        }
    }

    /** One source's part of a payment: evenly by its days, at the end of each month, and each day with its premium. */
    private void checkDays(Payment payment, List<PlanFile.Entry> own) {
        Money part = sum(own);
        long days = payment.last().toEpochDay() - payment.from().toEpochDay() + 1;
        Money before = Money.ZERO;
        for (LocalDate day : payment.days()) {
            List<PlanFile.Entry> booked =
                    own.stream().filter(e -> e.date().equals(day)).toList();
            Money until = Cents.part(part, day.toEpochDay() - payment.from().toEpochDay() + 1, days);
            Money expected = until.minus(before);
            String what = payment.label() + " on " + day + " is";
            if (tally.same(Rule.PAYMENT_DATES, payment.item(), what, Cents.text(sum(booked)), Cents.text(expected))) {
                checkPremium(payment, day, booked, expected);
            }
            before = until;
        }
        own.stream()
                .filter(e -> !payment.days().contains(e.date()))
                .forEach(e -> wrongDate(payment, e.date().toString(), dayOf(payment, e.date())));
    }

    private static LocalDate dayOf(Payment payment, LocalDate day) {
        return payment.days().stream()
                .filter(d -> !d.isBefore(day))
                .min(Comparator.naturalOrder())
                .orElse(payment.last());
    }

    private void checkPremium(Payment payment, LocalDate day, List<PlanFile.Entry> booked, Money amount) {
        Money expected = Cents.premiumIn(amount, payment.premium());
        Money found = sum(booked.stream().filter(payment.purpose()::isPremium).toList());
        String what = "The premium in " + payment.label() + " on " + day + " is";
        tally.same(Rule.PREMIUMS, payment.item(), what, Cents.text(found), Cents.text(expected));
    }

    private void checkPurpose(Payment payment, PlanFile.Entry entry) {
        compare(payment, entry, "category", entry.category(), payment.category());
        compare(payment, entry, "site", entry.site(), payment.site());
        compare(payment, entry, "phase", entry.phase(), payment.phase());
        compare(payment, entry, "payee", entry.payee(), payment.payee());
    }

    private void compare(Payment payment, PlanFile.Entry entry, String field, String found, String expected) {
        String what = "The " + field + " of " + payment.label() + " on " + entry.date() + " is";
        tally.same(Rule.PAYMENT_LABELS, payment.item(), what, quoted(found), quoted(expected));
    }

    private static String quoted(String id) {
        return id.isEmpty() ? "none" : "`" + id + "`";
    }

    private void wrongDate(Payment payment, String found, LocalDate expected) {
        tally.violation(
                Rule.PAYMENT_DATES,
                payment.item(),
                payment.label() + " is paid on",
                found,
                "it falls due on",
                expected);
    }

    private void withoutCause(PlanFile.Entry entry) {
        tally.violation(
                Rule.PAYMENT_CAUSES,
                entry.item(),
                "An entry of " + entry.item() + " on " + entry.date() + " pays " + Cents.text(entry.amount()) + " of",
                entry.kind(),
                "the plan has cause for",
                "none");
    }

    private static Money sum(List<PlanFile.Entry> entries) {
        return entries.stream().map(PlanFile.Entry::amount).reduce(Money.ZERO, Money::plus);
    }
}
