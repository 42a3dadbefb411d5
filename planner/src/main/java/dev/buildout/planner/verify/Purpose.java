package dev.buildout.planner.verify;

import java.util.List;

/** What a payment is for, the kinds of entry that book it, and the rule that says how much it is. */
enum Purpose {
    GOODS(Rule.GOODS_PAID, "equipment", "expediting"),
    FREIGHT(Rule.FREIGHT_PAID, "freight", ""),
    REASSIGNMENT(Rule.FREIGHT_PAID, "freight", ""),
    DUTY(Rule.DUTY_PAID, "duty", ""),
    STORAGE(Rule.STORAGE_PAID, "storage", ""),
    LABOUR(Rule.LABOUR_PAID, "labour", "acceleration"),
    WORKS(Rule.WORKS_PAID, "works", "acceleration"),
    ENERGY(Rule.ENERGY_PAID, "energy", ""),
    LATENESS(Rule.LATENESS_BOOKED, "value-lost", ""),
    RESIDUAL(Rule.RESIDUAL_BOOKED, "value-lost", ""),
    INTEREST(Rule.INTEREST_BOOKED, "interest", "");

    private static final List<String> UNPAID = List.of("energy", "value-lost");

    private final Rule rule;
    private final String kind;
    private final String premiumKind;

    Purpose(Rule rule, String kind, String premiumKind) {
        this.rule = rule;
        this.kind = kind;
        this.premiumKind = premiumKind;
    }

    Rule rule() {
        return rule;
    }

    /** Whether money from a source pays for it. */
    boolean isFunded() {
        return !UNPAID.contains(kind);
    }

    boolean isPremium(PlanFile.Entry entry) {
        return entry.kind().equals(premiumKind);
    }

    /** What an entry books: its kind says it, with its category or payee where one kind books several things. */
    static Purpose of(PlanFile.Entry entry) {
        return switch (entry.kind()) {
            case "equipment", "expediting" -> GOODS;
            case "freight" -> entry.payee().isEmpty() ? REASSIGNMENT : FREIGHT;
            case "duty" -> DUTY;
            case "storage" -> STORAGE;
            case "labour" -> LABOUR;
            case "works" -> WORKS;
            case "acceleration" -> entry.category().equals("works") ? WORKS : LABOUR;
            case "energy" -> ENERGY;
            case "interest" -> INTEREST;
            default -> entry.category().equals("residual") ? RESIDUAL : LATENESS;
        };
    }
}
