package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.Code;
import dev.buildout.model.diagnostic.Finding.Severity;
import java.util.Set;

/** What a check says that is no problem. */
enum NoteCode implements Code {
    SOONEST(
            3100,
            "How soon a required phase could be live",
            "With the fastest ways, lead times and transit, and nothing scarce; `check --feasible` says it of each phase.",
            "Nothing is to be done. A plan may still be unable to make it, since plants, workers and money are shared."),
    NOT_PROVED(
            3110,
            "The scenario is too large for proofs in passing",
            "Whether dates, lead times, power, plants, workers and money leave room for a plan takes longer than a moment"
                    + " here, so it was not looked at.",
            "Run `check --feasible` for it.");

    private final int number;
    private final String title;
    private final String cause;
    private final String cure;

    NoteCode(int number, String title, String cause, String cure) {
        this.number = number;
        this.title = title;
        this.cause = cause;
        this.cure = cure;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.NOTE);
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String cure() {
        return cure;
    }
}
