package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.feasibility.Feasibility;
import dev.buildout.planner.feasibility.Refutation;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What quick proofs found, for people. */
final class FeasibilityText {

    private final LoadedScenario loaded;
    private final Feasibility found;

    FeasibilityText(LoadedScenario loaded, Feasibility found) {
        this.loaded = loaded;
        this.found = found;
    }

    void print(Terminal terminal) {
        if (found.refutations().isEmpty()) {
            printRoom(terminal);
        } else {
            printProofs(terminal);
        }
    }

    private void printRoom(Terminal terminal) {
        int width = Math.max(40, Math.min(100, terminal.columns()));
        terminal.out().println(loaded.scenario().scenario() + ": nothing found that excludes a plan");
        TextTable table = new TextTable()
                .text("Required phase")
                .figures("MW")
                .words("Due")
                .words("Must")
                .words("Soonest");
        found.bestCases()
                .forEach(phase -> table.row(List.of(
                        phase.phase(),
                        Say.number(phase.mw()),
                        phase.due().toString(),
                        date(phase.latest()),
                        date(phase.soonest()))));
        if (!found.bestCases().isEmpty()) {
            table.lines(width).forEach(terminal.out()::println);
        }
        String proved = "Soonest is with the fastest ways, lead times, transit and fixed dates, and nothing scarce."
                + " Power, plants, workers and money, each looked at alone, leave room by then or by the horizon's end."
                + " That is no promise: together they may still leave no plan. `buildout plan` searches for one.";
        TextTable.wrap(proved, width).forEach(terminal.out()::println);
        terminal.out().flush();
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("-");
    }

    private void printProofs(Terminal terminal) {
        int width = Math.max(40, Math.min(100, terminal.columns()));
        int number = found.refutations().size();
        terminal.out()
                .println(loaded.scenario().scenario() + ": no plan can keep every rule, by "
                        + Say.count(number, "proof", "proofs"));
        for (Refutation proof : found.refutations()) {
            terminal.out().println();
            String head = at(proof.path()) + ": " + proof.kind().code() + ": " + proof.message();
            TextTable.wrap(head, width).forEach(terminal.out()::println);
            for (Refutation.Cause cause : proof.causes()) {
                indented(terminal, at(cause.path()) + ": " + cause.text(), width);
            }
            if (!proof.least().isEmpty()) {
                indented(terminal, "At the least: " + proof.least(), width);
            }
        }
        terminal.out().flush();
    }

    private static void indented(Terminal terminal, String text, int width) {
        TextTable.wrap(text, width - 2).forEach(line -> terminal.out().println("  " + line));
    }

    private SourceLocation at(String path) {
        return loaded.provenance().locate(path);
    }
}
