package dev.buildout.planner.schedule;

import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.Capacities;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.NetworkSlice;
import dev.buildout.planner.problem.StepProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some pieces of a network to be decided anew while the rest of a schedule stays as it is: a network of their own with
 * what the rest leaves of everything shared, and the decisions for it. What it saves there the whole saves too, if the
 * whole's generator can be brought to give both the same places.
 */
public final class Subproblem {

    private final int[] activities;
    private final int[] lots;
    private final int[] phases;
    private final ActivityNetwork network;
    private final Decisions decisions;

    private Subproblem(ActivityNetwork whole, int[] activities, Capacities left, Decisions of, Schedule schedule) {
        this.activities = activities;
        this.lots = Arrays.stream(activities)
                .flatMap(a -> IntStream.range(whole.lotFrom()[a], whole.lotFrom()[a + 1]))
                .toArray();
        this.phases = NetworkSlice.phasesOf(whole, activities);
        this.network = NetworkSlice.of(whole, activities, left);
        this.decisions = part(of, schedule);
    }

    /**
     * The activities of some components, with what the rest of a schedule leaves.
     *
     * @param generator what made the schedule last, by {@link ScheduleGenerator#generateWithPayments}; it is left as it
     *     was
     * @param draws the payments of the schedule
     * @param chosen whether each component is decided anew
     */
    public static Subproblem of(
            ScheduleGenerator generator,
            List<Draw> draws,
            Decisions decisions,
            Schedule schedule,
            Components components,
            boolean[] chosen) {
        ActivityNetwork whole = generator.network();
        int[] activities = IntStream.range(0, whole.activityCount())
                .filter(a -> chosen[components.of()[a]])
                .toArray();
        List<Draw> theirs = draws.stream()
                .filter(draw -> chosen[components.of()[activityOf(whole, draw)]])
                .toList();
        Workspace now = generator.workspace();
        giveBack(whole, now, activities, theirs, decisions, schedule, 1);
        Subproblem part = new Subproblem(whole, activities, left(now), decisions, schedule);
        giveBack(whole, now, activities, theirs, decisions, schedule, -1);
        return part;
    }

    private static int activityOf(ActivityNetwork whole, Draw draw) {
        boolean ofWork = draw.what() == Draw.What.WORK_LABOUR || draw.what() == Draw.What.WORK_WORKS;
        return ofWork ? draw.item() : whole.lots()[draw.item()].activity();
    }

    /** Gives back what activities have, with a sign of −1 takes it again. */
    private static void giveBack(
            ActivityNetwork whole,
            Workspace now,
            int[] activities,
            List<Draw> draws,
            Decisions decisions,
            Schedule schedule,
            int sign) {
        for (int a : activities) {
            if (schedule.start[a] < 0) {
                continue;
            }
            DayCalendar calendar = whole.calendars()[whole.calendar()[a]];
            now.renewables.take(calendar, whole.modeFrom()[a] + decisions.mode[a], schedule.start[a], -sign);
            if (whole.energisesKw()[a] > 0) {
                now.power[whole.site()[a]].take(schedule.start[a], -(long) sign * whole.energisesKw()[a]);
            }
            for (int l = whole.lotFrom()[a]; l < whole.lotFrom()[a + 1]; l++) {
                now.lots.giveBack(l, schedule, sign);
            }
        }
        draws.forEach(draw -> now.purse.giveBack(draw, sign));
    }

    private static Capacities left(Workspace now) {
        return new Capacities(
                now.renewables.free(),
                now.lots.lines().free(),
                now.lots.stocksLeft(),
                Arrays.stream(now.power).map(Levels::left).toArray(StepProfile[]::new),
                now.purse.available());
    }

    private Decisions part(Decisions of, Schedule schedule) {
        int[] placeOf = of.places();
        long[] keys = Arrays.stream(activities).mapToLong(a -> placeOf[a]).toArray();
        boolean[] built = new boolean[phases.length];
        for (int i = 0; i < phases.length; i++) {
            built[i] = of.built[phases[i]];
        }
        return new Decisions(network)
                .orderedBy(network, keys)
                .withModes(Arrays.stream(activities).map(a -> of.mode[a]).toArray())
                .withLotModes(Arrays.stream(lots)
                        .map(l ->
                                of.lotMode[l] == Decisions.DISPATCH ? Math.max(0, schedule.lotMode[l]) : of.lotMode[l])
                        .toArray())
                .withBuilt(built);
    }

    /** The pieces as a network of their own. */
    public ActivityNetwork network() {
        return network;
    }

    /** What the whole's decisions say about the pieces. */
    public Decisions decisions() {
        return decisions;
    }

    /**
     * The whole's decisions with other ones for the pieces: in the places that their activities have in the whole's order,
     * these stand in their new order.
     */
    public Decisions merged(Decisions of, Decisions part) {
        int[] order = of.order.clone();
        boolean[] isPart = new boolean[order.length];
        for (int a : activities) {
            isPart[a] = true;
        }
        int next = 0;
        for (int i = 0; i < order.length; i++) {
            if (isPart[order[i]]) {
                order[i] = activities[part.order[next++]];
            }
        }
        int[] mode = of.mode.clone();
        int[] lotMode = of.lotMode.clone();
        boolean[] built = of.built.clone();
        for (int i = 0; i < activities.length; i++) {
            mode[activities[i]] = part.mode[i];
        }
        for (int i = 0; i < lots.length; i++) {
            lotMode[lots[i]] = part.lotMode[i];
        }
        for (int i = 0; i < phases.length; i++) {
            built[phases[i]] = part.built[i];
        }
        return of.withOrder(order).withModes(mode).withLotModes(lotMode).withBuilt(built);
    }

    /** Writes the starts of the pieces' activities, from a schedule of theirs, among those of the whole's. */
    public void copyStarts(Schedule ofPart, int[] starts) {
        for (int i = 0; i < activities.length; i++) {
            starts[activities[i]] = ofPart.start[i];
        }
    }
}
