package dev.buildout.planner.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of the files that findings name. What is no readable text, or none of a sane size, has no lines. */
final class SourceLines {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Map<String, List<String>> files = new HashMap<>();

    /** A line, counted from 1. */
    Optional<String> find(String file, int line) {
        List<String> lines = files.computeIfAbsent(file, SourceLines::read);
        return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
    }

    private static List<String> read(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                return List.of();
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
            return bytes.length > MOST_BYTES ? List.of() : decoded(bytes);
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static List<String> decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(bytes))
                .toString();
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }
}
