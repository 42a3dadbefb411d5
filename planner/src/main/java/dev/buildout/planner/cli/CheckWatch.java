package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.planner.check.FileWatch;
import dev.buildout.planner.check.FindingChanges;
import dev.buildout.planner.check.FindingCount;
import dev.buildout.planner.check.FindingText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Checks again whenever a file of the scenario is saved, until Ctrl-C. Says in full what is new, in one line each what is
 * fixed, and never clears what stands on the terminal.
 */
final class CheckWatch {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Terminal terminal;
    private final FindingText text;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * One check.
     *
     * @param findings everything it found
     * @param files what it read
     * @param status the exit code it would have alone
     */
    record Checked(List<Finding> findings, Set<Path> files, int status) {

        Checked {
            findings = List.copyOf(findings);
            files = Set.copyOf(files);
        }
    }

    CheckWatch(Terminal terminal, boolean pretty) {
        this.terminal = terminal;
        this.text = new FindingText(pretty, terminal.columns());
    }

    /** Returns the exit code of the last check once stopped. */
    int run(Supplier<Checked> check) {
        Interrupts.handle(stopped::countDown);
        FileWatch watch = new FileWatch(stopped);
        Instant began = Instant.now();
        Checked checked = check.get();
        text.each(checked.findings()).forEach(terminal.err()::println);
        terminal.err().flush();
        say(state(checked.findings()) + "; watching " + files(checked.files().size()) + ", Ctrl-C ends");
        for (Optional<Path> changed = watch.awaitChange(checked.files(), began);
                changed.isPresent();
                changed = watch.awaitChange(checked.files(), began)) {
            began = Instant.now();
            watch.remember();
            Checked next = check.get();
            print(changed.get(), checked.findings(), next.findings());
            checked = next;
        }
        return checked.status();
    }

    /** Ends the watching, as Ctrl-C does. */
    void stop() {
        stopped.countDown();
    }

    private void print(Path changed, List<Finding> before, List<Finding> after) {
        FindingChanges changes = FindingChanges.between(before, after);
        say(FindingPrinter.shown(String.valueOf(changed.getFileName())) + " changed");
        text.each(changes.added()).forEach(terminal.err()::println);
        changes.fixed().forEach(f -> terminal.err().println("fixed: " + FindingPrinter.head(f)));
        terminal.err().flush();
        String count = changes.count();
        say(state(after) + " (" + (count.isEmpty() ? "nothing new" : count) + ")");
    }

    private static String state(List<Finding> findings) {
        boolean errors = findings.stream().anyMatch(Finding::isError);
        List<String> parts = new ArrayList<>();
        if (!errors) {
            parts.add("no errors");
        }
        String count = FindingCount.of(findings);
        if (!count.isEmpty()) {
            parts.add(count);
        }
        return String.join(", ", parts);
    }

    private static String files(int count) {
        return count + (count == 1 ? " file" : " files");
    }

    private void say(String what) {
        terminal.out().println(LocalTime.now(ZoneId.systemDefault()).format(TIME) + " " + what);
        terminal.out().flush();
    }
}
