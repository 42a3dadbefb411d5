package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Finding.Severity;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.PlanSize;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.Reading;
import dev.buildout.planner.check.FindingFormat;
import dev.buildout.planner.check.FindingJson;
import dev.buildout.planner.check.ProofFindings;
import dev.buildout.planner.check.Sarif;
import dev.buildout.planner.check.ScenarioCheck;
import dev.buildout.planner.feasibility.Feasibility;
import dev.buildout.planner.feasibility.Refutation;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Validates a scenario without planning it. */
@Command(
        name = "check",
        description = {
            "Check a scenario: every problem at once, with file, line and column.",
            "",
            "Does everything that 'plan' does before it searches, and tries each override of the file. What proves in"
                    + " moments that no plan can keep every rule is a warning; with --feasible it is what is asked for,"
                    + " and ends with exit code 1. What each code means: scenarios/MESSAGES.md."
        },
        footer = {
            "",
            "Examples:",
            "  buildout check scenarios/starter.yaml",
            "  buildout check --feasible scenarios/starter.yaml",
            "  buildout check scenarios/stargate-us.yaml --with softbank-slips",
            "  buildout check --watch scenarios/starter.yaml",
            "  buildout check --strict --format sarif scenarios/starter.yaml > findings.sarif"
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Services services;

    @Mixin
    private final ScenarioInput input = new ScenarioInput();

    @Option(
            names = "--feasible",
            description = "Prove, before any search, whether dates, lead times, power, plants, workers and money leave"
                    + " room for the required phases at all.")
    private boolean feasible;

    @Option(
            names = "--watch",
            description = "Check again whenever a file of the scenario is saved, and say what is new and what is fixed;"
                    + " Ctrl-C ends with the last check's exit code.")
    private boolean watch;

    @Option(names = "--strict", description = "Warnings are errors.")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How findings are written: text (one line each), pretty (with the line of the file; usual on a"
                            + " terminal), json, or sarif (2.1.0, for tools of code review).")
    private Optional<FindingFormat> format = Optional.empty();

    CheckCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        FindingFormat written = format.orElse(terminal.errIsTerminal() ? FindingFormat.PRETTY : FindingFormat.TEXT);
        if (watch && written.isForPrograms()) {
            throw new InputException("--watch writes text for people; leave out --format, or --watch.");
        }
        return watch ? new CheckWatch(terminal, written == FindingFormat.PRETTY).run(this::again) : once(written);
    }

    /** One more check. */
    CheckWatch.Checked again() {
        Reading reading = ScenarioCheck.check(input.file(), input.changes());
        Optional<Feasibility> found = feasibility(reading);
        List<Finding> findings = all(reading, found);
        return new CheckWatch.Checked(findings, reading.files(), status(findings, found));
    }

    private Optional<Feasibility> feasibility(Reading reading) {
        return reading.isValid() && (feasible || isSmall(reading))
                ? reading.whole().map(services.planning()::check)
                : Optional.empty();
    }

    private static boolean isSmall(Reading reading) {
        return reading.whole().filter(s -> PlanSize.of(s.scenario()).isSmall()).isPresent();
    }

    private int once(FindingFormat written) {
        Reading reading = ScenarioCheck.check(input.file(), input.changes());
        Optional<LoadedScenario> valid = reading.isValid() ? reading.whole() : Optional.empty();
        Optional<Feasibility> found = feasibility(reading);
        List<Finding> findings = all(reading, found);
        int status = status(findings, found);
        if (written.isForPrograms()) {
            print(findings, written);
        } else {
            boolean apart = feasible && found.isPresent();
            boolean pretty = written == FindingFormat.PRETTY;
            if (apart) {
                ProofFindings proofs = new ProofFindings(valid.orElseThrow(), found.orElseThrow());
                Failures.print(terminal, besides(proofs, findings), pretty);
                new FeasibilityText(valid.orElseThrow(), found.orElseThrow()).print(terminal);
            } else {
                Failures.print(terminal, findings, pretty);
            }
            if (!apart && status != ExitCode.WRONG_INPUT) {
                printSize(valid.orElseThrow().scenario());
            }
        }
        return status;
    }

    private int status(List<Finding> findings, Optional<Feasibility> found) {
        boolean wrong = findings.stream().anyMatch(Finding::isError);
        boolean excluded = found.filter(f -> !f.refutations().isEmpty()).isPresent();
        return wrong ? ExitCode.WRONG_INPUT : feasible && excluded ? ExitCode.NOT_OK : ExitCode.OK;
    }

    /** Of all stages; how soon phases could be live only where that is asked for. */
    private List<Finding> all(Reading reading, Optional<Feasibility> found) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        found.ifPresent(f -> {
            ProofFindings proofs = new ProofFindings(reading.valid(), f);
            findings.addAll(proofs.warnings(reading.findings()));
            findings.addAll(feasible ? proofs.notes() : List.of());
        });
        if (reading.isValid() && found.isEmpty()) {
            findings.add(ProofFindings.none(reading.valid()));
        }
        return Findings.inOrder(findings).stream()
                .map(f -> strict && f.severity() == Severity.WARNING ? f.with(Severity.ERROR) : f)
                .toList();
    }

    /** What the text about proofs does not say itself. */
    private static List<Finding> besides(ProofFindings proofs, List<Finding> findings) {
        return findings.stream()
                .filter(f -> !(f.kind() instanceof Refutation.Kind) && f.severity() != Severity.NOTE)
                .filter(f -> !proofs.isProved(f))
                .toList();
    }

    private void print(List<Finding> findings, FindingFormat written) {
        if (written == FindingFormat.SARIF) {
            Sarif.write(findings, Version.number(), terminal.out());
        } else {
            FindingJson.write(findings, terminal.out());
        }
        terminal.out().flush();
    }

    private void printSize(Scenario scenario) {
        List<Phase> phases = scenario.sites().values().stream()
                .map(Site::phases)
                .flatMap(map -> map.values().stream())
                .toList();
        double megawatts =
                phases.stream().mapToDouble(p -> p.power().megawatts()).sum();
        terminal.out().println(scenario.scenario() + ": no errors");
        terminal.out()
                .printf(
                        "%s with %s (%s), %s, %s, from %s to %s%n",
                        Say.count(scenario.sites().size(), "site", "sites"),
                        Say.count(phases.size(), "phase", "phases"),
                        Say.mw(megawatts),
                        Say.count(scenario.components().size(), "component", "components"),
                        Say.count(scenario.suppliers().size(), "supplier", "suppliers"),
                        scenario.start(),
                        scenario.end());
    }
}
