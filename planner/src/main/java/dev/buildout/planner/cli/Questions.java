package dev.buildout.planner.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Asks until the answer can be used. Without anybody to ask, the usual answer is taken and said. */
final class Questions {

    private final Terminal terminal;
    private final Optional<BufferedReader> keyboard;

    Questions(Terminal terminal, Optional<BufferedReader> keyboard) {
        this.terminal = terminal;
        this.keyboard = keyboard;
    }

    boolean isAsking() {
        return keyboard.isPresent();
    }

    /** What an answer means; refuses with a message that says what must hold. */
    @FunctionalInterface
    interface Meaning<T> {

        T of(String text);
    }

    /**
     * One answer.
     *
     * @param given what an option said already; empty when nothing
     * @param usual what Return means
     * @throws InputException when the option's value is wrong, or the answers end
     */
    <T> T ask(String question, String given, String usual, Meaning<T> meaning) {
        if (!given.isEmpty()) {
            return meaning.of(given);
        }
        if (keyboard.isEmpty()) {
            terminal.err().printf("  %-48s %s%n", question, usual);
            return meaning.of(usual);
        }
        while (true) {
            terminal.out().print(question + " [" + usual + "] ");
            terminal.out().flush();
            String line = line(keyboard.get()).strip();
            try {
                return meaning.of(line.isEmpty() ? usual : line);
            } catch (InputException e) {
                terminal.out().println("  " + e.getMessage());
            }
        }
    }

    private static String line(BufferedReader reader) {
        try {
            String line = reader.readLine();
            if (line == null) {
                throw new EndOfAnswersException();
            }
            return line;
        } catch (IOException e) {
            throw new EndOfAnswersException();
        }
    }

    /** Nobody answers any more. */
    static final class EndOfAnswersException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
