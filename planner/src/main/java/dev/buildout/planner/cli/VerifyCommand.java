package dev.buildout.planner.cli;

import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.PlanFolder;
import dev.buildout.planner.plan.PlanJson;
import dev.buildout.planner.plan.PlanVerification;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.verify.PlanFile;
import dev.buildout.planner.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a plan folder to its scenario. */
@Command(
        name = "verify",
        description = {
            "Check a plan against the scenario beside it, with code that shares nothing with what made it: dates, links,"
                    + " kits, offers, routes, capacities, power and every sum are worked out again.",
            "",
            "Prints each rule with the number of things checked, and each violation with what the plan says and what it"
                    + " should say. 'plan' runs the same check on every plan that it writes."
        },
        footer = {"", "Examples:", "  buildout verify plans/starter", "  buildout verify plans/stargate-us --json"})
final class VerifyCommand implements Callable<Integer> {

    /** Violations of one rule that are printed; the others are counted. */
    private static final int MOST_PRINTED = 10;

    private static final int INDENT = 10;

    private final Terminal terminal;
    private final Services services;

    @Parameters(paramLabel = "PLAN", description = "Plan folder, or its plan.json.")
    private Path plan = Path.of("");

    @Option(names = "--json", description = "Print the rules and violations as JSON.")
    private boolean json;

    VerifyCommand(Terminal terminal, Services services) {
        this.terminal = terminal;
        this.services = services;
    }

    @Override
    public Integer call() {
        Path file = Files.isDirectory(plan) ? plan.resolve(PlanFolder.PLAN) : plan;
        PlanFile read = PlanFile.read(file);
        Path beside = file.resolveSibling(PlanFolder.SCENARIO);
        String text = text(beside);
        LoadedScenario scenario =
                services.scenarios().read(beside, Changes.NONE).valid();
        PlanVerification found = SelfCheck.summary(Verifier.verify(scenario.scenario(), text, read));
        if (json) {
            PlanJson.write(found, terminal.out());
        } else {
            print(found);
        }
        return found.violations().isEmpty() ? ExitCode.OK : ExitCode.NOT_OK;
    }

    private static String text(Path scenario) {
        try {
            return Files.readString(scenario);
        } catch (NoSuchFileException e) {
            throw new InputException("there is no scenario beside the plan: " + scenario + " is missing");
        } catch (IOException e) {
            throw new InputException("cannot read " + scenario + ": " + e.getMessage());
        }
    }

    private void print(PlanVerification found) {
        int width = Math.max(40, Math.min(100, terminal.columns()));
        terminal.out().println(verdict(found));
        terminal.out().println();
        for (PlanVerification.Rule rule : found.rules()) {
            String count = rule.checked() == 0 ? "-" : Say.number((double) rule.checked());
            List<String> lines = TextTable.wrap(rule.sentence(), width - INDENT);
            for (int i = 0; i < lines.size(); i++) {
                String margin = i == 0 ? count : "";
                terminal.out().println(" ".repeat(INDENT - 2 - margin.length()) + margin + "  " + lines.get(i));
            }
        }
        for (PlanVerification.Rule rule : found.rules()) {
            List<PlanVerification.Violation> broken = found.violations().stream()
                    .filter(v -> v.rule().equals(rule.rule()))
                    .toList();
            if (!broken.isEmpty()) {
                printBroken(rule, broken, width);
            }
        }
        terminal.out().flush();
    }

    private void printBroken(PlanVerification.Rule rule, List<PlanVerification.Violation> broken, int width) {
        terminal.out().println();
        terminal.out().println(rule.rule() + ": " + Say.count(broken.size(), "violation", "violations"));
        for (PlanVerification.Violation violation : broken.subList(0, Math.min(MOST_PRINTED, broken.size()))) {
            List<String> lines = TextTable.wrap(violation.text(), width - 2);
            for (int i = 0; i < lines.size(); i++) {
                terminal.out().println((i == 0 ? "- " : "  ") + lines.get(i));
            }
        }
        if (broken.size() > MOST_PRINTED) {
            terminal.out().println("- … " + (broken.size() - MOST_PRINTED) + " more with --json");
        }
    }

    private String verdict(PlanVerification found) {
        long rules = found.rules().stream().filter(r -> r.checked() > 0).count();
        long broken = found.violations().stream()
                .map(PlanVerification.Violation::rule)
                .distinct()
                .count();
        String checked =
                Say.number((double) found.checked()) + " things checked by " + Say.count(rules, "rule", "rules");
        return broken == 0
                ? "Verified: " + checked + ", no violation."
                : "Not verified: " + checked + ", "
                        + Say.count(found.violations().size(), "violation", "violations") + " of "
                        + Say.count(broken, "rule", "rules") + ".";
    }
}
