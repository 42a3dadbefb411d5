package dev.buildout.planner.plan;

import dev.buildout.planner.plan.Reason.Kind;

/**
 * What a date goes back to: of all links of its binding chain that are not work, the one that takes most days. There is
 * one such cause for each date, and the summary, the report and {@code explain} all name it.
 *
 * @param kind of the closed vocabulary; the data date where nothing but work leads back to it
 * @param subject id of what binds: component, plant, pool, source, site or event; empty for none
 * @param days how long it holds the date up, which is the most that removing it altogether could gain; 0 where nothing is
 *     dated at all
 * @param text one sentence with values and dates
 * @param parameter path of the value of the scenario that sets it; empty for none
 * @param value that value, as written
 * @param place where it stands: {@code scenario.yaml:66}; empty for none
 */
public record RootCause(
        Kind kind, String subject, int days, String text, String parameter, String value, String place) {

    /** {@code slot: transformer, 86 w}, as short as it can be said. */
    public String inShort() {
        String word = kind == Kind.DATA_DATE ? "work" : Say.words(kind.name());
        String what = subject.isEmpty() ? word : word + ": " + subject;
        return days > 0 ? what + ", " + Say.span(days) : what;
    }
}
