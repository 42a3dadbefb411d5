package dev.buildout.model.network;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.List;

/** Where the entries of a scenario stand in its files. A path is the keys from the root, joined by {@code /}. */
@FunctionalInterface
public interface Places {

    SourceLocation locate(String path);

    /** Of entries that do not fit together the one to blame; the first where nothing more is known. */
    default String atFault(List<String> paths) {
        return paths.get(0);
    }
}
