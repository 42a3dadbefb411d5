package dev.buildout.planner.verify;

import dev.buildout.model.domain.LinkTerm;

/**
 * Links: for each pair of instances and each term, predecessor's end + lag ≤ successor's end. Work with a fixed finish is
 * left alone here, since it stands whatever comes before; {@link VerdictCheck} asks whether the plan says so.
 */
final class LinkCheck implements Check {

    @Override
    public void run(Case it, Tally tally) {
        for (Placed successor : it.placed().values()) {
            if (successor.expected().fixedFinish().isPresent()) {
                continue;
            }
            successor.expected().template().after().forEach((before, terms) -> {
                for (Expected predecessor : it.work().instances(successor.expected(), before)) {
                    terms.forEach(term -> check(it, successor, predecessor, term, tally));
                }
            });
        }
    }

    private static void check(Case it, Placed successor, Expected before, LinkTerm term, Tally tally) {
        if (!it.isWanted(before)) {
            return;
        }
        String link = successor.id() + " after " + before.id() + " (" + text(term) + ")";
        Placed predecessor = it.placed().get(before.id());
        if (predecessor == null) {
            tally.holds(
                    Rule.LINKS,
                    successor.id(),
                    false,
                    link + ": the predecessor has",
                    "no date",
                    "the successor should have",
                    "none either");
            return;
        }
        int from = fromStart(term.type()) ? predecessor.start() : predecessor.finish();
        int to = toStart(term.type()) ? successor.start() : successor.finish();
        tally.holds(
                Rule.LINKS,
                successor.id(),
                to >= from + term.lag().count(),
                link + ": " + successor.id() + (toStart(term.type()) ? " starts on" : " finishes on"),
                it.date(to),
                "the link allows no day before",
                it.date(from + term.lag().count()));
    }

    static boolean fromStart(LinkTerm.Type type) {
        return type == LinkTerm.Type.SS || type == LinkTerm.Type.SF;
    }

    static boolean toStart(LinkTerm.Type type) {
        return type == LinkTerm.Type.SS || type == LinkTerm.Type.FS;
    }

    private static String text(LinkTerm term) {
        int lag = term.lag().count();
        return term.type() + (lag == 0 ? "" : (lag > 0 ? " + " : " - ") + Math.abs(lag) + " d");
    }
}
