package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every entry of a scenario that can exclude plans, as a rule that can be lifted or relaxed. */
final class RuleBook {

    private static final int YEARS_TO_LOOK_AHEAD = 4;

    private final Scenario scenario;
    private final List<Rule> rules = new ArrayList<>();

    private RuleBook(Scenario scenario) {
        this.scenario = scenario;
    }

    /** All but the horizon, in the order of their kinds, and within a kind of the file. */
    static List<Rule> of(World world) {
        RuleBook book = new RuleBook(world.scenario);
        for (Site site : world.scenario.sites().values()) {
            site.barred().ifPresent(why -> book.addBar(site, why));
            for (Phase phase : site.phases().values()) {
                if (!phase.live()) {
                    book.addPhase(site, phase);
                }
            }
        }
        book.rules.addAll(new DateRules(world.scenario).rules());
        book.rules.addAll(new CapacityRules(world).rules());
        book.rules.addAll(new SupplyRules(world.scenario).rules());
        book.rules.addAll(WorkRules.of(world.scenario));
        book.rules.sort(Comparator.comparing(Rule::kind));
        return book.rules;
    }

    private void addPhase(Site site, Phase phase) {
        String path = "sites/" + site.id() + "/phases/" + phase.id();
        if (phase.required()) {
            rules.add(new Rule(
                    Rule.Kind.REQUIRED_PHASE,
                    path,
                    "Phase " + phase.id() + " is required",
                    List.of(new Edit(path + "/required", false, "false")),
                    "do without phase " + phase.id() + " (`required: false`)",
                    List.of()));
        }
        phase.latest().ifPresent(latest -> {
            String at = path + "/latest";
            long most = Math.max(0, scenario.horizonDays() - scenario.day(latest));
            Dial later = new Dial(
                    most,
                    false,
                    Dial::exact,
                    (days, from) -> List.of(edit(at, latest.plusDays(days))),
                    (days, from) -> "phase " + phase.id() + " live by " + latest.plusDays(days) + ", "
                            + Say.span((int) days) + " later");
            rules.add(new Rule(
                    Rule.Kind.LATEST_DATE,
                    at,
                    "Phase " + phase.id() + " must be live by " + latest,
                    List.of(new Edit(at, Optional.empty(), Edit.REMOVE)),
                    "no `latest` for phase " + phase.id(),
                    List.of(later)));
        });
    }

    private void addBar(Site site, String why) {
        String path = "sites/" + site.id() + "/barred";
        rules.add(new Rule(
                Rule.Kind.BARRED_SITE,
                path,
                "Nothing may be built at " + site.name() + ": " + why,
                List.of(new Edit(path, Optional.empty(), Edit.REMOVE)),
                "lift the bar on " + site.name(),
                List.of()));
    }

    /**
     * The end of the horizon. It is no limit like others, as a later one also adds interest: it is relaxed, never lifted to
     * find a conflict.
     */
    static Rule horizon(Scenario scenario) {
        LocalDate end = scenario.end();
        LocalDate far = end.plusYears(YEARS_TO_LOOK_AHEAD);
        Dial later = new Dial(
                far.toEpochDay() - end.toEpochDay(),
                false,
                days -> startOfMonth(end.plusDays(days)).toEpochDay() - end.toEpochDay(),
                (days, from) -> List.of(edit("end", end.plusDays(days))),
                (days, from) -> "a horizon that ends on " + end.plusDays(days));
        return new Rule(
                Rule.Kind.HORIZON,
                "end",
                "The horizon ends on " + end,
                List.of(edit("end", far)),
                "a later end of the horizon",
                List.of(later));
    }

    private static LocalDate startOfMonth(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.plusMonths(1).withDayOfMonth(1);
    }

    /** A date in place of another. */
    static Edit edit(String path, LocalDate date) {
        return new Edit(path, date, date.toString());
    }
}
