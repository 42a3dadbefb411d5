package dev.buildout.model.diagnostic;

/**
 * A kind of finding with a stable number. Each stage has an enum of its own: 10xx the file, 11xx what is made
 * of files, 12xx single values, 13xx how things fit together, 14xx what makes little sense in the field, 20xx supply, 31xx
 * whether a plan is possible at all.
 */
public interface Code {

    CodeText text();

    default int number() {
        return text().number();
    }

    /** The code as messages show it: {@code BO-1201}. Never used again for something else. */
    default String code() {
        return "BO-" + number();
    }
}
