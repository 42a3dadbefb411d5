package dev.buildout.planner.explain;

import dev.buildout.model.domain.Keyed;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason.Kind;
import dev.buildout.planner.problem.LotMode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest sensible changes to each kind of parameter: one more crew, a tenth more of a rate, a tenth less of a time, a
 * date a month earlier; and those that need somebody else:
 *
 * <ul>
 *   <li>a second source where a plant's capacity binds: a twin of its line on the same terms, so twice the line's rate on
 *       every day. A twin elsewhere or of another seller has other lead times, duty and freight, which nobody but the
 *       scenario can say; a plant that the scenario has already is no relief, since the plan may buy there as it is;
 *   <li>expediting without its premium, where an offer can be expedited and the plan does not: how much of the premium is
 *       worth negotiating. At its price the plan may expedite as it is;
 *   <li>a faster way to travel that the scenario has and the component may not use ({@link FasterModes}).
 * </ul>
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

    /** The reliefs of a link; none where nothing sensible is smaller. */
    List<Change> of(Step step) {
        return switch (step.kind()) {
            case LABOUR, WORKER_CAP -> list(add(step, crew(step), "One more crew of " + crew(step) + ": "));
            case RESOURCE -> list(add(step, 1, "One more: "));
            case PLANT_CAPACITY -> list(scale(step, MORE, "+10 % of "), secondSource(step));
            case DURATION ->
                list(scale(step, step.parameter().endsWith("/rate") ? MORE : LESS, "10 % faster (shift): "));
            case LEAD_TIME, SLOT -> list(leadTime(step), expedite(step));
            case LANE -> new FasterModes(facts).of(step);
            case POWER -> list(powerEarlier(step));
            case FIXED_DATE, FUNDING, OPENING_ORDER -> list(earlier(step));
            default -> List.of();
        };
    }

    @SafeVarargs
    private static List<Change> list(Optional<Change>... changes) {
        List<Change> list = new ArrayList<>();
        for (Optional<Change> change : changes) {
            change.ifPresent(list::add);
        }
        return list;
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

    private Optional<Change> secondSource(Step step) {
        String line = step.parameter().replaceFirst("(/lines/[^/]+)/.*", "$1");
        String title = "Second source on the same terms, a twin of " + name(step);
        return facts.has(line)
                ? Optional.of(new Change(title, line, step.value(), "x2", override(line, "x2")))
                : Optional.empty();
    }

    /** A tenth of the whole lead time of the lot's offer, which gets a lead time of its own. */
    private Optional<Change> leadTime(Step step) {
        return facts.findLot(step.item()).map(lot -> {
            LotMode terms = facts.terms(lot);
            LotMode.OfferRef offer = terms.offer().orElseThrow();
            String path = new Parameters(facts).offer(offer) + (offer.expedited() ? "/expedite" : "") + "/lead-time";
            String to = Math.round(terms.leadDays() * LESS.doubleValue()) + " d";
            String title = "10 % shorter lead time: " + from(lot);
            return new Change(title, path, terms.leadDays() + " d", to, override(path, to));
        });
    }

    private Optional<Change> expedite(Step step) {
        return facts.findLot(step.item()).flatMap(lot -> {
            LotMode.OfferRef offer = facts.terms(lot).offer().orElseThrow();
            boolean could = !offer.expedited()
                    && Keyed.get(
                                    facts.scenario()
                                            .findPlant(offer.plant())
                                            .orElseThrow()
                                            .offers(),
                                    offer.component())
                            .expedite()
                            .isPresent();
            String path = new Parameters(facts).offer(offer) + "/expedite/premium";
            String title = "Expediting without premium: " + from(lot);
            return could
                    ? Optional.of(new Change(title, path, facts.text(path), "0 %", override(path, "0 %")))
                    : Optional.empty();
        });
    }

    private static String from(PlannedLot lot) {
        return lot.name() + " from " + lot.plantName();
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

    /** A value at a path, as an override sets it. */
    static String override(String path, String value) {
        StringBuilder set = new StringBuilder();
        String[] keys = path.split("/");
        for (String key : keys) {
            set.append("{\"").append(key).append("\": ");
        }
        return set + value + "}".repeat(keys.length);
    }
}
