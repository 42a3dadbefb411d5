package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.FixedDate;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Percent;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fixed finishes, events and arrivals of opening orders. A date that is lifted counts as past. */
final class DateRules {

    /** Units that stand for any number in place of an opening order's. */
    private static final int PLENTY = 10_000;

    private static final Progress DONE = new Progress(Percent.FULL, Optional.empty(), Optional.empty());

    private final Scenario scenario;
    private final List<Rule> rules = new ArrayList<>();

    /** Progress by path, of everything that is not live. */
    private final Map<String, Progress> progress = new LinkedHashMap<>();

    DateRules(Scenario scenario) {
        this.scenario = scenario;
        for (Site site : scenario.sites().values()) {
            String at = "sites/" + site.id();
            site.progress().forEach((activity, p) -> progress.put(at + "/progress/" + activity, p));
            for (Phase phase : site.phases().values()) {
                if (!phase.live()) {
                    String of = at + "/phases/" + phase.id() + "/progress/";
                    phase.progress().forEach((activity, p) -> progress.put(of + activity, p));
                }
            }
        }
    }

    List<Rule> rules() {
        progress.forEach((path, p) -> p.finish().ifPresent(finish -> addFinish(path, finish)));
        scenario.events().values().forEach(this::addEvent);
        scenario.openingOrders().values().forEach(this::addOrder);
        return rules;
    }

    private void addFinish(String path, LocalDate finish) {
        String[] keys = path.split("/");
        String what = keys[keys.length - 3] + "/" + keys[keys.length - 1];
        rules.add(new Rule(
                Rule.Kind.FIXED_DATE,
                path,
                what + " is fixed to finish on " + finish,
                List.of(new Edit(path, DONE, "done")),
                "no fixed date for " + what,
                shifts(path + "/finish", what, finish)));
    }

    private void addEvent(FixedDate event) {
        String path = "events/" + event.id() + "/date";
        List<Edit> lifted = new ArrayList<>();
        lifted.add(RuleBook.edit(path, scenario.start()));
        progress.forEach((at, p) -> {
            if (p.event().filter(event.id()::equals).isPresent()) {
                lifted.add(new Edit(at, DONE, "done"));
            }
        });
        rules.add(new Rule(
                Rule.Kind.EVENT,
                path,
                event.name() + " is on " + event.date(),
                lifted,
                event.name() + " already past",
                shifts(path, event.name(), event.date())));
    }

    private List<Dial> shifts(String path, String what, LocalDate date) {
        long before = Math.max(0, scenario.day(date));
        long after = Math.max(0, scenario.horizonDays() - scenario.day(date));
        return List.of(shift(path, what, date, -1, before), shift(path, what, date, 1, after));
    }

    private static Dial shift(String path, String what, LocalDate date, int sign, long most) {
        return new Dial(
                most,
                false,
                Dial::exact,
                (days, from) -> List.of(RuleBook.edit(path, date.plusDays(sign * days))),
                (days, from) -> what + " on " + date.plusDays(sign * days) + ", " + Say.span((int) days)
                        + (sign < 0 ? " earlier" : " later"));
    }

    private void addOrder(OpeningOrder order) {
        String path = "opening-orders/" + order.id();
        LocalDate from = order.from();
        List<Edit> lifted = List.of(
                RuleBook.edit(path + "/from", scenario.start()),
                new Edit(path + "/rate", Optional.empty(), Edit.REMOVE),
                new Edit(path + "/quantity", order.quantity() + PLENTY, String.valueOf(order.quantity() + PLENTY)));
        Dial earlier = shift(path + "/from", order.id(), from, -1, Math.max(0, scenario.day(from)));
        Dial more = new Dial(
                PLENTY,
                false,
                Dial::twoDigits,
                (units, day) -> List.of(
                        new Edit(path + "/quantity", (int) (order.quantity() + units), order.quantity() + units + "")),
                (units, day) -> units + " units more in " + order.id());
        rules.add(new Rule(
                Rule.Kind.OPENING_ORDER,
                path,
                order.quantity() + " of " + order.component() + " arrive from " + from + " (" + order.id() + ")",
                lifted,
                "more and earlier units in " + order.id(),
                List.of(earlier, more)));
    }
}
