package dev.buildout.planner.verify;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Adds up the ledger: each entry's discounted amount, the outcome's figures and those of every milestone. */
final class SumsCheck {

    private static final BigDecimal KW_DAYS_PER_MW_MONTH = new BigDecimal("30437.5");
    private static final String VALUE_LOST = "value-lost";

    private final Case facts;
    private final Scenario scenario;
    private final PlanFile plan;
    private final Tally tally;

    SumsCheck(Case facts, Tally tally) {
        this.facts = facts;
        this.scenario = facts.scenario();
        this.plan = facts.plan();
        this.tally = tally;
    }

    void run() {
        checkDiscounts();
        PlanFile.Outcome outcome = plan.outcome();
        checkKinds(outcome.byKind());
        same(Rule.SUMS, "outcome", "The cost to go is", outcome.costToGo(), sum(e -> !isLost(e)));
        same(Rule.SUMS, "outcome", "The value lost is", outcome.valueLost(), sum(SumsCheck::isLost));
        Money objective = plan.ledger().stream().map(PlanFile.Entry::discounted).reduce(Money.ZERO, Money::plus);
        same(Rule.OBJECTIVE, "outcome", "The objective is", outcome.objective(), objective);
        tally.same(Rule.SUMS, "outcome", "The MW-months late are", outcome.lateMwMonths(), lateMwMonths());
        for (PlanFile.Milestone m : plan.milestones()) {
            Predicate<PlanFile.Entry> own = e -> e.phase().equals(m.phase());
            String of = " of " + m.phase() + " is";
            same(Rule.SUMS, m.phase(), "The cost to go" + of, m.costToGo(), sum(own.and(e -> !isLost(e))));
            same(Rule.SUMS, m.phase(), "The value lost" + of, m.valueLost(), sum(own.and(SumsCheck::isLost)));
        }
    }

    private void checkDiscounts() {
        DiscountFactors factors = new DiscountFactors(scenario.discountRate());
        for (PlanFile.Entry entry : plan.ledger()) {
            long days = ChronoUnit.DAYS.between(scenario.start(), entry.date());
            if (days >= 0 && !entry.date().isAfter(scenario.end())) {
                Money expected = factors.discounted(entry.amount(), days);
                String what = entry.item() + " " + entry.kind() + " on " + entry.date() + ", discounted, is";
                same(Rule.DISCOUNTS, entry.item(), what, entry.discounted(), expected);
            } else {
                tally.violation(
                        Rule.PAYMENT_DATES,
                        entry.item(),
                        entry.item() + " " + entry.kind() + " is booked on",
                        entry.date(),
                        "the plan goes from",
                        scenario.start() + " to " + scenario.end());
            }
        }
    }

    private void checkKinds(Map<String, Money> found) {
        Map<String, Money> expected = new TreeMap<>();
        plan.ledger()
                .forEach(e ->
                        expected.merge(e.kind().toUpperCase(Locale.ROOT).replace('-', '_'), e.amount(), Money::plus));
        TreeSet<String> kinds = new TreeSet<>(expected.keySet());
        kinds.addAll(found.keySet());
        for (String kind : kinds) {
            Money sum = expected.getOrDefault(kind, Money.ZERO);
            same(Rule.SUMS, "outcome", "The sum of " + kind + " is", found.getOrDefault(kind, Money.ZERO), sum);
        }
    }

    /** Block by block, from the due date, or the start if later, to the day it is live or the end. */
    private double lateMwMonths() {
        long kwDays = 0;
        for (PlanFile.Milestone milestone : plan.milestones()) {
            Site site = scenario.sites().get(milestone.site());
            Phase phase = site == null ? null : site.phases().get(milestone.phase());
            for (int b = 0; phase != null && b < milestone.blocks().size(); b++) {
                LocalDate due = phase.due().isAfter(plan.start()) ? phase.due() : plan.start();
                LocalDate live = milestone.blocks().get(b).live().orElse(plan.end());
                long late = Math.max(0, ChronoUnit.DAYS.between(due, live));
                kwDays += PaymentsDue.kilowatts(facts, phase.id(), b) * late;
            }
        }
        return BigDecimal.valueOf(kwDays)
                .divide(KW_DAYS_PER_MW_MONTH, MathContext.DECIMAL128)
                .doubleValue();
    }

    private static boolean isLost(PlanFile.Entry entry) {
        return entry.kind().equals(VALUE_LOST);
    }

    private Money sum(Predicate<PlanFile.Entry> which) {
        return plan.ledger().stream().filter(which).map(PlanFile.Entry::amount).reduce(Money.ZERO, Money::plus);
    }

    private void same(Rule rule, String subject, String what, Money found, Money expected) {
        tally.same(rule, subject, what, Cents.text(found), Cents.text(expected));
    }
}
