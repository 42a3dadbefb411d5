package dev.buildout.planner.benchmark;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.DayCalendar;
import dev.buildout.planner.problem.Finance;
import dev.buildout.planner.problem.Funding;
import dev.buildout.planner.problem.LineSpec;
import dev.buildout.planner.problem.Lot;
import dev.buildout.planner.problem.Phases;
import dev.buildout.planner.problem.StepProfile;
import dev.buildout.planner.problem.StockSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compiles an instance into the engine's world, so that the objective of a network's schedule is the instance's own. Each
 * project is a phase of one block of 1 kW, live when its last activity is finished. For a makespan it is due on day 0 at
 * $1 a day. For MISTA it is due after its critical path at $10,000 a day, and one phase more, due on the first release at
 * $1 a day, ends with the last project: objective = 10,000 × total project delay + total makespan. Every day is worked and
 * nothing costs money.
 */
public final class InstanceCompiler {

    /** More than any makespan of published instances: delay comes first. */
    private static final double DOLLARS_PER_DAY_OF_DELAY = 10_000;

    private static final double DOLLARS_PER_DAY_OF_MAKESPAN = 1;

    /** All schedules fit into fewer days than this in every published instance; arrays by day stay small. */
    private static final int LONGEST_HORIZON = 100_000;

    private static final String PROGRAMME = "programme";

    private final Instance instance;
    private final KeptModes modes;
    private final boolean programme;
    private final int activities;
    private final int horizon;

    private InstanceCompiler(Instance instance) {
        this.instance = instance;
        this.modes = KeptModes.of(instance);
        this.programme = instance.goal() == Instance.Goal.TOTAL_PROJECT_DELAY;
        this.activities = instance.activityCount() + (programme ? 1 : 0);
        int latestRelease = instance.projects().stream()
                .mapToInt(Instance.Project::release)
                .max()
                .orElse(0);
        long bound = modes.longestDays() + latestRelease + 1;
        if (bound > LONGEST_HORIZON) {
            throw new InstanceException(
                    instance.projects().get(0).activities().get(0).where(),
                    "durations and releases of " + bound + " days together",
                    "at most " + LONGEST_HORIZON);
        }
        this.horizon = (int) bound;
    }

    /**
     * The network of an instance.
     *
     * @throws InstanceException when an activity has no mode that fits its resources
     */
    public static CompiledInstance compile(Instance instance) {
        return new InstanceCompiler(instance).compile();
    }

    private CompiledInstance compile() {
        int[] project = new int[activities];
        int[] number = new int[activities];
        int[] release = new int[activities];
        int[] phase = new int[activities];
        String[] ids = new String[activities];
        int a = 0;
        for (int p = 0; p < instance.projects().size(); p++) {
            Instance.Project of = instance.projects().get(p);
            for (int i = 1; i <= of.activities().size(); i++, a++) {
                project[a] = p + 1;
                number[a] = i;
                release[a] = of.release();
                phase[a] = p;
                ids[a] = (p + 1) + "/" + i;
            }
        }
        if (programme) {
            ids[a] = PROGRAMME;
            phase[a] = instance.projects().size();
        }
        return new CompiledInstance(instance, network(ids, release, phase), project, number, modes.numbers(programme));
    }

    private ActivityNetwork network(String[] ids, int[] release, int[] phase) {
        InstanceResources resources = new InstanceResources(instance, modes, horizon, programme);
        InstanceLinks links = new InstanceLinks(instance, programme);
        int modeCount = resources.modeWork().length;
        return new ActivityNetwork(
                horizon,
                ids,
                new DayCalendar[] {new DayCalendar(horizon, day -> true)},
                new int[activities],
                release,
                filled(-1),
                new int[activities],
                phase,
                phase.clone(),
                new int[activities],
                resources.modeFrom(),
                resources.modeWork(),
                new double[modeCount],
                new double[modeCount],
                new double[modeCount],
                new int[activities],
                new int[activities],
                resources.useFrom(),
                resources.useResource(),
                resources.useAmount(),
                resources.nonrenewables(),
                links.predFrom(),
                links.pred(),
                links.predType(LinkTerm.Type.FS),
                new int[links.pred().length],
                links.succFrom(),
                links.succ(),
                new int[activities + 1],
                new Lot[0],
                resources.renewables(),
                new LineSpec[0],
                new StockSpec[0],
                new StepProfile[] {new StepProfile(new int[1], new long[] {Long.MAX_VALUE / 2})},
                new double[1],
                new Funding(new int[1], new String[] {""}, new double[][] {{1}}, new double[1], new int[1][1]),
                phases(),
                finance());
    }

    private Phases phases() {
        List<Instance.Project> projects = instance.projects();
        int count = projects.size() + (programme ? 1 : 0);
        String[] ids = new String[count];
        int[] due = new int[count];
        double[] value = new double[count];
        for (int p = 0; p < projects.size(); p++) {
            Instance.Project project = projects.get(p);
            ids[p] = String.valueOf(p + 1);
            due[p] = programme ? project.release() + project.criticalPathDays() : 0;
            value[p] = programme ? DOLLARS_PER_DAY_OF_DELAY : DOLLARS_PER_DAY_OF_MAKESPAN;
        }
        if (programme) {
            ids[count - 1] = PROGRAMME;
            due[count - 1] =
                    projects.stream().mapToInt(Instance.Project::release).min().orElse(0);
            value[count - 1] = DOLLARS_PER_DAY_OF_MAKESPAN;
        }
        boolean[] required = new boolean[count];
        Arrays.fill(required, true);
        String[] possible = new String[count];
        Arrays.fill(possible, "");
        int[] blockFrom = new int[count + 1];
        Arrays.setAll(blockFrom, p -> p);
        int[] kw = new int[count];
        Arrays.fill(kw, 1);
        return new Phases(ids, new int[count], required, possible, due, value, blockFrom, kw, ids.clone());
    }

    private Finance finance() {
        double[] discount = new double[horizon + 1];
        Arrays.fill(discount, 1);
        return new Finance(discount, 0, 0);
    }

    private int[] filled(int value) {
        int[] values = new int[activities];
        Arrays.fill(values, value);
        return values;
    }

    /** The numbers of a list. */
    static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where each row begins when rows of these lengths stand one after the other, and the end. */
    static int[] rowStarts(List<? extends List<?>> rows) {
        List<Integer> from = new ArrayList<>(List.of(0));
        for (List<?> row : rows) {
            from.add(from.get(from.size() - 1) + row.size());
        }
        return array(from);
    }
}
