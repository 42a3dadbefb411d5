package dev.buildout.model.diagnostic;

import static dev.buildout.model.diagnostic.Finding.Severity.ERROR;
import static dev.buildout.model.diagnostic.Finding.Severity.WARNING;

import dev.buildout.model.diagnostic.Finding.Severity;

/**
 * Every kind of problem that reading a scenario can find. 10xx is the file, 11xx what is made of files (what-ifs, copies,
 * parameters, sweeps), 12xx single values, 13xx how things fit together, 14xx what makes little sense in the field.
 */
public enum FindingCode implements Code {
    FILE_UNREADABLE(
            1001,
            "The file cannot be read",
            "There is no such file, it is a folder, or its permissions forbid reading.",
            "Check the name (the nearest one in the folder is offered) and the permissions."),
    FILE_EMPTY(
            1002,
            "The file is empty",
            "A scenario says at least where something is built; a file without keys is most likely the wrong one.",
            "Begin with `scenario:`, or with `extends:` and the name of another scenario. `starter.yaml` shows all keys."),
    FILE_TOO_LARGE(
            1003,
            "The file is too large",
            "A scenario's files and tables may have 16 MB and 100,000 values together, lines of 100,000 letters,"
                    + " keys of 1,000, and 400,000 cells and 1,000 columns in a table, so that a strange file cannot"
                    + " fill the memory.",
            "Leave out what is not part of the scenario, or break the line."),
    YAML_SYNTAX(
            1004,
            "The file is not YAML",
            "From this place on nothing can be understood, so nothing after it was checked.",
            "Look at the place and at the line above: most often an indentation, a bracket, a quote or a `: ` is wrong."),
    YAML_FEATURE(
            1005,
            "The file uses YAML that scenarios do without",
            "Anchors, aliases, tags and several documents make files that a reader cannot follow and that can grow"
                    + " without limit when read.",
            "Write the value out; to share something, use `imports` or `extends`."),
    TOO_DEEP(
            1006,
            "The file is nested too deeply",
            "No entry of a scenario needs more than a dozen levels; a hundred are a mistake or an attack.",
            "Look for brackets that are opened and not closed."),
    DUPLICATE_KEY(
            1007,
            "A key is written twice",
            "Only one of two values could count, and a reader would not see which.",
            "Remove one, or give the second thing an id of its own."),
    BAD_TABLE(
            1008,
            "A table cannot be read as it is",
            "A table needs a header, and as many cells in each row as there are columns; a workbook must"
                    + " hold the sheet, and no formula errors or merged cells.",
            "Repair the cell that is named, and save the table again."),
    TOO_MANY_FINDINGS(
            1099,
            ERROR,
            WARNING,
            "There are more problems than are shown",
            "After 500 errors, or 500 warnings, only their number is counted; usually one cause repeats itself.",
            "Repair the first ones and check again."),

    UNKNOWN_WHAT_IF(
            1101,
            "There is no such what-if or override",
            "`--with` names something that the scenario does not define, so the plan would not be the one asked for.",
            "Use a name from `what-ifs` or `overrides`; the nearest is offered."),
    WHAT_IF_CLASH(
            1102,
            "A what-if and an override share a name",
            "`--with` could not tell them apart.",
            "Rename one of them."),
    BAD_OVERRIDE(
            1103,
            "A change cannot be applied",
            "What an override removes, appends to or changes by an amount must be there, and of a kind that allows it.",
            "Look at the value with `buildout show`, and change what is there."),
    BAD_COMPOSITION(
            1104,
            "The files of a scenario do not fit together",
            "A file that is named must exist in the scenario's folder or below, files may not name each other in a"
                    + " circle, and two imports may not contradict each other.",
            "Correct the name, or move what both imports set into one file."),
    BAD_REPETITION(
            1105,
            "Copies cannot be made",
            "`count`, `per` or `every` does not fit what is copied, or there would be more copies than any programme has.",
            "Write a whole number of copies, or a power that divides the phase's; the nearest are offered."),
    BAD_PARAMETER(
            1106,
            ERROR,
            WARNING,
            "A template's parameters do not fit together",
            "A name in angle brackets has no value, or a value is given that nothing uses.",
            "Give it under `with`, or a default under `parameters`; remove what is not used."),
    BAD_SWEEP(
            1107,
            "A sweep does not fit together",
            "A sweep varies what is not there, repeats itself, or stands for more what-ifs than could be planned.",
            "Vary paths that `buildout show` prints, with fewer values each."),

    UNKNOWN_KEY(
            1201,
            "Unknown key",
            "A key that nothing reads changes nothing: what its author wanted would silently not be planned.",
            "Use the key that is offered, or look it up in the reference; own remarks are comments (`# …`)."),
    MISSING_KEY(
            1202,
            "A required key is missing",
            "There is no value that could be assumed for it.",
            "Add the key; the message says what it means."),
    WRONG_TYPE(
            1203,
            "A value is not of the kind that belongs here",
            "A text, a list or a map stands where another kind of value is read.",
            "Write it as the message shows."),
    BAD_UNIT(
            1204,
            "The unit is missing or not the one that belongs here",
            "`26` could be days or weeks, `450` dollars or thousands: a guess would plan something else.",
            "Write the unit, as in `26 w`, `560 MW`, `$3.7M`, `100/w`."),
    OUT_OF_RANGE(
            1205,
            "A value is impossible",
            "Nothing in the world has such a value: a negative price, 130 %, 30 February.",
            "Write the true value; the message says what is possible."),
    BAD_ID(
            1206,
            "An id is not in kebab-case",
            "Ids stand in commands, file names and reports: small letters, digits and single hyphens keep them safe.",
            "Use the id that is offered, and put the name for people in `name`."),
    DANGLING_REFERENCE(
            1207,
            "A name refers to nothing",
            "What it should refer to does not exist, so the rule that names it would never hold or never count.",
            "Correct the name (the nearest is offered), or add the thing."),

