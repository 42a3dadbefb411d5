package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes numbered copies of a phase, an opening order or a tranche, before anything is bound. {@code count: 4} makes four
 * of what is written; {@code per: 50 MW} cuts a phase into pieces of that power. Copies are called {@code <id>-1} and so
 * on, {@code <n>} in their texts is their number, and {@code every: 8 w} moves their own dates on from copy to copy.
 * What is written under a copy's id is laid over the copy. Values keep the place where they were written once.
 */
final class Repetition {

    /** Keys from the root down to a map of things that may be repeated; {@code *} is any id. */
    private static final List<List<String>> WHERE =
            List.of(List.of("sites", "*", "phases"), List.of("opening-orders"), List.of("funding", "*", "tranches"));

    /** Lists that name phases: a phase with copies stands for all of them. */
    private static final List<List<String>> LISTS =
            List.of(List.of("funding", "*", "covers", "phases"), List.of("opening-orders", "*", "phases"));

    private static final int MOST_COPIES = 1000;
    private static final String COUNT = "count";
    private static final String PER = "per";
    private static final String EVERY = "every";
    private static final Pattern COPY = Pattern.compile("(.+)-(\\d{1,9})");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Findings findings;
    private final Map<String, List<String>> copies = new LinkedHashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final ValueBudget budget;

