package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.Code;
import dev.buildout.model.diagnostic.CodeText;
import dev.buildout.model.diagnostic.Finding.Severity;

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

    private final CodeText text;

    NoteCode(int number, String title, String cause, String cure) {
        this.text = new CodeText(number, Severity.NOTE, title, cause, cure);
    }

    @Override
    public CodeText text() {
        return text;
    }
}
