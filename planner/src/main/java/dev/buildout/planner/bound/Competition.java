package dev.buildout.planner.bound;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Phases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Bounds the lateness of all phases together: those that cost most by the day compete for the resources they share. */
final class Competition {

    private final ActivityNetwork network;
    private final Phases phases;
    private final TargetCompiler compiler;
    private final Lateness lateness;

    Competition(ActivityNetwork network, TargetCompiler compiler, Lateness lateness) {
        this.network = network;
        this.phases = network.phases();
        this.compiler = compiler;
        this.lateness = lateness;
    }

    /**
     * Least dollars of all phases together.
     *
     * @param targets what each phase waits for
     * @param day a day before which each phase is not live
     */
    double least(List<Target> targets, int[] day) {
        List<Integer> rivals = rivals(targets);
        List<Cumulative> resources = shared(rivals, targets);
        List<SharedWork.Item> items =
                rivals.stream().map(p -> item(p, targets.get(p), resources)).toList();
        List<SharedWork> work = IntStream.range(0, resources.size())
                .mapToObj(r -> new SharedWork(items, r))
                .toList();
        double rest = IntStream.range(0, phases.count())
                .filter(p -> !rivals.contains(p))
                .mapToDouble(p -> lateness.least(p, day[p]))
                .sum();
        return rest
                + CompletionOrder.least(rivals.size(), work, (i, live) -> {
                    int p = rivals.get(i);
                    return lateness.least(p, Math.max(day[p], live));
                });
    }

    /** The required phases with work of their own that cost most by the day, as many as can be put in order. */
    private List<Integer> rivals(List<Target> targets) {
        return IntStream.range(0, phases.count())
                .filter(p -> phases.required()[p] && phases.valuePerKwDay()[p] > 0)
                .filter(p -> works(targets.get(p), p))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> -phases.kw(p) * phases.valuePerKwDay()[p]))
                .limit(CompletionOrder.MOST)
                .toList();
    }

    private boolean works(Target target, int phase) {
        return IntStream.range(0, target.size())
                .filter(i -> isOwn(target, i, phase))
                .anyMatch(i -> IntStream.range(target.modeFrom()[i], target.modeFrom()[i + 1])
                        .anyMatch(m -> target.modeWork()[m] > 0));
    }

    private boolean isOwn(Target target, int i, int phase) {
        return network.phase()[target.activity()[i]] == phase;
    }

    /** The resources that at least two rivals use, and what follows from them, with the demand of all modes. */
    private List<Cumulative> shared(List<Integer> rivals, List<Target> targets) {
        List<Cumulative> shared = new ArrayList<>();
        for (Cumulative resource : compiler.resources()) {
            long users = rivals.stream()
                    .filter(p -> isUsed(resource, targets.get(p), p))
                    .count();
            if (users > 1 && resource.peak() > 0) {
                shared.add(resource);
            }
        }
        List<Cumulative> all = new ArrayList<>(shared);
        boolean severalModes = network.modeWork().length > network.activityCount();
        for (int r = 0; r < shared.size(); r++) {
            all.addAll(DualFeasible.of(shared.get(r)));
            for (int s = 0; s < shared.size() && severalModes; s++) {
                all.addAll(s == r ? List.of() : DerivedResources.sums(shared.get(r), shared.get(s)));
            }
        }
        return all;
    }

    private boolean isUsed(Cumulative resource, Target target, int phase) {
        Cumulative ofTarget = resource.ofModes(compiler.modes(target));
        return IntStream.range(0, target.size()).anyMatch(i -> isOwn(target, i, phase) && ofTarget.isUsedBy(target, i));
    }

    private SharedWork.Item item(int phase, Target target, List<Cumulative> resources) {
        boolean[] own = new boolean[target.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = isOwn(target, i, phase);
        }
        int[] modes = compiler.modes(target);
        List<Cumulative> ofTarget =
                resources.stream().map(r -> r.ofModes(modes)).toList();
        PricedModes pricedModes = new PricedModes(target);
        List<Cumulative> priced =
                ofTarget.stream().map(r -> pricedModes.of(r, own)).toList();
        return new SharedWork.Item(phase, target, own, target.headStart(), Tails.of(target), ofTarget, priced);
    }
}