    DUPLICATE_ID(
            1301,
            "An id is used twice",
            "Phases and plants are named without their site or supplier, so their ids are unique over all.",
            "Give one of them another id."),
    CYCLE(
            1302,
            "Things wait for each other in a circle",
            "None of them could ever be first.",
            "Remove the link or the part that is the wrong way round."),
    BAD_PERIOD(
            1303,
            ERROR,
            WARNING,
            "Dates are in the wrong order",
            "A time that ends before it begins holds no day; usually two dates are swapped.",
            "Swap the dates, or correct the year."),
    BAD_SUM(1304, "Shares do not add up", "Money would be paid twice or never.", "Make the shares 100 % together."),
    TEMPLATE(
            1305,
            "A template does not fit together",
            "A template has at least one activity, and exactly one that energises its block.",
            "Write `energises: true` at the one activity from which on the block takes power."),
    PROGRESS(
            1306,
            "Progress does not fit its template",
            "Progress names an activity that the phase or site does not have, or says more than one thing about it.",
            "Name an activity of the template, at the site or phase it is done for, with one of `done`, `finish`, `event`."),
    POWER_SHORT(
            1307,
            ERROR,
            WARNING,
            "A phase is larger than its site's power for ever",
            "What is live takes power already; an optional phase without power is never built.",
            "Raise the site's `power`, or make the phase smaller."),
    NO_SELLER(
            1308,
            "Nobody sells what is needed",
            "An activity needs a component, or a component a part, that no plant offers and no opening order brings.",
            "Add an offer to a plant, an opening order, or a substitute under `or`."),
    BAD_OFFER(
            1309,
            "An offer does not fit its plant",
            "An offer names a line that the plant does not have, so its capacity would be unknown.",
            "Name one of the plant's `lines`, or leave `line` out when capacity is no limit."),
    DUE_AFTER_END(
            1310,
            WARNING,
            WARNING,
            "A due date lies after the horizon",
            "The plan ends before the phase is due, so its lateness cannot be seen and costs nothing.",
            "Move `end` beyond the due date."),
    NO_FUNDING(
            1311,
            "Nobody pays for what is spent",
            "A required phase spends on something that no funding source covers: it could never be built.",
            "Add the site or the category to what a source `covers`."),
    BAD_COVERAGE(
            1312,
            ERROR,
            WARNING,
            "What a funding source covers does not fit together",
            "A source that covers a phase but not its site, or that has no tranches, never pays.",
            "Add the site, remove the phase, or give the source its tranches."),
    BAD_QUANTITY(
            1313,
            "A quantity is not stated exactly once",
            "Work has a duration or a rate, a need a number per MW or a number of units: two would contradict each other.",
            "Keep the one that is meant."),
    TOO_MUCH_TO_PLAN(
            1314,
            "There is more to plan than can be planned",
            "A few lines can ask for billions of activities, days or units. At most 250,000 activities and lots are planned,"
                    + " 25 million days over everything that has a schedule of its own, and a billion units of a"
                    + " component at a site.",
            "Make blocks larger, leave out phases, or end the horizon earlier; for more, plan parts of it apart."),

    RACKS_ABOVE_POWER(
            1401,
            WARNING,
            WARNING,
            "More racks are due than the site can power",
            "Racks that are due before there is power for them wait, paid for, on site.",
            "Move the due date, make the wave smaller, or bring the power forward."),
    KIT_TOO_LATE(
            1402,
            WARNING,
            WARNING,
            "A kit cannot be complete within the horizon",
            "Everybody who sells a part of it needs longer than the horizon lasts, so the work can never start.",
            "Move `end`, add a faster offer or an opening order, or correct the lead time."),
    DUE_TOO_SOON(
            1403,
            WARNING,
            WARNING,
            "A due date comes before the lead time",
            "Even with nothing scarce the phase is live weeks after its due date, and loses value in every plan.",
            "Move the due date, shorten the lead time, or add an opening order. Mark the date `(S …)` if it is a promise."),
    ORDER_ABOVE_NEED(
            1404,
            WARNING,
            WARNING,
            "The smallest order is larger than the whole need",
            "Whoever buys on this offer pays for units that nothing uses.",
            "Lower `minimum-order`, or check whether it counts what the need counts."),
    PHASES_ABOVE_POWER(
            1405,
            WARNING,
            WARNING,
            "Phases are due before the site has their power",
            "They wait for power whatever is built, and lose value while they do.",
            "Move the due dates, or bring the site's `power` forward."),
    UNUSED(
            1406,
            WARNING,
            WARNING,
            "Nothing refers to an id",
            "It changes no plan; often another entry names it with a typing error.",
            "Refer to it where it should count, or remove it."),
    DISTANCE(
            1407,
            WARNING,
            WARNING,
            "A distance contradicts the coordinates",
            "No road is shorter than the straight line; one three times as long is most likely a mistake of unit or place.",
            "Correct the distance or the `location` of one of its ends.");

    private final CodeText text;

    FindingCode(int number, String title, String cause, String cure) {
        this(number, ERROR, ERROR, title, cause, cure);
    }

    FindingCode(int number, Severity worst, Severity least, String title, String cause, String cure) {
        this.text = new CodeText(number, worst, least, title, cause, cure);
    }

    @Override
    public CodeText text() {
        return text;
    }
}
