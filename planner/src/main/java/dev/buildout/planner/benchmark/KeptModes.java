package dev.buildout.planner.benchmark;

import dev.buildout.planner.benchmark.Instance.Activity;
import dev.buildout.planner.benchmark.Instance.Mode;
import dev.buildout.planner.benchmark.Instance.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The modes that fit: those which do not by themselves ask for more of a resource than there is. No feasible schedule uses
 * another.
 *
 * @param byActivity the numbers (from 1) of the modes that are kept, for each activity of each project in order
 * @param longestDays sum of the longest durations
 */
record KeptModes(List<List<Integer>> byActivity, long longestDays) {

    static KeptModes of(Instance instance) {
        List<List<Integer>> kept = new ArrayList<>();
        long days = 0;
        for (Project project : instance.projects()) {
            List<Integer> renewable = renewable(instance, project);
            for (Activity activity : project.activities()) {
                List<Integer> numbers = IntStream.rangeClosed(
                                1, activity.modes().size())
                        .filter(m -> tooMuch(activity.modes().get(m - 1), renewable, project)
                                .isEmpty())
                        .boxed()
                        .toList();
                if (numbers.isEmpty()) {
                    String why = tooMuch(activity.modes().get(0), renewable, project);
                    throw new InstanceException(
                            activity.where(),
                            "no mode of this activity that fits (mode 1 asks for " + why + ")",
                            "one that asks for no more than there is");
                }
                kept.add(numbers);
                days += numbers.stream()
                        .mapToInt(m -> activity.modes().get(m - 1).days())
                        .max()
                        .orElse(0);
            }
        }
        return new KeptModes(kept, days);
    }

    /** Units there are for a project of each renewable resource, shared or its own. */
    static List<Integer> renewable(Instance instance, Project project) {
        return IntStream.range(0, project.renewable().size())
                .map(r -> {
                    OptionalInt shared = instance.shared().get(r);
                    return shared.orElse(project.renewable().get(r));
                })
                .boxed()
                .toList();
    }

    /** What a mode asks too much of, in words; empty when it fits. Work that takes no time uses no renewable resource. */
    private static String tooMuch(Mode mode, List<Integer> renewable, Project project) {
        if (mode.days() > 0) {
            for (int r = 0; r < renewable.size(); r++) {
                if (mode.renewable().get(r) > renewable.get(r)) {
                    return mode.renewable().get(r) + " of R" + (r + 1) + ", there are " + renewable.get(r);
                }
            }
        }
        for (int r = 0; r < project.nonrenewable().size(); r++) {
            int there = project.nonrenewable().get(r);
            if (mode.nonrenewable().get(r) > there) {
                return mode.nonrenewable().get(r) + " of N" + (r + 1) + ", there are " + there;
            }
        }
        return "";
    }

    /** The file's number of each kept mode in order, with a 0 at the end for the mode of the programme's end if asked. */
    int[] numbers(boolean programme) {
        Stream<Integer> numbers = byActivity.stream().flatMap(List::stream);
        return (programme ? Stream.concat(numbers, Stream.of(0)) : numbers)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
