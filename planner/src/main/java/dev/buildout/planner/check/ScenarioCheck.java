package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.network.Places;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.Changes;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.model.scenario.Provenance;
import dev.buildout.model.scenario.Reading;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.model.scenario.Sweep;
import java.nio.file.Path;
import java.util.List;

/** Reads a scenario through all stages that need no search: its files, its values, how they fit, its supply. */
public final class ScenarioCheck {

    private ScenarioCheck() {}

    /** For a command that goes on with the scenario. */
    public static Reading read(Path file, Changes changes) {
        return ScenarioReader.examine(file, changes).and(ScenarioCheck::supply);
    }

    /** For an author: with no changes asked for, each override of the file is tried as well. */
    public static Reading check(Path file, Changes changes) {
        return ScenarioReader.check(file, changes, ScenarioCheck::supply);
    }

    /** Every what-if of a sweep, on top of changes. */
    public static List<Sweep.Point> sweep(Path file, Sweep sweep, Changes changes) {
        return ScenarioReader.sweep(file, sweep, changes, ScenarioCheck::supply);
    }

    private static List<Finding> supply(LoadedScenario loaded) {
        return SupplyNetwork.check(loaded.scenario(), new Written(loaded.provenance()));
    }

    /** Places as they were read. */
    private record Written(Provenance provenance) implements Places {

        @Override
        public SourceLocation locate(String path) {
            return provenance.locate(path);
        }

        @Override
        public String atFault(List<String> paths) {
            return provenance.atFault(paths);
        }
    }
}
