package dev.buildout.planner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scenario with a mistake that says itself what a check must find: {@code # expect BO-1201} at the end of a line, or
 * {@code # expect BO-1004 at line 12} (or {@code … at line 3 of parts/x.yaml}) anywhere; line 0 is the whole file. A line
 * {@code # check --with fast} adds arguments.
 */
record Broken(Path file) {

    static final Path FOLDER = RealRun.SCENARIOS.resolve("broken");

    private static final Pattern EXPECT =
            Pattern.compile("# expect (BO-\\d{4}(?:, BO-\\d{4})*)(?: at line (\\d+)(?: of (\\S+))?)?$");
    private static final Pattern CHECK = Pattern.compile("^# check (.+)$");
    private static final JsonMapper JSON = new JsonMapper();
    private static final ConcurrentHashMap<Path, List<JsonNode>> CHECKED = new ConcurrentHashMap<>();

    static List<Broken> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Broken::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    /** Each as {@code parts/x.yaml:3 BO-1201}. */
    Set<String> expected() {
        Set<String> expected = new TreeSet<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = EXPECT.matcher(lines.get(i));
            if (m.find()) {
                String line = m.group(2) == null ? String.valueOf(i + 1) : m.group(2);
                String of = m.group(3) == null ? name() : m.group(3);
                List.of(m.group(1).split(", ")).forEach(code -> expected.add(of + ":" + line + " " + code));
            }
        }
        return expected;
    }

    /** What a check finds, in the same form. */
    Set<String> found() {
        return findings().stream()
                .map(f -> place(f) + ":" + f.get("line").asInt() + " " + code(f))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The findings as scripts get them; checked once. */
    List<JsonNode> findings() {
        return CHECKED.computeIfAbsent(file, f -> check());
    }

    static String code(JsonNode finding) {
        return finding.get("code").asString();
    }

    /** The file of a finding as seen from the folder. */
    private String place(JsonNode finding) {
        Path folder = Objects.requireNonNull(file.getParent());
        return folder.relativize(Path.of(finding.get("file").asString()))
                .toString()
                .replace('\\', '/');
    }

    private List<JsonNode> check() {
        RealRun run = RealRun.of(arguments("--format", "json"));
        return StreamSupport.stream(JSON.readTree(run.out()).spliterator(), false)
                .toList();
    }

    /** The command line that checks it. */
    String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", file.toString()));
        arguments.addAll(List.of(more));
        lines().forEach(line -> {
            Matcher m = CHECK.matcher(line);
            if (m.find()) {
                arguments.addAll(List.of(m.group(1).split(" ")));
            }
        });
        return arguments.toArray(String[]::new);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
