package dev.buildout.planner.feasibility;

import dev.buildout.planner.feasibility.Refutation.Cause;
import dev.buildout.planner.feasibility.Refutation.Kind;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.ResourceSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What must be worked by a day against the workers there are, for each pool, worker cap and other resource: {@code Σ units
 * × days of work that cannot end later ≤ Σ capacity of the days on which any of it may be done}; and no way of working may
 * ask for more at once than there ever is. The energy argument of resource-constrained scheduling.
 */
final class ResourceProof {

    private final World world;
    private final ActivityNetwork network;

    private ResourceProof(World world) {
        this.world = world;
        this.network = world.network;
    }

    static List<Refutation> of(World world) {
        ResourceProof proof = new ResourceProof(world);
        List<Refutation> found = new ArrayList<>();
        for (int r = 0; r < world.network.resources().length; r++) {
            List<Refutation> peak = proof.peak(r);
            found.addAll(peak.isEmpty() ? proof.energy(r) : peak);
        }
        return found;
    }

    /** Work all of whose modes ask for more at once than there ever is. */
    private List<Refutation> peak(int r) {
        int most = Arrays.stream(network.resources()[r].capacity()).max().orElse(0);
        return needed().filter(a -> modes(a).allMatch(m -> amount(m, r) > most && network.modeWork()[m] > 0))
                .limit(1)
                .mapToObj(a -> {
                    int least = modes(a).map(m -> amount(m, r)).min().orElse(0);
                    return refutation(
                            r,
                            "`" + world.activity(a).id() + "` needs " + least + " of " + name(r)
                                    + " at once, and there are never more than " + most,
                            List.of(new Cause(world.activityPath(world.activity(a)), "its smallest crew")),
                            least - most + " more");
                })
                .toList();
    }

    private List<Refutation> energy(int r) {
        int[] users = needed().filter(a -> least(a, r) > 0).toArray();
        int from = Arrays.stream(users).map(a -> world.unlimited.start[a]).min().orElse(0);
        long[] capacity = capacityBefore(r, users);
        TreeSet<Integer> ends = new TreeSet<>();
        Arrays.stream(users).forEach(a -> ends.add(Math.min(network.horizon(), world.latest.finish[a])));
        long most = 0;
        List<Refutation> worst = List.of();
        for (int end : ends) {
            long need = Arrays.stream(users)
                    .filter(a -> world.latest.finish[a] <= end)
                    .mapToLong(a -> least(a, r))
                    .sum();
            long there = Math.max(0, capacity[Math.max(0, end)] - capacity[Math.min(from, network.horizon())]);
            if (need - there > most) {
                most = need - there;
                worst = List.of(shortage(r, from, end, need, there));
            }
        }
        return worst;
    }

    private Refutation shortage(int r, int from, int end, long need, long there) {
        int days = Math.max(1, end - from);
        return refutation(
                r,
                "required phases need " + need + " days of " + name(r) + " between "
                        + world.date(Math.min(from, end)) + " and " + world.date(Math.max(0, end)) + ", and there are "
                        + there,
                List.of(),
                (need - there + days - 1) / days + " more");
    }

    /** For each day what the resource gives before it, on days on which any of its users works. */
    private long[] capacityBefore(int r, int[] users) {
        DayCalendar[] calendars = Arrays.stream(users)
                .mapToObj(a -> network.calendars()[network.calendar()[a]])
                .distinct()
                .toArray(DayCalendar[]::new);
        int[] capacity = network.resources()[r].capacity();
        long[] before = new long[network.horizon() + 1];
        for (int day = 0; day < network.horizon(); day++) {
            boolean worked = false;
            for (DayCalendar calendar : calendars) {
                worked |= calendar.workedBefore(day + 1) > calendar.workedBefore(day);
            }
            before[day + 1] = before[day] + (worked ? capacity[day] : 0);
        }
        return before;
    }

    private IntStream needed() {
        return IntStream.range(0, network.activityCount())
                .filter(a -> world.latest.needed[a] && network.fixed()[a] < 0);
    }

    private IntStream modes(int a) {
        return IntStream.range(network.modeFrom()[a], network.modeFrom()[a + 1]);
    }

    private long least(int a, int r) {
        return modes(a).mapToLong(m -> (long) network.modeWork()[m] * amount(m, r))
                .min()
                .orElse(0);
    }

    private int amount(int mode, int r) {
        int amount = 0;
        for (int u = network.useFrom()[mode]; u < network.useFrom()[mode + 1]; u++) {
            amount += network.useResource()[u] == r ? network.useAmount()[u] : 0;
        }
        return amount;
    }

    private Refutation refutation(int r, String message, List<Cause> causes, String least) {
        ResourceSpec resource = network.resources()[r];
        String path = switch (resource.kind()) {
            case LABOUR -> "labour-pools/" + resource.id() + "/workers";
            case WORKER_CAP -> "sites/" + resource.id() + "/worker-cap";
            case OTHER -> "resources/" + resource.id() + "/capacity";
        };
        return new Refutation(Kind.RESOURCES, path, message, causes, least);
    }

    private String name(int r) {
        ResourceSpec resource = network.resources()[r];
        return switch (resource.kind()) {
            case LABOUR -> "the workers of `" + resource.id() + "`";
            case WORKER_CAP -> "the workers that site `" + resource.id() + "` can hold";
            case OTHER -> "`" + resource.id() + "`";
        };
    }
}
