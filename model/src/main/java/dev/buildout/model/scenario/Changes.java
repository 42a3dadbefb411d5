package dev.buildout.model.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command asks to be changed in a scenario.
 *
 * @param with names of what-ifs and overrides, in order; each text may hold several, joined by commas
 * @param set changes of single values such as {@code sites.abilene.worker-cap=900}, laid over everything else
 */
public record Changes(List<String> with, List<String> set) {

    public static final Changes NONE = new Changes(List.of(), List.of());

    public Changes {
        with = List.copyOf(with);
        set = List.copyOf(set);
    }

    public static Changes with(List<String> names) {
        return new Changes(names, List.of());
    }

    /** The same with one more what-if on top of the others. */
    public Changes and(String name) {
        List<String> names = new ArrayList<>(with);
        names.add(name);
        return new Changes(names, set);
    }

    public boolean isEmpty() {
        return with.isEmpty() && set.isEmpty();
    }
}
