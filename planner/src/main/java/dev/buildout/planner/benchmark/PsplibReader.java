package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads PSPLIB's own format, single-mode and multi-mode, in the spelling of PSPLIB and in that of MMLIB: a header with
 * the numbers of jobs and resources, then blocks of successors, of modes and of capacities. Rows of a job's second and
 * later modes do not repeat its number. The header's release date is not used: it is 0 in every published file, and lists
 * of projects give their own.
 */
final class PsplibReader {

    private static final String JOBS = "JOBS";
    private static final String PRECEDENCE = "PRECEDENCERELATIONS";
    private static final String REQUESTS = "REQUESTS/DURATIONS";
    private static final String AVAILABILITIES = "RESOURCEAVAILABILITIES";

    private final String name;
    private final InstanceScanner in;
    private final int mostModes;
    private int jobs = -1;
    private int renewable;
    private int nonrenewable;
    private final List<Integer> modeCounts = new ArrayList<>();
    private final List<List<Integer>> successors = new ArrayList<>();

    private PsplibReader(String name, InstanceScanner in, int mostModes) {
        this.name = name;
        this.in = in;
        this.mostModes = mostModes;
    }

    static Instance.Project readSingleMode(String name, InstanceScanner in) {
        return new PsplibReader(name, in, 1).read();
    }

    static Instance.Project readMultiMode(String name, InstanceScanner in) {
        return new PsplibReader(name, in, Bounds.MODES).read();
    }

    private Instance.Project read() {
        readHeader();
        readSuccessors();
        List<Instance.Activity> activities = readModes();
        List<Integer> capacities = readCapacities();
        skipRules();
        in.end("the end of the file");
        return new Instance.Project(
                name,
                0,
                0,
                capacities.subList(0, renewable),
                capacities.subList(renewable, renewable + nonrenewable),
                activities);
    }

    private void readHeader() {
        while (!isHeading(PRECEDENCE)) {
            InstanceScanner row = in.row("the block PRECEDENCE RELATIONS");
            String key = key(row.peekLine());
            if (row.skipPast(':')) {
                if (key.startsWith(JOBS)) {
                    jobs = row.number("the number of jobs", 1, Bounds.ACTIVITIES);
                } else if (key.startsWith("-RENEWABLE")) {
                    renewable = row.number("the number of renewable resources", 0, Bounds.RESOURCES);
                } else if (key.startsWith("-NONRENEWABLE")) {
                    nonrenewable = row.number("the number of non-renewable resources", 0, Bounds.RESOURCES);
                } else if (key.startsWith("-DOUBLYCONSTRAINED")) {
                    row.number("the number of doubly constrained resources, which cannot be read", 0, 0);
                } else if (key.startsWith("PROJECTS")) {
                    row.number("the number of projects of one file", 1, 1);
                }
            }
        }
        if (jobs < 0) {
            throw in.unexpected("a line 'jobs (incl. supersource/sink ): ...' before this block");
        }
    }

    private void readSuccessors() {
        List<SourceLocation> places = new ArrayList<>();
        startBlock(PRECEDENCE, "PRECEDENCE RELATIONS", "jobnr.");
        for (int job = 1; job <= jobs; job++) {
            InstanceScanner row = in.row("the successors of job " + job + " of " + jobs);
            places.add(row.where());
            jobNumber(row, job);
            modeCounts.add(row.number("the number of modes of job " + job, 1, mostModes));
            int count = row.number("the number of successors of job " + job, 0, jobs);
            List<Integer> list = new ArrayList<>();
            for (int s = 1; s <= count; s++) {
                list.add(row.number("successor " + s + " of " + count + " of job " + job, 1, jobs));
            }
            row.end("the end of the line: job " + job + " has " + count + " successors");
            successors.add(list);
        }
        endBlock();
        Precedence.requireNoCycle(successors, places);
    }

    private List<Instance.Activity> readModes() {
        startBlock(REQUESTS, "REQUESTS/DURATIONS", "jobnr.");
        skipRules();
        List<Instance.Activity> activities = new ArrayList<>();
        for (int job = 1; job <= jobs; job++) {
            SourceLocation where = in.where();
            List<Instance.Mode> modes = new ArrayList<>();
            for (int mode = 1; mode <= modeCounts.get(job - 1); mode++) {
                modes.add(readMode(job, mode));
            }
            activities.add(new Instance.Activity(where, modes, successors.get(job - 1)));
        }
        endBlock();
        return activities;
    }

    private Instance.Mode readMode(int job, int mode) {
        String which = "mode " + mode + " of job " + job;
        InstanceScanner row = in.row(which);
        if (mode == 1) {
            jobNumber(row, job);
        }
        row.number("the number of " + which + " (modes count up from 1)", mode, mode);
        int days = row.number("the duration of " + which, 0, Bounds.DAYS);
        List<Integer> uses = new ArrayList<>();
        for (int r = 0; r < renewable + nonrenewable; r++) {
            uses.add(row.number("the use of " + resource(r) + " by " + which, 0, Bounds.UNITS));
        }
        row.end("the end of the line: there are " + (renewable + nonrenewable) + " resources");
        return new Instance.Mode(days, uses.subList(0, renewable), uses.subList(renewable, uses.size()));
    }

    private List<Integer> readCapacities() {
        List<Integer> capacities = new ArrayList<>();
        if (renewable + nonrenewable == 0) {
            return capacities;
        }
        startBlock(AVAILABILITIES, "RESOURCEAVAILABILITIES", "R 1, N 1 and so on");
        InstanceScanner row = in.row("the capacity of each resource");
        for (int r = 0; r < renewable + nonrenewable; r++) {
            capacities.add(row.number("the capacity of " + resource(r), 0, Bounds.UNITS));
        }
        row.end("the end of the line: there are " + capacities.size() + " resources");
        return capacities;
    }

    private String resource(int r) {
        return r < renewable ? "R" + (r + 1) : "N" + (r - renewable + 1);
    }

    private static void jobNumber(InstanceScanner row, int job) {
        row.number("job " + job + " (jobs count up from 1, each stands here once)", job, job);
    }

    /** Takes a block's heading and the line that names its columns. */
    private void startBlock(String heading, String shown, String columns) {
        skipRules();
        if (!isHeading(heading)) {
            throw in.unexpected("the block " + shown);
        }
        in.row(shown);
        if (in.peekLine().isEmpty() || !Character.isLetter(in.peekLine().charAt(0))) {
            throw in.unexpected("the names of the columns (" + columns + ")");
        }
        in.row(columns);
    }

    private void endBlock() {
        if (in.hasNext() && !isRule(in.peekLine())) {
            throw in.unexpected("the end of this block: there are " + jobs + " jobs");
        }
    }

    private void skipRules() {
        while (isRule(in.peekLine())) {
            in.row("a line of asterisks");
        }
    }

    /** A line drawn across the file. */
    private static boolean isRule(String line) {
        return line.startsWith("****") || line.startsWith("----");
    }

    private boolean isHeading(String heading) {
        return key(in.peekLine()).startsWith(heading);
    }

    /** Spellings differ in blanks and capitals only. */
    private static String key(String line) {
        return line.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
