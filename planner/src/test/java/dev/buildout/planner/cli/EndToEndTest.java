package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.compare.Comparison;
import dev.buildout.planner.compare.NamedPlan;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program from a scenario file to a plan folder and a comparison, with nothing put in its place. */
class EndToEndTest {

    private static final String STARTER =
            RealRun.SCENARIOS.resolve("starter.yaml").toString();
    private static final String STARGATE =
            RealRun.SCENARIOS.resolve("stargate-us.yaml").toString();

    @TempDir
    Path directory;

    @Test
    void theSameStepsAndSeedGiveTheSameFilesByteForByte() throws IOException {
        plan(STARTER, "one", "--steps", "800", "--seed", "3");
        plan(STARTER, "two", "--steps", "800", "--seed", "3");

        for (String file : List.of(PlanFolder.PLAN, PlanFolder.SCENARIO, PlanFolder.REPORT)) {
            assertThat(directory.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("two").resolve(file));
        }
    }

    @Test
    void theEffectiveScenarioIsAScenarioThatGivesTheSamePlan() throws IOException {
        plan(STARTER, "first", "--steps", "300", "--with", "second-line");
        Path effective = directory.resolve("first").resolve(PlanFolder.SCENARIO);

        plan(effective.toString(), "again", "--steps", "300");

        Plan first = PlanFolder.read(directory.resolve("first"));
        Plan again = PlanFolder.read(directory.resolve("again"));
        assertThat(first.origin().overrides()).containsExactly("second-line");
        assertThat(again.origin().overrides()).isEmpty();
        assertThat(again.origin().scenarioHash()).isEqualTo(first.origin().scenarioHash());
        assertThat(again.activities()).isEqualTo(first.activities());
        assertThat(again.lots()).isEqualTo(first.lots());
        assertThat(again.ledger()).isEqualTo(first.ledger());
        assertThat(again.outcome()).isEqualTo(first.outcome());
    }

    @Test
    void aLaterPlanReplacesAnEarlierOneWhole() throws IOException {
        plan(STARTER, "p", "--steps", "5");
        plan(STARTER, "p", "--steps", "10");

        assertThat(PlanFolder.read(directory.resolve("p")).origin().limits()).isEqualTo("10 steps");
        assertThat(RealRun.filesBelow(directory))
                .containsExactly("p", "p/plan.json", "p/report.html", "p/scenario.yaml");
    }

    /** No check can see that money for a required phase runs out, so the search says it, with the plan as far as it goes. */
    @Test
    void tooLittleMoneyForARequiredPhaseGivesAPlanThatSaysSo() throws IOException {
        String text = RealRun.starterWith("first: {amount: $2.2B", "first: {amount: $0.3B")
                .replace(", second: {amount: $0.8B, date: 2027-10-01}", "");
        Path scenario = Files.writeString(directory.resolve("poor.yaml"), text);

        RealRun run = run(scenario.toString(), "poor", "--steps", "200");

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        Plan plan = PlanFolder.read(directory.resolve("poor"));
        assertThat(plan.outcome().feasible()).isFalse();
        assertThat(plan.outcome().violations())
                .isNotEmpty()
                .allMatch(v -> v.contains("Construction loan has too little money within the horizon"));
        List<Milestone> never = plan.milestones().stream()
                .filter(m -> m.status() == Milestone.Status.NEVER)
                .toList();
        assertThat(never).isNotEmpty().allMatch(m -> m.live().isEmpty());
        assertThat(never)
                .extracting(m -> m.stoppedBy().orElseThrow().kind().name())
                .contains("FUNDING");
        assertThat(run.out()).contains("This plan cannot be carried out");
        assertThat(Files.readString(directory.resolve("poor").resolve(PlanFolder.REPORT)))
                .contains("cannot be carried out", "Construction loan has too little money");
        assertThat(plan.outcome().startingViolations())
                .isLessThanOrEqualTo(plan.activities().size());
        requireNoOverdraft(plan);
    }

    private static void requireNoOverdraft(Plan plan) {
        long drawn = plan.ledger().stream()
                .filter(e -> e.source().filter("bank"::equals).isPresent())
                .mapToLong(e -> e.amount().cents())
                .sum();
        assertThat(drawn)
                .isPositive()
                .isLessThanOrEqualTo(Money.ofDollars(0.3e9).cents());
        assertThat(plan.outcome().objective())
                .isEqualTo(plan.ledger().stream().map(LedgerEntry::discounted).reduce(Money.ZERO, Money::plus));
    }

