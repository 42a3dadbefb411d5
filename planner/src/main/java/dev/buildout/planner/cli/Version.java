package dev.buildout.planner.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Name and version, from the jar that runs. */
final class Version implements IVersionProvider {

    static String text() {
        return "Buildout " + packaged().orElse("(development build)");
    }

    /** The number alone; {@code 0} where no jar states one. */
    static String number() {
        return packaged().orElse("0");
    }

    private static Optional<String> packaged() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
