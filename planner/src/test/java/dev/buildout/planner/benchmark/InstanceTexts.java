package dev.buildout.planner.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small instances in each format, written by hand. */
public final class InstanceTexts {

    /**
     * Two activities between dummies that cannot go side by side: 3 + 4 days of 2 of 3 workers each.
     *
     * <pre>
     *     2 (3 d)
     *   /         \
     * 1             4
     *   \         /
     *     3 (4 d)
     * </pre>
     */
    public static final String PATTERSON = """
            4 1
            3
            0 0 2 2 3
            3 2 1 4
            4 2 1 4
            0 0 0
            """;

    /** The same as single-mode file. */
    public static final String SINGLE_MODE = """
            ************************************************************************
            projects                      :  1
            jobs (incl. supersource/sink ):  4
            RESOURCES
              - renewable                 :  1   R
              - nonrenewable              :  0   N
              - doubly constrained        :  0   D
            ************************************************************************
            PROJECT INFORMATION:
            pronr.  #jobs rel.date duedate tardcost  MPM-Time
                1      2      0        9        1        4
            ************************************************************************
            PRECEDENCE RELATIONS:
            jobnr.    #modes  #successors   successors
               1        1          2           2   3
               2        1          1           4
               3        1          1           4
               4        1          0
            ************************************************************************
            REQUESTS/DURATIONS:
            jobnr. mode duration  R 1
            ------------------------------------------------------------------------
              1      1     0       0
              2      1     3       2
              3      1     4       2
              4      1     0       0
            ************************************************************************
            RESOURCEAVAILABILITIES:
              R 1
                3
            ************************************************************************
            """;

    /** Activity 2 has a first mode that asks for 5 of 4 workers, a fast one that uses up 6, and a slow one. */
    public static final String MULTI_MODE = """
            jobs  (incl. supersource/sink ):	4
            RESOURCES
            - renewable                 : 1 R
            - nonrenewable              : 1 N
            - doubly constrained        : 0 D
            ************************************************************************
            PRECEDENCE RELATIONS:
            jobnr.    #modes  #successors   successors
            1	1	2		2 3
            2	3	1		4
            3	1	1		4
            4	1	0
            ************************************************************************
            REQUESTS/DURATIONS
            jobnr.	mode	dur	R1	N1
            ------------------------------------------------------------------------
            1	1	0	0	0
            2	1	1	5	0
            	2	3	3	6
            	3	7	2	1
            3	1	4	2	3
            4	1	0	0	0
            ************************************************************************

             RESOURCE AVAILABILITIES
            	R 1	N 1
            	4	9

            ************************************************************************
            """;

    /** The multi-mode file twice, the second released on day 2; 3 workers for both together. */
    public static final String MISTA = """
            2
            0
            4
            own/tiny.mm
            2
            4
            own/tiny.mm
            2
            3 -1
            """;

    private InstanceTexts() {}

    /** Writes the list and its file into a folder; returns the list. */
    public static Path writeMista(Path folder) {
        write(folder.resolve("own").resolve("tiny.mm"), MULTI_MODE);
        return write(folder.resolve("two.txt"), MISTA);
    }

    /** Writes a file; returns it. */
    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
