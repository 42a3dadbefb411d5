package dev.buildout.planner.bound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Bounds each phase on its own, then all required phases together. */
final class LowerBoundBuilder {

    private final ActivityNetwork network;
    private final Phases phases;
    private final Budget budget;
    private final TargetCompiler compiler;
    private final Lateness lateness;

    LowerBoundBuilder(ActivityNetwork network, long steps) {
        this.network = network;
        this.phases = network.phases();
        this.budget = new Budget(steps);
        boolean[] live = ModeReduction.liveModes(network);
        Heads heads = Heads.of(network, live);
        this.compiler = new TargetCompiler(network, live, heads);
        this.lateness = new Lateness(network, heads);
    }

    LowerBound build() {
        int count = phases.count();
        int[] day = new int[count];
        Argument[] argument = new Argument[count];
        List<Target> targets = new ArrayList<>();
        double alone = 0;
        for (int p = 0; p < count; p++) {
            Target target = compiler.compile(phases.blockFrom()[p], phases.blockFrom()[p + 1]);
            Bounded bounded = new DestructiveBound(target).day(budget.share(1.0 / count));
            targets.add(target);
            day[p] = bounded.day();
            argument[p] = bounded.argument();
            alone += lateness.least(p, day[p]);
        }
        double together = new Competition(network, compiler, lateness).least(targets, day);
        Argument of = IntStream.range(0, count)
                .boxed()
                .max(Comparator.comparingDouble(p -> lateness.least(p, day[p])))
                .map(p -> argument[p])
                .orElse(Argument.CRITICAL_PATH);
        return together > alone
                ? new LowerBound(day, argument, together, Argument.COMPLETION_ORDER)
                : new LowerBound(day, argument, alone, of);
    }
}
