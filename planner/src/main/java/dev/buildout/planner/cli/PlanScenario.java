package dev.buildout.planner.cli;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlanFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The effective scenario beside a plan. */
final class PlanScenario {

    private PlanScenario() {}

    /**
     * Reads it, and makes sure that it is the one that the plan was made for.
     *
     * @throws InputException when it is not there, or is another
     */
    static LoadedScenario read(Path plan, Plan made) {
        Path file = file(plan);
        String text = text(file);
        LoadedScenario loaded = ScenarioReader.readText(PlanFolder.SCENARIO, text, List.of());
        if (!sha256(text).equals(made.origin().scenarioHash())) {
            throw new InputException(file + " has been changed since the plan was made from it."
                    + " Maybe make the plan again with 'buildout plan'.");
        }
        return loaded;
    }

    /** The folder that a plan is in, given as its folder or as its file. */
    static Path folder(Path plan) {
        Path parent = plan.toAbsolutePath().getParent();
        return Files.isDirectory(plan) || parent == null ? plan : parent;
    }

    private static Path file(Path plan) {
        Path file = folder(plan).resolve(PlanFolder.SCENARIO);
        if (!Files.isRegularFile(file)) {
            throw new InputException("there is no " + PlanFolder.SCENARIO + " beside the plan in " + folder(plan)
                    + ", and a plan cannot be explained without it. Maybe make it again with 'buildout plan'.");
        }
        return file;
    }

    /** The text of the scenario beside a plan. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InputException("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