    private Repetition(ValueBudget budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    /**
     * The document with copies in place of what is repeated.
     *
     * @param budget what the values of the copies are counted against before they are made
     */
    static Node.MapNode expand(Node.MapNode root, ValueBudget budget, Findings findings) {
        Repetition repetition = new Repetition(budget, findings);
        Node.MapNode document = root;
        for (List<String> where : WHERE) {
            document = (Node.MapNode) at(document, where, things -> repetition.expanded(things, where));
        }
        if (!repetition.copies.isEmpty()) {
            for (List<String> list : LISTS) {
                document = (Node.MapNode) at(document, list, repetition::named);
            }
        }
        return document;
    }

    /** Whether a key under a path names a copy of something that is repeated in one of two maps. */
    static boolean isCopy(List<String> path, String key, Node.MapNode base, Node.MapNode changes) {
        Matcher copy = COPY.matcher(key);
        return copy.matches()
                && WHERE.stream().anyMatch(where -> fits(where, path))
                && (isRepeated(base.find(copy.group(1))) || isRepeated(changes.find(copy.group(1))));
    }

    private static boolean fits(List<String> where, List<String> path) {
        if (where.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < where.size(); i++) {
            if (!where.get(i).equals("*") && !where.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRepeated(Optional<Node> thing) {
        return thing.isPresent()
                && thing.get() instanceof Node.MapNode map
                && (map.entries().containsKey(COUNT) || map.entries().containsKey(PER));
    }

    /** Changes the node that a path leads to, wherever it does. */
    private static Node at(Node node, List<String> path, UnaryOperator<Node> change) {
        if (path.isEmpty()) {
            return change.apply(node);
        }
        if (!(node instanceof Node.MapNode map)) {
            return node;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.replaceAll((key, entry) ->
                path.get(0).equals("*") || path.get(0).equals(key)
                        ? entry.with(at(entry.value(), path.subList(1, path.size()), change))
                        : entry);
        return map.with(entries);
    }

    private Node expanded(Node node, List<String> where) {
        if (!(node instanceof Node.MapNode things)) {
            return node;
        }
        boolean arePhases = where.equals(WHERE.get(0));
        Map<String, Node.Entry> made = new LinkedHashMap<>();
        things.entries().forEach((id, entry) -> {
            if (isRepeated(Optional.of(entry.value())) && !isCopy(where, id, things)) {
                Map<String, Node.Entry> all = copiesOf(id, entry, arePhases);
                made.putAll(all);
                if (arePhases) {
                    copies.put(id, List.copyOf(all.keySet()));
                }
            } else if (!(entry.value() instanceof Node.ChangesNode) && !isCopy(where, id, things)) {
                made.put(id, entry);
            }
        });
        Node.MapNode result = things.with(made);
        for (Map.Entry<String, Node.Entry> e : things.entries().entrySet()) {
            if (e.getValue().value() instanceof Node.ChangesNode || isCopy(where, e.getKey(), things)) {
                result = changed(result, e.getKey(), e.getValue());
            }
        }
        return result;
    }

    private static boolean isCopy(List<String> where, String id, Node.MapNode things) {
        return isCopy(where, id, things, things);
    }

    /** What is written under a copy's id, laid over the copy. */
    private Node.MapNode changed(Node.MapNode things, String id, Node.Entry entry) {
        Matcher copy = COPY.matcher(id);
        if (!things.entries().containsKey(id) && copy.matches() && failed.contains(copy.group(1))) {
            return things;
        }
        if (!things.entries().containsKey(id)) {
            findings.error(
                    FindingCode.BAD_REPETITION,
                    entry.keyAt(),
                    Form.quote(id) + " names a copy that is not made",
                    () -> NearestName.hint(id, things.entries().keySet()));
            return things;
        }
        List<Node.ChangesNode.Change> changes = entry.value() instanceof Node.ChangesNode several
                ? several.changes()
                : List.of(new Node.ChangesNode.Change("this file", entry));
        Node.MapNode result = things;
        for (Node.ChangesNode.Change change : changes) {
            result = new TreeMerge(findings, change.who())
                    .merge(result, new Node.MapNode(things.at(), Map.of(id, change.entry())));
        }
        return result;
    }

    private Map<String, Node.Entry> copiesOf(String id, Node.Entry entry, boolean isPhase) {
        Node.MapNode thing = (Node.MapNode) entry.value();
        Map<String, Node.Entry> own = new LinkedHashMap<>(thing.entries());
        Optional<Node.Entry> count = Optional.ofNullable(own.remove(COUNT));
        Optional<Node.Entry> per = Optional.ofNullable(own.remove(PER));
        Optional<Node.Entry> every = Optional.ofNullable(own.remove(EVERY));
        SourceLocation at = per.or(() -> count).orElseThrow().keyAt();
        Map<String, Node.Entry> made = new LinkedHashMap<>();
        try {
            int number;
            if (count.isPresent() && per.isPresent()) {
                throw bad("`count` and `per` both say how many copies there are", "Leave one of them out.");
            } else if (per.isPresent()) {
                number = pieces(per.get().value(), own, isPhase);
            } else {
                number = number(scalar(count.orElseThrow().value(), COUNT));
            }
            requireRoom(thing, number);
            at = every.map(Node.Entry::keyAt).orElse(at);
            Optional<Relative> step = step(every, own);
            for (int n = 1; n <= number; n++) {
                made.put(id + "-" + n, entry.with(copy(thing.at(), own, step, n)));
            }
        } catch (BadValueException e) {
            findings.error(e.code(), at, Form.quote(id) + ": " + e.message(), e::hint);
            failed.add(id);
            // One of them, so that what refers to it is not reported as well.
            made.put(id + "-1", entry.with(thing.with(own)));
        }
        return made;
    }

    private static BadValueException bad(String message, String hint) {
        return new BadValueException(FindingCode.BAD_REPETITION, message, hint);
    }

    private static String scalar(Node node, String key) throws BadValueException {
        if (node instanceof Node.ScalarNode scalar && !scalar.absent()) {
            return scalar.text().strip();
        }
        throw bad("`" + key + "` is one value; this is " + node.kind(), "");
    }

    private static int number(String text) throws BadValueException {
        if (!DIGITS.matcher(text).matches() || text.matches("0+")) {
            throw bad("`count` is a whole number of copies from 1; found " + Form.quote(text), "");
        }
        String digits = text.replaceFirst("^0+", "");
        if (digits.length() > 4 || Integer.parseInt(digits) > MOST_COPIES) {
            throw bad(
                    "`count` is " + Form.quote(text) + "; at most " + MOST_COPIES + " copies are made of one thing",
                    "");
        }
        return Integer.parseInt(digits);
    }

    /** Into how many pieces a phase is cut; each then has the power of one piece. */
    private static int pieces(Node per, Map<String, Node.Entry> own, boolean isPhase) throws BadValueException {
        if (!isPhase) {
            throw bad("only a phase is cut by `per`", "Maybe `count: 4`.");
        }
        Node.Entry total = own.get("power");
        if (total == null) {
            throw bad("`per` cuts the phase's `power`, and there is none", "Write the power of all pieces together.");
        }
        String piece = scalar(per, PER);
        long kilowatts = Quantities.power(scalar(total.value(), "power")).kilowatts();
        long one = Quantities.power(piece).kilowatts();
        if (one <= 0 || kilowatts <= 0) {
            throw bad("`per: " + piece + "` and `power` are more than 0 MW", "");
        }
        if (kilowatts / one > MOST_COPIES) {
            throw bad(
                    "`per: " + piece + "` would make " + kilowatts / one + " copies; at most " + MOST_COPIES
                            + " are made of one thing",
                    "");
        }
        if (kilowatts % one != 0) {
            throw bad(
                    "`per: " + piece + "` goes "
                            + BigDecimal.valueOf(kilowatts).divide(BigDecimal.valueOf(one), 2, RoundingMode.HALF_UP)
                            + " times into "
                            + megawatts(kilowatts) + "; it must go a whole number of times",
                    "Maybe " + nearestPieces(kilowatts, one) + "; or `power: "
                            + megawatts(Math.max(1, kilowatts / one) * one) + "` or `power: "
                            + megawatts((kilowatts / one + 1) * one) + "`.");
        }
        Node power = new Node.ScalarNode(per.at(), piece, ((Node.ScalarNode) per).mark(), false);
        own.put("power", total.with(power));
        return (int) (kilowatts / one);
    }

    private static String nearestPieces(long total, long one) {
        long fewer = Math.max(1, total / one);
        while (fewer > 1 && total % fewer != 0) {
            fewer--;
        }
        long more = total / one + 1;
        while (more < MOST_COPIES && total % more != 0) {
            more++;
        }
        String larger = "`per: " + megawatts(total / fewer) + "` (" + fewer + ")";
        return total % more == 0 ? larger + " or `per: " + megawatts(total / more) + "` (" + more + ")" : larger;
    }

    private static String megawatts(long kilowatts) {
        return BigDecimal.valueOf(kilowatts, 3).stripTrailingZeros().toPlainString() + " MW";
    }

    private void requireRoom(Node thing, int number) throws BadValueException {
        long values = (long) thing.size() * number;
        if (!budget.take(values)) {
            throw bad(
                    Form.grouped(number) + " copies would bring the scenario to " + budget.with(values) + " are read",
                    "");
        }
    }

    /** How far dates move from copy to copy; tried out, so that it holds for all of them. */
    private static Optional<Relative> step(Optional<Node.Entry> every, Map<String, Node.Entry> own)
            throws BadValueException {
        if (every.isEmpty()) {
            return Optional.empty();
        }
        String text = scalar(every.get().value(), EVERY);
        Relative step = Relative.find("+" + text)
                .orElseThrow(() -> bad(
                        Form.quote(text) + " is not a length of time. Expected `every` such as `8 w` or `3 months`",
                        ""));
        boolean moves = false;
        for (Node.Entry entry : own.values()) {
            if (isDate(entry.value())) {
                moves = true;
                step.applyTo(((Node.ScalarNode) entry.value()).text());
            }
        }
        if (!moves) {
            throw bad("`every` moves dates from copy to copy, and there is no date here", "");
        }
        return Optional.of(step);
    }

    private static boolean isDate(Node node) {
        return node instanceof Node.ScalarNode s && DATE.matcher(s.text()).matches();
    }

    private static Node.MapNode copy(SourceLocation at, Map<String, Node.Entry> own, Optional<Relative> step, int n)
            throws BadValueException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Node.Entry> e : own.entrySet()) {
            Node value = e.getValue().value();
            if (step.isPresent() && isDate(value) && value instanceof Node.ScalarNode date) {
                value = new Node.ScalarNode(
                        date.at(), step.get().repeated(n - 1).applyTo(date.text()), date.mark(), false);
            } else if (e.getKey().equals("name")
                    && value instanceof Node.ScalarNode name
                    && !name.absent()
                    && !name.text().contains("<n>")) {
                value = new Node.ScalarNode(name.at(), name.text() + " " + n, name.mark(), false);
            }
            entries.put(e.getKey(), e.getValue().with(numbered(value, n)));
        }
        return new Node.MapNode(at, entries);
    }

    private static Node numbered(Node node, int n) {
        if (node instanceof Node.MapNode map) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
            entries.replaceAll((key, e) -> e.with(numbered(e.value(), n)));
            return map.with(entries);
        }
        if (node instanceof Node.ListNode list) {
            return new Node.ListNode(
                    list.at(), list.items().stream().map(i -> numbered(i, n)).toList());
        }
        return node instanceof Node.ScalarNode s
                ? new Node.ScalarNode(s.at(), s.text().replace("<n>", String.valueOf(n)), s.mark(), s.absent())
                : node;
    }

    /** A list of phases in which one with copies stands for all of them. */
    private Node named(Node node) {
        List<Node> items = node instanceof Node.ListNode list ? list.items() : List.of(node);
        long named = items.stream().mapToLong(i -> idsOf(i).size()).sum();
        if (named > 0 && !budget.take(named)) {
            findings.error(
                    FindingCode.BAD_REPETITION,
                    node.at(),
                    "the copies named here would bring the scenario to " + budget.with(named) + " are read");
            return node;
        }
        return named > 0
                ? new Node.ListNode(
                        node.at(), items.stream().flatMap(i -> each(i).stream()).toList())
                : node;
    }

    private List<String> idsOf(Node item) {
        return item instanceof Node.ScalarNode s ? copies.getOrDefault(s.text(), List.of()) : List.of();
    }

    private List<Node> each(Node item) {
        List<String> ids = idsOf(item);
        return ids.isEmpty()
                ? List.of(item)
                : ids.stream()
                        .map(id -> (Node) Node.ScalarNode.of(item.at(), id))
                        .toList();
    }
}
