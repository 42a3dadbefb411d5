package dev.buildout.planner.cli;

/** The command or a file it names is wrong; the message says what and what must hold, for the user. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
