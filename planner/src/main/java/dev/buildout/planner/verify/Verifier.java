package dev.buildout.planner.verify;

import dev.buildout.model.domain.Scenario;
import java.util.List;

/**
 * Verifies plans: recomputes from the scenario what a plan must say and compares. Everything is derived here anew (which
 * activities there are, calendars, links, kits, capacities), so a fault of the planner does not hide itself.
 */
public final class Verifier {

    private static final List<Check> CHECKS = List.of(
            new ScenarioCheck(),
            new ActivityCheck(),
            new LinkCheck(),
            new KitCheck(),
            new OpeningOrderCheck(),
            new OfferCheck(),
            new RouteCheck(),
            new LineCheck(),
            new LoadCheck(),
            new PowerCheck(),
            new MilestoneCheck(),
            new OrderByCheck(),
            new SlackCheck(),
            new ProfileCheck(),
            new VerdictCheck(),
            new MoneyCheck());

    private Verifier() {}

    /**
     * Holds a plan to its scenario.
     *
     * @param effectiveYaml the text of the scenario that the plan stands beside, which its hash is compared with
     */
    public static Verification verify(Scenario scenario, String effectiveYaml, PlanFile plan) {
        Tally tally = new Tally();
        Case facts = new Case(scenario, effectiveYaml, plan);
        CHECKS.forEach(check -> check.run(facts, tally));
        return tally.verification();
    }
}
