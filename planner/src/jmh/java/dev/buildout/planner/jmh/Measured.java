package dev.buildout.planner.jmh;

import dev.buildout.planner.problem.ActivityNetwork;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which network is measured, and where its file is; paths are relative to the top of the checkout. */
@State(Scope.Benchmark)
public class Measured {

    @Param
    public Case network = Case.J120;

    @Param("../shared/benchmarks")
    public String data = "";

    @Param("scenarios/stargate-us.yaml")
    public String scenario = "";

    private @Nullable ActivityNetwork compiled;

    @Setup(Level.Trial)
    public void compile() {
        compiled = network.network(Path.of(data), Path.of(scenario));
    }

    ActivityNetwork compiled() {
        return Objects.requireNonNull(compiled);
    }
}