    /** The way out that the message names really is one. */
    @Test
    void aHorizonThatIsTooShortIsMadeLongEnoughByItsHint() throws IOException {
        Path scenario = Files.writeString(
                directory.resolve("short.yaml"), RealRun.starterWith("end: 2029-01-01", "end: 2028-03-02"));
        Matcher hint = Pattern.compile("At the least: `end: (\\S+)`")
                .matcher(RealRun.of("check", scenario.toString()).err());
        String last = hint.results()
                .map(found -> found.group(1))
                .max(Comparator.naturalOrder())
                .orElseThrow();

        Files.writeString(scenario, RealRun.starterWith("end: 2029-01-01", "end: " + last));

        assertThat(RealRun.of("check", scenario.toString()).err()).doesNotContain("BO-3103");
    }

    /** The work of a site that only an expedited offer brings in time is no reason to refuse. */
    @Test
    void aHorizonThatAnExpeditedOfferMakesLongEnoughIsAccepted() throws IOException {
        String text = RealRun.starterWith(
                        "  cabling: {name",
                        "  main: {name: Main transformer, category: power, unit: unit, price: $5M, mass: 15 t,"
                                + " lead-time: 100 w, transport: truck}\n  cabling: {name")
                .replace("offers: {power:", "offers: {main: {expedite: {lead-time: 20 w, premium: 10 %}}, power:")
                .replace(
                        "      fit-out:\n",
                        "      substation: {name: Substation, per: site, modes: {normal: {duration: 4 w, crew: 10}},"
                                + " needs: {main: {units: 1}}}\n      fit-out:\n")
                .replace("after: {shell: FS - 8 w}", "after: {shell: FS - 8 w, substation: FS}");
        Path scenario = Files.writeString(directory.resolve("main.yaml"), text);

        plan(scenario.toString(), "main", "--steps", "100");

        assertThat(PlanFolder.read(directory.resolve("main")).lots())
                .filteredOn(l -> l.component().equals("main"))
                .hasSize(3)
                .allMatch(l -> l.speed().equals("expedited"));
    }

    @Test
    void theTrancheSlipIsComparedWithTheBase() throws IOException {
        plan(STARGATE, "base", "--steps", "1000");
        plan(STARGATE, "slips", "--steps", "1000", "--with", "softbank-slips");
        Plan base = PlanFolder.read(directory.resolve("base"));
        Plan slips = PlanFolder.read(directory.resolve("slips"));

        RealRun run = RealRun.of(
                "compare",
                directory.resolve("base").toString(),
                directory.resolve("slips").toString(),
                "--out",
                directory.resolve("compare.html").toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("slips against base", "compare.html", "base", "slips");
        assertThat(directory.resolve("compare.html")).content().contains("<html", "softbank-slips", "slips");
        Comparison.Difference difference = Comparison.of(
                        List.of(new NamedPlan("base", base), new NamedPlan("slips", slips)))
                .differences()
                .get(0);
        assertThat(difference.costChange()).isEqualTo(whole(slips).minus(whole(base)));
        assertThat(difference.objectiveChange())
                .isEqualTo(slips.outcome().objective().minus(base.outcome().objective()));
        assertThat(difference.inputs())
                .extracting(Comparison.InputChange::path)
                .contains("overrides/softbank-slips", "funding/t-sb3/tranches/third/date");
    }

    private static Money whole(Plan plan) {
        return plan.outcome().costToGo().plus(plan.outcome().valueLost());
    }

    /** An override by itself names its folder, too: it must not replace the plan of the base. */
    @Test
    void theUsualFolderTellsAnOverrideFromTheBase() throws IOException {
        Path plans = Path.of("plans");
        assertThat(plans).as("left over from elsewhere").doesNotExist();
        try {
            RealRun run = RealRun.of("plan", STARTER, "--steps", "5", "--quiet", "--with", "second-line");
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).contains("starter+second-line");
            assertThat(RealRun.filesBelow(plans)).contains("starter+second-line/plan.json");
        } finally {
            delete(plans);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (String file : RealRun.filesBelow(folder)
                .sorted(java.util.Comparator.reverseOrder())
                .toList()) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
    }

    private void plan(String scenario, String folder, String... more) {
        RealRun run = run(scenario, folder, more);
        assertThat(run.status()).as(run.err()).isZero();
    }

    private RealRun run(String scenario, String folder, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "plan";
        arguments[1] = scenario;
        arguments[2] = "--out";
        arguments[3] = directory.resolve(folder).toString();
        arguments[4] = "--quiet";
        System.arraycopy(more, 0, arguments, 5, more.length);
        return RealRun.of(arguments);
    }
}
