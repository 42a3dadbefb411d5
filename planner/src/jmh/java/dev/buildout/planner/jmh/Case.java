package dev.buildout.planner.jmh;

import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.planner.benchmark.InstanceCompiler;
import dev.buildout.planner.benchmark.InstanceReader;
import dev.buildout.planner.benchmark.ScaleProgramme;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import java.nio.file.Path;
import java.util.List;

/** The networks that are measured: two public instances, a shipped scenario, and copies of it. */
public enum Case {

    /** 120 activities, one mode each: the first instance of PSPLIB's largest set. */
    J120("psplib/j120/j120_1_1.rcp"),

    /** The largest of MISTA's set A: ten projects, three modes an activity. */
    A_10("mista/A-10.txt"),

    /** A whole programme: nine sites with their supply and money. */
    STARGATE(9),

    /** The same eleven times over. */
    HUNDRED_SITES(100);

    private static final long SEED = 0;

    private final String instance;
    private final int sites;

    Case(String instance) {
        this.instance = instance;
        this.sites = 0;
    }

    Case(int sites) {
        this.instance = "";
        this.sites = sites;
    }

    /**
     * Its network.
     *
     * @param data folder of the public instances
     * @param scenario the shipped scenario's file
     */
    ActivityNetwork network(Path data, Path scenario) {
        if (sites == 0) {
            return InstanceCompiler.compile(InstanceReader.read(data.resolve(instance)))
                    .network();
        }
        Scenario base = ScenarioReader.read(scenario, List.of()).scenario();
        boolean itself = sites == base.sites().size();
        Scenario programme = itself ? base : ScaleProgramme.of(base, sites, SEED);
        return ActivityNetworkCompiler.compile(programme, SupplyNetwork.of(programme))
                .network();
    }
}
