package dev.buildout.planner.problem;

import dev.buildout.model.domain.LinkTerm;
import java.util.Arrays;

/**
 * One activity network with modes: everything that the schedule generator and the search may know. Activities, modes and
 * links are plain arrays in compressed rows: the modes of activity {@code a} are {@code modeFrom[a]} to
 * {@code modeFrom[a + 1]} (exclusive), and likewise links, resource uses and lots. Money is in dollars, time in days from
 * the start. The arrays are shared and never written after construction.
 *
 * @param horizon days in the horizon
 * @param ids activity ids
 * @param calendars the calendars in use
 * @param calendar calendar of each activity
 * @param release first day on which it may start; the day after the horizon at a barred site
 * @param fixed day of its fixed finish, or −1; such an activity takes no time, resources or money of its own
 * @param site site of each activity, or −1
 * @param phase phase of each activity, or −1 for one of the site, which is needed when any phase of the site is built
 * @param block block of each activity, or −1
 * @param energisesKw kilowatts energised from its start
 * @param modeFrom first mode of each activity
 * @param modeWork working days of each mode
 * @param modeLabour labour cost of each mode, without premium
 * @param modeAcceleration premium on the labour of each mode
 * @param modeWorks works cost of each mode, with premium
 * @param labourFunding funding set of labour, by activity
 * @param worksFunding funding set of works, by activity
 * @param useFrom first resource use of each mode
 * @param useResource resource used
 * @param useAmount units used
 * @param nonrenewables resources that are used up
 * @param predFrom first incoming link of each activity
 * @param pred predecessor of each link
 * @param predType which ends of predecessor and successor each link joins
 * @param predLag lag in days
 * @param succFrom first outgoing link of each activity
 * @param succ successor of each link
 * @param lotFrom first lot of each activity
 * @param lots the lots, in the order of their activities
 * @param resources renewable resources
 * @param lines plant lines
 * @param stocks opening orders
 * @param power power schedule of each site in kilowatts, with what is live at the start taken off
 * @param energyPerKwDay dollars a day for the power that a live kW uses, by site
 * @param funding money over time
 * @param phases phases and blocks
 * @param finance money factors
 */
public record ActivityNetwork(
        int horizon,
        String[] ids,
        DayCalendar[] calendars,
        int[] calendar,
        int[] release,
        int[] fixed,
        int[] site,
        int[] phase,
        int[] block,
        int[] energisesKw,
        int[] modeFrom,
        int[] modeWork,
        double[] modeLabour,
        double[] modeAcceleration,
        double[] modeWorks,
        int[] labourFunding,
        int[] worksFunding,
        int[] useFrom,
        int[] useResource,
        int[] useAmount,
        Nonrenewables nonrenewables,
        int[] predFrom,
        int[] pred,
        LinkTerm.Type[] predType,
        int[] predLag,
        int[] succFrom,
        int[] succ,
        int[] lotFrom,
        Lot[] lots,
        ResourceSpec[] resources,
        LineSpec[] lines,
        StockSpec[] stocks,
        StepProfile[] power,
        double[] energyPerKwDay,
        Funding funding,
        Phases phases,
        Finance finance) {

    /** More than anything can ask for. */
    private static final int PLENTY = 1_000_000_000;

    /** How many activities there are; they are numbered from 0. */
    public int activityCount() {
        return ids.length;
    }

    /** How many modes an activity has; at least one. */
    public int modeCount(int activity) {
        return modeFrom[activity + 1] - modeFrom[activity];
    }

    /** The same network with other resources. */
    public ActivityNetwork withResources(ResourceSpec[] others) {
        return with(others, lines, power, funding, phases);
    }

    /** The same network with other lines. */
    public ActivityNetwork withLines(LineSpec[] others) {
        return with(resources, others, power, funding, phases);
    }

    /**
     * The same work and lead times in a world where workers, plants, power and money never run out and every day counts:
     * no schedule of this network is earlier than the best one there.
     */
    public ActivityNetwork withoutLimits() {
        ResourceSpec[] freeResources = resources.clone();
        for (int r = 0; r < freeResources.length; r++) {
            int[] plenty = filled(freeResources[r].capacity().length, PLENTY);
            freeResources[r] = new ResourceSpec(freeResources[r].id(), freeResources[r].kind(), plenty);
        }
        LineSpec[] freeLines = lines.clone();
        for (int i = 0; i < freeLines.length; i++) {
            int[] plenty = filled(freeLines[i].capacity().length, PLENTY);
            freeLines[i] = new LineSpec(freeLines[i].plant(), freeLines[i].line(), plenty);
        }
        StepProfile[] freePower = new StepProfile[power.length];
        Arrays.fill(freePower, new StepProfile(new int[1], new long[] {Long.MAX_VALUE / 2}));
        int[][] onlySource = new int[funding.sets().length][1];
        Funding freeFunding =
                new Funding(new int[1], new String[] {""}, new double[][] {{1e15}}, new double[1], onlySource);
        return with(freeResources, freeLines, freePower, freeFunding, urgentPhases());
    }

    /** The same network where a day of lateness is worth more than anything that can be bought. */
    public ActivityNetwork urgent() {
        return with(resources, lines, power, funding, urgentPhases());
    }

    private Phases urgentPhases() {
        double[] dear = new double[phases.count()];
        Arrays.fill(dear, 1e9);
        return new Phases(
                phases.ids(),
                phases.site(),
                phases.required(),
                phases.impossible(),
                phases.due(),
                phases.latest(),
                dear,
                phases.blockFrom(),
                phases.blockKw(),
                phases.blockIds());
    }

    private ActivityNetwork with(
            ResourceSpec[] newResources,
            LineSpec[] newLines,
            StepProfile[] newPower,
            Funding newFunding,
            Phases newPhases) {
        return new ActivityNetwork(
                horizon,
                ids,
                calendars,
                calendar,
                release,
                fixed,
                site,
                phase,
                block,
                energisesKw,
                modeFrom,
                modeWork,
                modeLabour,
                modeAcceleration,
                modeWorks,
                labourFunding,
                worksFunding,
                useFrom,
                useResource,
                useAmount,
                nonrenewables,
                predFrom,
                pred,
                predType,
                predLag,
                succFrom,
                succ,
                lotFrom,
                lots,
                newResources,
                newLines,
                stocks,
                newPower,
                energyPerKwDay,
                newFunding,
                newPhases,
                finance);
    }

    private static int[] filled(int size, int value) {
        int[] values = new int[size];
        Arrays.fill(values, value);
        return values;
    }
}
