package dev.buildout.planner.fuzz;

import dev.buildout.model.diagnostic.Code;
import dev.buildout.planner.check.Codes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Requires of each finding a known code, a message, and a place that is there. */
final class Places {

    private static final Set<String> CODES =
            Codes.all().stream().map(Code::code).collect(Collectors.toSet());
    private static final int LONGEST_MESSAGE = 2500;

    private final Path file;
    private final Map<String, List<String>> lines = new HashMap<>();

    Places(Path file) {
        this.file = file;
    }

    void require(JsonNode findings) {
        for (JsonNode finding : findings) {
            String code = finding.path("code").asString();
            String message = finding.path("message").asString();
            Answers.require(CODES.contains(code), "no such code: " + finding);
            Answers.require(
                    !message.isBlank() && message.length() < LONGEST_MESSAGE,
                    code + " has no sane message: " + finding);
            requirePlace(finding, code);
            finding.path("related").forEach(related -> requirePlace(related, code + "'s other place"));
        }
    }

    private void requirePlace(JsonNode place, String what) {
        int line = place.path("line").asInt();
        int column = place.path("column").asInt();
        Answers.require(line >= 0 && column >= 0 && (line > 0 || column == 0), what + " has an odd place: " + place);
        List<String> text = lines.computeIfAbsent(place.path("file").asString(), this::lines);
        if (!text.isEmpty()) {
            Answers.require(line <= text.size(), what + " is behind the last line: " + place);
            String there = line == 0 ? "" : text.get(line - 1);
            Answers.require(
                    line == 0 || column <= there.length() + 1, what + " is behind the end of its line: " + place);
        }
    }

    /** Of a text file that was read; nothing of other names. */
    private List<String> lines(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)
                    || !path.toAbsolutePath().startsWith(file.toAbsolutePath().getParent())) {
                return List.of();
            }
            // Bytes as letters: no line is shorter than what the program sees in it.
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            return List.of(text.split("\r\n|\r|\n", -1));
        } catch (InvalidPathException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
