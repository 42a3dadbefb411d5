package dev.buildout.planner.benchmark;

import dev.buildout.planner.benchmark.Instance.Activity;
import dev.buildout.planner.benchmark.Instance.Mode;
import dev.buildout.planner.benchmark.Instance.Project;
import dev.buildout.planner.problem.Nonrenewables;
import dev.buildout.planner.problem.ResourceSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The modes of an instance that are kept, their resources and what they use of them, as rows of a network. */
final class InstanceResources {

    private final int horizon;
    private final List<ResourceSpec> renewables = new ArrayList<>();
    private final List<Integer> nonrenewableCapacity = new ArrayList<>();
    private final List<Integer> modeFrom = new ArrayList<>(List.of(0));
    private final List<Integer> modeWork = new ArrayList<>();
    private final Uses uses = new Uses();
    private final Uses usedUp = new Uses();

    /** What modes use: rows of resources and amounts. */
    private static final class Uses {

        private final List<Integer> from = new ArrayList<>(List.of(0));
        private final List<Integer> resource = new ArrayList<>();
        private final List<Integer> amount = new ArrayList<>();

        /** One mode more. */
        void add(List<Integer> amounts, int[] resources) {
            for (int r = 0; r < amounts.size(); r++) {
                if (amounts.get(r) > 0) {
                    resource.add(resources[r]);
                    amount.add(amounts.get(r));
                }
            }
            from.add(resource.size());
        }
    }

    InstanceResources(Instance instance, KeptModes kept, int horizon, boolean programme) {
        this.horizon = horizon;
        int[] shared = new int[instance.shared().size()];
        for (int r = 0; r < shared.length; r++) {
            int column = r;
            instance.shared().get(r).ifPresent(c -> shared[column] = renewable("shared/R" + (column + 1), c));
        }
        int activity = 0;
        for (int p = 0; p < instance.projects().size(); p++) {
            Project project = instance.projects().get(p);
            int[] columns = shared.clone();
            for (int r = 0; r < columns.length; r++) {
                if (instance.shared().get(r).isEmpty()) {
                    columns[r] = renewable(
                            (p + 1) + "/R" + (r + 1), project.renewable().get(r));
                }
            }
            int[] own = new int[project.nonrenewable().size()];
            for (int r = 0; r < own.length; r++) {
                own[r] = nonrenewableCapacity.size();
                nonrenewableCapacity.add(project.nonrenewable().get(r));
            }
            for (Activity of : project.activities()) {
                addModes(of, kept.byActivity().get(activity++), columns, own);
            }
        }
        if (programme) {
            addMode(new Mode(0, List.of(), List.of()), new int[0], new int[0]);
            modeFrom.add(modeWork.size());
        }
    }

    private int renewable(String id, int capacity) {
        int[] daily = new int[horizon];
        Arrays.fill(daily, capacity);
        renewables.add(new ResourceSpec(id, ResourceSpec.Kind.OTHER, daily));
        return renewables.size() - 1;
    }

    private void addModes(Activity activity, List<Integer> kept, int[] columns, int[] own) {
        kept.forEach(m -> addMode(activity.modes().get(m - 1), columns, own));
        modeFrom.add(modeWork.size());
    }

    private void addMode(Mode mode, int[] columns, int[] own) {
        modeWork.add(mode.days());
        uses.add(mode.renewable(), columns);
        usedUp.add(mode.nonrenewable(), own);
    }

    int[] modeFrom() {
        return InstanceCompiler.array(modeFrom);
    }

    int[] modeWork() {
        return InstanceCompiler.array(modeWork);
    }

    int[] useFrom() {
        return InstanceCompiler.array(uses.from);
    }

    int[] useResource() {
        return InstanceCompiler.array(uses.resource);
    }

    int[] useAmount() {
        return InstanceCompiler.array(uses.amount);
    }

    ResourceSpec[] renewables() {
        return renewables.toArray(ResourceSpec[]::new);
    }

    Nonrenewables nonrenewables() {
        return new Nonrenewables(
                InstanceCompiler.array(nonrenewableCapacity),
                InstanceCompiler.array(usedUp.from),
                InstanceCompiler.array(usedUp.resource),
                InstanceCompiler.array(usedUp.amount));
    }
}
