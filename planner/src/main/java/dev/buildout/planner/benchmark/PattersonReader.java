package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the Patterson format: numbers only. The number of activities and of resources; capacities; then for each activity
 * its duration, its use of each resource, the number of its successors and the successors, counted from 1.
 */
final class PattersonReader {

    private PattersonReader() {}

    static Instance.Project read(String name, InstanceScanner in) {
        int n = in.number("the number of activities", 1, Bounds.ACTIVITIES);
        int resources = in.number("the number of resources", 0, Bounds.RESOURCES);
        List<Integer> capacity = numbers(in, resources, "the capacity of resource ", "");
        List<Instance.Activity> activities = new ArrayList<>();
        List<List<Integer>> successors = new ArrayList<>();
        List<SourceLocation> places = new ArrayList<>();
        for (int a = 1; a <= n; a++) {
            String of = " of activity " + a;
            places.add(in.where());
            int days = in.number("the duration" + of, 0, Bounds.DAYS);
            List<Integer> uses = numbers(in, resources, "the use of resource ", of);
            int count = in.number("the number of successors" + of, 0, n);
            List<Integer> after = new ArrayList<>();
            for (int s = 1; s <= count; s++) {
                after.add(in.number("successor " + s + of, 1, n));
            }
            Instance.Mode mode = new Instance.Mode(days, uses, List.of());
            activities.add(new Instance.Activity(places.get(a - 1), List.of(mode), after));
            successors.add(after);
        }
        in.end("the end of the file: there are " + n + " activities");
        Precedence.requireNoCycle(successors, places);
        return new Instance.Project(name, 0, 0, capacity, List.of(), activities);
    }

    private static List<Integer> numbers(InstanceScanner in, int count, String what, String of) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            numbers.add(in.number(what + i + of, 0, Bounds.UNITS));
        }
        return numbers;
    }
}
