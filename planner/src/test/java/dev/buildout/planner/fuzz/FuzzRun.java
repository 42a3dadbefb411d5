package dev.buildout.planner.fuzz;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.Reading;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.check.FindingText;
import dev.buildout.planner.check.ScenarioCheck;
import dev.buildout.planner.cli.TryPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Checks scenarios that were changed at random, and says of each what is wrong with the answer. The same seed gives the
 * same cases.
 */
final class FuzzRun implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Path folder;
    private final List<Path> seeds;
    private final Random random;
    private final int planEvery;
    private final List<String> failures = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "case");
        thread.setDaemon(true);
        return thread;
    });
    private int cases;
    private int valid;
    private int planned;

    /**
     * A run in an empty folder.
     *
     * @param scenarios the folder whose scenarios are changed
     * @param planEvery of so many that are still valid, one is planned
     */
    FuzzRun(Path folder, Path scenarios, long seed, int planEvery) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        this.planEvery = planEvery;
        Files.createDirectories(folder.resolve("parts"));
        copy(scenarios.resolve("broken/parts"), folder.resolve("parts"));
        try (Stream<Path> broken = Files.list(scenarios.resolve("broken"))) {
            List<Path> small =
                    broken.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
            seeds = new ArrayList<>(small);
        }
        for (int i = seeds.size() / 2; i > 0; i--) {
            // As often as all the others: they are the ones with everything in them.
            seeds.add(scenarios.resolve("broken/parts/tiny.yaml"));
            seeds.add(scenarios.resolve("starter.yaml"));
        }
        seeds.add(scenarios.resolve("stargate-us.yaml"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    /** One more case. */
    void next() throws IOException, InterruptedException {
        cases++;
        Path seed = seeds.get(random.nextInt(seeds.size()));
        String text = Files.readString(seed);
        Mutation[] kinds = Mutation.values();
        StringBuilder how = new StringBuilder(seed.getFileName().toString());
        boolean raw = false;
        for (int i = 1 + random.nextInt(3); i > 0 && !raw; i--) {
            Mutation kind = kinds[random.nextInt(kinds.length)];
            text = text.isEmpty() ? "a: 1\n" : kind.apply(text, random);
            raw = kind == Mutation.BYTES;
            how.append(' ').append(kind);
        }
        Path file = folder.resolve("case.yaml");
        Files.write(file, text.getBytes(raw ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        Future<?> run = worker.submit(() -> judge(file));
        try {
            run.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            List<StackTraceElement> trace =
                    Stream.of(cause.getStackTrace()).limit(12).toList();
            failed(how.toString(), cause + " at " + trace);
        } catch (TimeoutException e) {
            failed(
                    how.toString(),
                    "it takes longer than " + LONGEST + ": "
                            + Thread.getAllStackTraces().entrySet().stream()
                                    .filter(t -> t.getKey().getName().equals("case"))
                                    .map(t -> Stream.of(t.getValue())
                                            .limit(25)
                                            .toList()
                                            .toString())
                                    .toList());
            run.cancel(true);
            throw new IllegalStateException(String.join("\n", failures), e);
        }
    }

    private void failed(String how, String what) throws IOException {
        Path kept = folder.resolve("failure-" + cases + ".yaml");
        Files.copy(folder.resolve("case.yaml"), kept);
        failures.add("case " + cases + " (" + how + "), kept as " + kept + ": " + what);
    }

    private void judge(Path file) {
        Reading reading = ScenarioCheck.check(file, Changes.NONE);
        long lines = lines(file);
        for (Finding finding : reading.findings()) {
            judge(finding, file, lines);
        }
        new FindingText(true, 80).lines(reading.findings()).forEach(FuzzRun::requirePlain);
        if (reading.findings().stream().noneMatch(Finding::isError)) {
            valid++;
            LoadedScenario loaded = reading.valid();
            LoadedScenario again = ScenarioReader.readText("scenario.yaml", loaded.effectiveYaml(), List.of());
            require(again.scenario().equals(loaded.scenario()), "the effective text is another scenario");
            if (valid % planEvery == 0) {
                planned++;
                TryPlan.of(loaded);
            }
        }
    }

    private static void judge(Finding finding, Path file, long lines) {
        String shown = FindingPrinter.print(finding);
        requirePlain(shown);
        require(finding.code().matches("BO-\\d{4}"), "no code: " + shown);
        require(finding.message().length() < 2500 && !finding.message().isBlank(), "no sane message: " + shown);
        require(!shown.contains("Exception") && !shown.contains("dev.buildout"), "not for a user: " + shown);
        boolean own = finding.location().file().equals(file.toString());
        require(!own || finding.location().line() <= lines, "beyond the last line: " + shown);
        require(finding.location().line() >= 0 && finding.location().column() >= 0, "no place: " + shown);
    }

    private static void requirePlain(String line) {
        require(line.codePoints().noneMatch(FindingPrinter::isControl), "steers the terminal: " + line);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static long lines(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.split("\r\n|\r|\n|\u0085|\u2028|\u2029", -1).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    int cases() {
        return cases;
    }

    /** How many were still without errors. */
    int valid() {
        return valid;
    }

    int planned() {
        return planned;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
