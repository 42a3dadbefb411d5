package dev.buildout.planner.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Name and version, from the jar that runs. */
final class Version implements IVersionProvider {

    static String text() {
        return "Buildout "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(development build)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
