package dev.buildout.planner.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a person types. */
final class Keyboard {

    private Keyboard() {}

    /** Empty unless the launch script says that both input and output are a terminal; Java cannot ask the system. */
    static Optional<BufferedReader> ofProcess() {
        return Boolean.getBoolean("buildout.terminal.in") && Boolean.getBoolean("buildout.terminal.out")
                ? Optional.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                : Optional.empty();
    }
}
