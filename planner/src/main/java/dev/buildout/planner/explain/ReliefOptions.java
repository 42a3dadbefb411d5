package dev.buildout.planner.explain;

import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest sensible change to each kind of parameter: one more crew, a tenth more of a rate, a tenth less of a time, a
 * date a month earlier.
 */
final class ReliefOptions {

    private static final Pattern QUANTITY = Pattern.compile("(\\d+(?:\\.\\d+)?)(.*)");
    private static final BigDecimal MORE = new BigDecimal("1.1");
    private static final BigDecimal LESS = new BigDecimal("0.9");

    private final Facts facts;

    ReliefOptions(Facts facts) {
        this.facts = facts;
    }

    /** A change of the scenario. */
    record Change(String title, String parameter, String from, String to, String override) {}

    /** The relief of a link; none where nothing sensible is smaller. */
    Optional<Change> of(Step step) {
        return switch (step.kind()) {
            case LABOUR, WORKER_CAP -> add(step, crew(step), "One more crew of " + crew(step) + ": ");
            case RESOURCE -> add(step, 1, "One more: ");
            case PLANT_CAPACITY -> scale(step, MORE, "+10 % of ");
            case DURATION -> scale(step, step.parameter().endsWith("/rate") ? MORE : LESS, "10 % faster (shift): ");
            case LEAD_TIME, SLOT -> leadTime(step);
            case POWER -> powerEarlier(step);
            case FIXED_DATE, FUNDING, OPENING_ORDER -> earlier(step);
            default -> Optional.empty();
        };
    }

    private int crew(Step step) {
        return facts.findActivity(step.item()).map(PlannedActivity::crew).orElse(1);
    }

    private Optional<Change> add(Step step, int more, String title) {
        return step.value().matches("\\d+")
                ? change(step, title + name(step), Integer.toString(Integer.parseInt(step.value()) + more))
                : Optional.empty();
    }

    private Optional<Change> scale(Step step, BigDecimal factor, String title) {
        Matcher matcher = QUANTITY.matcher(step.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = new BigDecimal(matcher.group(1))
                .multiply(factor)
                .round(new MathContext(6, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
        return change(step, title + name(step), number + matcher.group(2));
    }

    /** A tenth of the whole lead time of the lot's offer, which gets a lead time of its own. */
    private Optional<Change> leadTime(Step step) {
        Optional<PlannedLot> lot = facts.findLot(step.item());
        if (lot.isEmpty()) {
            return Optional.empty();
        }
        var terms = facts.terms(lot.get());
        var offer = terms.offer().orElseThrow();
        String path = new Parameters(facts).offer(offer) + (offer.expedited() ? "/expedite/lead-time" : "/lead-time");
        String to = Math.round(terms.leadDays() * LESS.doubleValue()) + " d";
        String title = "10 % shorter lead time: " + lot.get().name() + " from "
                + lot.get().plantName();
        return Optional.of(new Change(title, path, terms.leadDays() + " d", to, override(path, to)));
    }

    private Optional<Change> earlier(Step step) {
        return date(step.value()).flatMap(date -> {
            String to = date.minusMonths(1).toString();
            return change(step, "A month earlier: " + name(step), to);
        });
    }

    /** The entry moves; an entry that lies where it goes is left to the later one. */
    private Optional<Change> powerEarlier(Step step) {
        int slash = step.parameter().lastIndexOf('/');
        String map = step.parameter().substring(0, slash);
        return date(step.parameter().substring(slash + 1)).map(date -> {
            String to = date.minusMonths(1).toString();
            String set = "{\"" + date + "\": (remove), \"" + to + "\": " + step.value() + "}";
            String title = "A month earlier: " + name(step);
            return new Change(title, step.parameter(), step.value() + " on " + date, "on " + to, override(map, set));
        });
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String name(Step step) {
        int colon = step.what().indexOf(": ");
        return colon > 0 && step.kind() != Kind.DURATION ? step.what().substring(colon + 2) : step.what();
    }

    private Optional<Change> change(Step step, String title, String to) {
        return Optional.of(new Change(title, step.parameter(), step.value(), to, override(step.parameter(), to)));
    }

    private static String override(String path, String value) {
        StringBuilder set = new StringBuilder();
        String[] keys = path.split("/");
        for (String key : keys) {
            set.append("{\"").append(key).append("\": ");
        }
        return set + value + "}".repeat(keys.length);
    }
}
