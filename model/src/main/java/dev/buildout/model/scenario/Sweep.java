package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.List;

/**
 * A grid of a scenario that stands for named what-ifs.
 *
 * @param title one line for people; may be empty
 * @param whatIfs their names, the last key of the grid changing fastest
 */
public record Sweep(String id, String title, SourceLocation at, List<String> whatIfs) {

    public Sweep {
        whatIfs = List.copyOf(whatIfs);
    }

    /** Those that take each value of each key once, with the first values of the other keys. */
    public List<String> trials() {
        return whatIfs.stream()
                .filter(name -> Arrays.stream(name.substring(id.length() + 1).split("-"))
                                .filter(number -> !number.equals("1"))
                                .count()
                        <= 1)
                .toList();
    }

    /**
     * One what-if of a sweep, read and checked.
     *
     * @param sets what differs from the scenario without it
     * @param findings what is wrong or doubtful with it
     */
    public record Point(String sweep, String whatIf, List<EffectiveScenario.Difference> sets, List<Finding> findings) {

        public Point {
            sets = List.copyOf(sets);
            findings = List.copyOf(findings);
        }
    }
}
