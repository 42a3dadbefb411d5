package dev.buildout.model.diagnostic;

/**
 * Every kind of problem that reading a scenario can find, with a stable code and a short title. 10xx is the file, 11xx
 * what-ifs, 12xx single values, 13xx how things fit together.
 */
public enum FindingCode {
    FILE_UNREADABLE(1001, "The file cannot be read"),
    FILE_EMPTY(1002, "The file is empty"),
    FILE_TOO_LARGE(1003, "The file is too large"),
    YAML_SYNTAX(1004, "The file is not YAML"),
    YAML_FEATURE(1005, "The file uses YAML that scenarios do without"),
    TOO_DEEP(1006, "The file is nested too deeply"),
    DUPLICATE_KEY(1007, "A key is written twice"),
    BAD_TABLE(1008, "A table cannot be read as it is"),
    TOO_MANY_FINDINGS(1099, "There are more problems than are shown"),

    UNKNOWN_WHAT_IF(1101, "There is no such what-if or override"),
    WHAT_IF_CLASH(1102, "A what-if and an override share a name"),
    BAD_OVERRIDE(1103, "A change cannot be applied"),
    BAD_COMPOSITION(1104, "The files of a scenario do not fit together"),

    UNKNOWN_KEY(1201, "Unknown key"),
    MISSING_KEY(1202, "A required key is missing"),
    WRONG_TYPE(1203, "A value is not of the kind that belongs here"),
    BAD_UNIT(1204, "The unit is missing or not the one that belongs here"),
    OUT_OF_RANGE(1205, "A value is impossible"),
    BAD_ID(1206, "An id is not in kebab-case"),
    DANGLING_REFERENCE(1207, "A name refers to nothing"),

    DUPLICATE_ID(1301, "An id is used twice"),
    CYCLE(1302, "Things wait for each other in a circle"),
    BAD_PERIOD(1303, "Dates are in the wrong order"),
    BAD_SUM(1304, "Shares do not add up"),
    TEMPLATE(1305, "A template does not fit together"),
    PROGRESS(1306, "Progress does not fit its template"),
    POWER_SHORT(1307, "A phase is larger than its site's power for ever"),
    NO_SELLER(1308, "Nobody sells what is needed"),
    BAD_OFFER(1309, "An offer does not fit its plant"),
    DUE_AFTER_END(1310, "A due date lies after the horizon"),
    NO_FUNDING(1311, "Nobody pays for what is spent"),
    BAD_COVERAGE(1312, "What a funding source covers does not fit together"),
    BAD_QUANTITY(1313, "A quantity is not stated exactly once");

    private final int number;
    private final String title;

    FindingCode(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The code as messages show it: {@code BO-1201}. */
    public String code() {
        return "BO-" + number;
    }

    public String title() {
        return title;
    }
}
