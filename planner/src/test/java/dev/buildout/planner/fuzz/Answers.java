package dev.buildout.planner.fuzz;

import dev.buildout.model.diagnostic.FindingPrinter;
import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.Reading;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.check.ScenarioCheck;
import dev.buildout.planner.cli.RealRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answers to one scenario, and what must be true of that whatever stands in it. */
final class Answers {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LONGEST_PLAN = Duration.ofSeconds(60);
    private static final int FEW_ACTIVITIES = 60;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CRASH = Pattern.compile("Please send us this file: (.*)");

    private final Path file;
    private final List<String> arguments;
    private boolean valid;
    private boolean planned;
    private Duration longest = Duration.ZERO;

    Answers(Path file, List<String> arguments) {
        this.file = file;
        this.arguments = arguments;
    }

    /** Whether it has no errors. */
    boolean isValid() {
        return valid;
    }

    boolean isPlanned() {
        return planned;
    }

    /** Of all answers but plans. */
    Duration longest() {
        return longest;
    }

    /**
     * Asks, and judges the answers.
     *
     * @param format of a check beside that in JSON
     * @param plan whether to plan it as well, if it is valid and small
     * @throws AssertionError with the first thing that is wrong
     */
    void require(String format, boolean plan) throws Exception {
        RealRun check = ask("check", "--format", "json");
        valid = check.status() == 0;
        boolean understood = !check.err().startsWith("buildout: ");
        JsonNode findings = understood ? json(check.out()) : JSON.createArrayNode();
        new Places(file).require(findings);
        require(
                !understood || valid == errors(findings).isEmpty(),
                "exit code " + check.status() + " with the errors " + errors(findings));
        require(!understood || check.err().isEmpty(), "beside JSON it says " + check.err());
        RealRun again = ask("check", "--format", format);
        require(again.status() == check.status() || format.equals("xml"), "another format, another exit code");
        if (format.equals("json")) {
            require(again.equals(check), "the second check answers otherwise: " + again.out());
        } else if (format.equals("sarif") && understood) {
            JsonNode results = json(again.out()).path("runs").path(0).path("results");
            require(results.size() == findings.size(), "SARIF has " + results.size() + " findings");
        } else {
            requirePlain(again.err() + again.out());
            require(again.equals(ask("check", "--format", format)), "the second check answers otherwise");
        }
        RealRun shown = ask("show", "--plain");
        if (valid) {
            requireTheSame(shown);
            if (plan) {
                plan();
            }
        } else if (plan) {
            ask("show", "--diff");
            ask("sweep", "--dry-run");
        }
    }

    private static List<String> errors(JsonNode findings) {
        List<String> codes = new ArrayList<>();
        findings.forEach(f -> {
            if (f.path("severity").asString().equals("error")) {
                codes.add(f.path("code").asString());
            }
        });
        return codes;
    }

    /** What is shown must be the scenario that is planned. */
    private void requireTheSame(RealRun shown) {
        require(shown.status() == 0, "a valid scenario is not shown: " + shown.err());
        LoadedScenario loaded = ScenarioReader.read(file, changes());
        String text = shown.out().replace(System.lineSeparator(), "\n");
        require(text.equals(loaded.effectiveYaml()), "what is shown is not what is kept beside a plan");
        LoadedScenario again = ScenarioReader.readText("scenario.yaml", text, List.of());
        require(again.scenario().equals(loaded.scenario()), "what is shown is another scenario");
        require(again.effectiveYaml().equals(text), "what is shown reads back and is shown otherwise");
    }

    private Changes changes() {
        List<String> with = new ArrayList<>();
        List<String> set = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            if (arguments.get(i).equals("--with")) {
                with.addAll(List.of(arguments.get(i + 1).split(",", -1)));
            } else {
                set.add(arguments.get(i + 1));
            }
        }
        return new Changes(with, set);
    }

    private void plan() throws Exception {
        ask("sweep", "--dry-run");
        ask("show", "--diff");
        Reading reading = ScenarioCheck.read(file, changes());
        long work = dev.buildout.model.domain.PlanSize.of(reading.valid().scenario())
                .work();
        if (work > FEW_ACTIVITIES) {
            return;
        }
        planned = true;
        ask("network");
        ask("check", "--feasible");
        Path folder = file.resolveSibling("plan");
        RealRun plan = run(LONGEST_PLAN, with("plan", "--quiet", "--steps", "20", "--out", folder.toString()));
        requireClear(plan, "plan");
        require(plan.status() < 2, "a valid scenario is not planned: " + plan.err());
        RealRun verify = run(LONGEST_PLAN, List.of("verify", folder.toString()));
        requireClear(verify, "verify");
        // Also a plan that leaves something out keeps the rules in what it has.
        require(verify.status() == 0, "verify refutes the plan: " + verify.out());
        RealRun explain = run(LONGEST_PLAN, List.of("explain", folder.toString()));
        requireClear(explain, "explain");
    }

    private RealRun ask(String command, String... options) throws Exception {
        RealRun run = run(LONGEST, with(command, options));
        requireClear(run, command);
        return run;
    }

    private List<String> with(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(command, file.toString()));
        all.addAll(List.of(options));
        all.addAll(arguments);
        return all;
    }

    private RealRun run(Duration most, List<String> command) throws Exception {
        RealRun[] run = new RealRun[1];
        Duration took = Watch.run(most, () -> run[0] = RealRun.of(command.toArray(String[]::new)));
        longest = most.equals(LONGEST) && took.compareTo(longest) > 0 ? took : longest;
        return run[0];
    }

    /** An exit code that is documented, and words for people. */
    private static void requireClear(RealRun run, String command) throws IOException {
        String said = run.out() + run.err();
        Matcher crash = CRASH.matcher(run.err());
        if (crash.find()) {
            Path details = Path.of(crash.group(1));
            List<String> lines = Files.readAllLines(details);
            Files.delete(details);
            String fault = String.join("\n", lines.subList(Math.min(6, lines.size()), Math.min(30, lines.size())));
            throw new AssertionError(command + " fails: " + fault.replaceFirst("\n", " "));
        }
        require(run.status() >= 0 && run.status() <= 2, command + " ends with exit code " + run.status());
        require(
                !said.contains("Exception") && !said.contains("\tat ") && !said.contains("dev.buildout"),
                command + " says what is not for a user: " + said);
        require(run.status() == 0 || !said.isBlank(), command + " says nothing and ends with " + run.status());
    }

    private static void requirePlain(String said) {
        said.lines()
                .filter(line -> line.codePoints().anyMatch(FindingPrinter::isControl))
                .findFirst()
                .ifPresent(line -> {
                    throw new AssertionError("this steers the terminal: " + FindingPrinter.shown(line));
                });
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError("this is not JSON: " + text, e);
        }
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
