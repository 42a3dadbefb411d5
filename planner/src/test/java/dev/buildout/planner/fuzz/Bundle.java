package dev.buildout.planner.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The files of a scenario by name, and what a command about it is told besides its name. */
final class Bundle {

    static final String MAIN = "case.yaml";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();

    Bundle(Map<String, byte[]> files) {
        this.files.putAll(files);
    }

    byte[] bytes(String name) {
        return files.getOrDefault(name, new byte[0]).clone();
    }

    void put(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    void put(String name, String text) {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Usually the scenario itself, sometimes what it names. */
    String anyYaml(Draws draws) {
        List<String> parts =
                named(".yaml").stream().filter(n -> !n.equals(MAIN)).toList();
        return parts.isEmpty() || !draws.oneIn(4) ? MAIN : draws.of(parts);
    }

    /** Files that something in a scenario names, and the scenario. */
    List<String> named(String suffix) {
        String all = String.join(
                "\n",
                files.keySet().stream()
                        .filter(n -> n.endsWith(".yaml"))
                        .map(this::text)
                        .toList());
        return files.keySet().stream()
                .filter(n -> n.endsWith(suffix))
                .filter(n -> n.equals(MAIN) || all.contains(n.substring(n.lastIndexOf('/') + 1)))
                .toList();
    }

    void changeText(String name, UnaryOperator<String> change) {
        String text = text(name);
        put(name, change.apply(text.isEmpty() ? "a: 1\n" : text));
    }

    /** A name that is not taken. */
    String fresh(String stem, String suffix) {
        int number = 1;
        while (files.containsKey(stem + number + suffix)) {
            number++;
        }
        return stem + number + suffix;
    }

    void argument(String option, String value) {
        arguments.add(option);
        arguments.add(value);
    }

    /** Options such as {@code --with} and {@code --set}. */
    List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** Makes the folder hold these files and nothing else. */
    Path writeTo(Path folder) throws IOException {
        clear(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder.resolve(MAIN);
    }

    static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
