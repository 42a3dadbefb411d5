package dev.buildout.planner.benchmark;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.benchmark.Instance.Activity;
import dev.buildout.planner.benchmark.Instance.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arcs of an instance as rows of a network. The end of the programme follows all that nothing else follows. */
final class InstanceLinks {

    private final List<List<Integer>> successors = new ArrayList<>();
    private final List<List<Integer>> predecessors = new ArrayList<>();

    InstanceLinks(Instance instance, boolean programme) {
        int end = instance.activityCount();
        for (int a = 0; a < end + (programme ? 1 : 0); a++) {
            predecessors.add(new ArrayList<>());
        }
        for (Project project : instance.projects()) {
            int first = successors.size();
            for (Activity activity : project.activities()) {
                List<Integer> numbers = activity.successors();
                List<Integer> after = numbers.isEmpty() && programme
                        ? List.of(end)
                        : numbers.stream().distinct().map(s -> first + s - 1).toList();
                int a = successors.size();
                after.forEach(s -> predecessors.get(s).add(a));
                successors.add(after);
            }
        }
        if (programme) {
            successors.add(List.of());
        }
    }

    int[] predFrom() {
        return InstanceCompiler.rowStarts(predecessors);
    }

    int[] pred() {
        return flat(predecessors);
    }

    /** The same type for every link. */
    LinkTerm.Type[] predType(LinkTerm.Type type) {
        LinkTerm.Type[] types = new LinkTerm.Type[pred().length];
        Arrays.fill(types, type);
        return types;
    }

    int[] succFrom() {
        return InstanceCompiler.rowStarts(successors);
    }

    int[] succ() {
        return flat(successors);
    }

    private static int[] flat(List<List<Integer>> rows) {
        return rows.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    }
}
