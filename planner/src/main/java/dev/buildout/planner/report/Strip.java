package dev.buildout.planner.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Use against capacity in a line of shades: one cell a week, neighbours of the same shade drawn as one.
 *
 * @param weeks how many weeks it spans
 * @param label what it says, for those who cannot see it
 * @param years weeks in which a year begins
 */
record Strip(int weeks, String label, List<Run> runs, List<Integer> years) {

    private static final int[] LIMITS = {0, 50, 85, 99};

    /** Weeks of one shade: 0 idle, 1 to 50 %, 2 to 85 %, 3 under full, 4 full. */
    record Run(int from, int length, int shade, String title) {

        /** Height of its bar, 10 when full: the shade said a second time for those who see no colour. */
        int height() {
            return shade * 5 / 2;
        }
    }

    static Strip of(LocalDate start, List<Integer> use, List<Integer> capacity, String label) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int week = 1; week <= use.size(); week++) {
            if (week == use.size() || shade(use, capacity, week) != shade(use, capacity, from)) {
                runs.add(run(use, capacity, from, week));
                from = week;
            }
        }
        List<Integer> years = IntStream.range(1, use.size())
                .filter(w ->
                        start.plusWeeks(w).getYear() != start.plusWeeks(w - 1).getYear())
                .boxed()
                .toList();
        List<Run> shown = runs.stream().filter(r -> r.shade() > 0).toList();
        return new Strip(use.size(), label, shown, years);
    }

    private static Run run(List<Integer> use, List<Integer> capacity, int from, int to) {
        long used = sum(use, from, to);
        long offered = sum(capacity, from, to);
        String title = "weeks " + (from + 1) + " to " + to + ": " + used + " of " + offered;
        return new Run(from, to - from, shade(use, capacity, from), title);
    }

    private static long sum(List<Integer> values, int from, int to) {
        return values.subList(from, to).stream().mapToLong(Integer::longValue).sum();
    }

    private static int shade(List<Integer> use, List<Integer> capacity, int week) {
        int used = use.get(week);
        int percent = used == 0 ? 0 : capacity.get(week) == 0 ? 100 : (int) (100L * used / capacity.get(week));
        if (used == 0) {
            return 0;
        }
        int shade = 1;
        while (shade < 4 && percent > LIMITS[shade]) {
            shade++;
        }
        return percent >= LIMITS[3] ? 4 : shade;
    }
}
