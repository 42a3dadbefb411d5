package dev.buildout.planner.cli;

import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.planner.study.NewScenario;
import dev.buildout.planner.study.NewSite;
import dev.buildout.planner.study.Place;
import dev.buildout.planner.study.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What {@code init} asks or is told. */
final class InitAnswers {

    private static final Pattern SITE = Pattern.compile("(.+?)\\s*@\\s*(.+)");
    private static final Pattern POWER =
            Pattern.compile("(\\d{1,6}(?:\\.\\d+)?)\\s*(MW|GW)?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_MW = 20_000;
    private static final int MOST_SITES = 20;
    private static final int LONGEST_NAME = 60;
    private static final int GRID_AFTER_MONTHS = 12;
    private static final int DUE_AFTER_MONTHS = 22;

    @Option(names = "--name", paramLabel = "ID", description = "Short name of the scenario; names its file and plans.")
    private String name = "";

    @Option(
            names = "--site",
            paramLabel = "NAME@PLACE",
            description = "A site and its state (TX, Texas) or latitude,longitude. May be repeated.")
    private List<String> site = new ArrayList<>();

    @Option(names = "--mw", paramLabel = "MW", split = ",", description = "Megawatts of each site, or one for all.")
    private List<String> mw = new ArrayList<>();

    @Option(
            names = "--grid",
            paramLabel = "DATE",
            split = ",",
            description = "When the grid can serve each site, or one date for all.")
    private List<String> grid = new ArrayList<>();

    @Option(
            names = "--due",
            paramLabel = "DATE",
            split = ",",
            description = "When each site should be live, or one date for all.")
    private List<String> due = new ArrayList<>();

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "Data date, the first day that is planned; usually today.")
    private String start = "";

    @Option(names = "--payer", paramLabel = "NAME", description = "Who pays.")
    private String payer = "";

    boolean areGiven() {
        return !name.isEmpty() || areGivenBesidesName();
    }

    boolean areGivenBesidesName() {
        return !(site.isEmpty()
                && mw.isEmpty()
                && grid.isEmpty()
                && due.isEmpty()
                && start.isEmpty()
                && payer.isEmpty());
    }

    String nameOr(String usual) {
        return id(name.isEmpty() ? usual : name);
    }

    /** The scenario, from options, answers and what is usual. */
    NewScenario ask(Questions questions, String usualName) {
        String id = questions.ask("Short name of the scenario?", name, usualName, InitAnswers::id);
        LocalDate day = questions.ask(
                "Data date, the first day that is planned?",
                start,
                LocalDate.now(ZoneId.systemDefault()).toString(),
                InitAnswers::date);
        checkCounts();
        List<NewSite> sites = new ArrayList<>();
        boolean more = true;
        while (more) {
            sites.add(site(questions, sites.size(), day));
            more = questions.isAsking()
                    ? sites.size() < MOST_SITES
                            && questions.ask("Another site? (yes or no)", "", "no", InitAnswers::yes)
                    : sites.size() < site.size();
        }
        String who = questions.ask("Who pays?", payer, "Owner", text -> text(text, "a payer"));
        int megawatts = sites.stream().mapToInt(NewSite::megawatts).sum();
        String title = megawatts + " MW "
                + (sites.size() == 1 ? "at " + sites.get(0).name() : "at " + sites.size() + " sites");
        return new NewScenario(id, title, day, who, sites);
    }

    private void checkCounts() {
        if (site.size() > MOST_SITES) {
            throw new InputException("at most " + MOST_SITES + " sites can be given here; add more in the file");
        }
        int sites = Math.max(1, site.size());
        for (List<String> values : List.of(mw, grid, due)) {
            if (values.size() > 1 && values.size() != sites) {
                throw new InputException("found " + values.size() + " values (" + String.join(",", values) + ") for "
                        + sites + (sites == 1 ? " site" : " sites") + "; give one for each site, or one for all");
            }
        }
    }

    private NewSite site(Questions questions, int number, LocalDate day) {
        String given = number < site.size() ? site.get(number) : "";
        Matcher parts = SITE.matcher(given);
        if (!given.isEmpty() && !parts.matches()) {
            throw new InputException("'" + given + "' is not a site. Expected NAME@PLACE such as Abilene@TX");
        }
        boolean known = !given.isEmpty();
        String siteName = questions.ask(
                "Name of the site?",
                known ? parts.group(1) : "",
                "Campus " + (number + 1),
                text -> text(text, "a site"));
        Place place = questions.ask(
                "Where is it? (a state, or latitude, longitude)",
                known ? parts.group(2) : "",
                "Texas",
                InitAnswers::place);
        int megawatts = questions.ask("How many megawatts?", of(mw, number), "100", InitAnswers::megawatts);
        LocalDate served = questions.ask(
                "When can the grid serve it?",
                of(grid, number),
                firstOfMonth(day, GRID_AFTER_MONTHS).toString(),
                text -> after(day, text));
        LocalDate usual = firstOfMonth(day, DUE_AFTER_MONTHS);
        LocalDate dueUsual = usual.isAfter(served) ? usual : firstOfMonth(served, DUE_AFTER_MONTHS - GRID_AFTER_MONTHS);
        LocalDate live = questions.ask(
                "When should it be live?", of(due, number), dueUsual.toString(), text -> after(day, text));
        return new NewSite(siteName, place, megawatts, served, live);
    }

    private static String of(List<String> values, int number) {
        return values.isEmpty()
                ? ""
                : values.get(Math.min(number, values.size() - 1)).strip();
    }

    private static LocalDate firstOfMonth(LocalDate day, int later) {
        return day.plusMonths(later + 1L).withDayOfMonth(1);
    }

    private static String id(String text) {
        String id = Words.id(text);
        if (!id.equals(text)) {
            throw new InputException("'" + text + "' is not a short name: small letters, digits and single hyphens."
                    + (id.isEmpty() ? "" : " Maybe " + id));
        }
        return id;
    }

    private static String text(String text, String what) {
        boolean printable = text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
        if (!printable || text.length() > LONGEST_NAME || Words.id(text).isEmpty()) {
            throw new InputException(
                    "that is not a name for " + what + ": letters and digits, at most " + LONGEST_NAME);
        }
        return text;
    }

    private static Place place(String text) {
        return Place.find(text).orElseThrow(() -> {
            String near = NearestName.hint(text, Place.names());
            return new InputException("'" + text + "' is neither a state nor latitude, longitude such as 32.45,-99.73."
                    + (near.isEmpty() ? "" : " " + near));
        });
    }

    private static int megawatts(String text) {
        Matcher m = POWER.matcher(text);
        if (m.matches()) {
            double value = Double.parseDouble(m.group(1)) * ("GW".equalsIgnoreCase(m.group(2)) ? 1000 : 1);
            if (value >= 1 && value <= MOST_MW && value == Math.rint(value)) {
                return (int) value;
            }
        }
        throw new InputException("'" + text + "' is not a power. Expected whole megawatts from 1 to " + MOST_MW
                + " such as 100 or 1.2 GW");
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() <= 2080) {
                return date;
            }
        } catch (DateTimeException e) {
            // Falls through to the message.
        }
        throw new InputException("'" + text + "' is not a date from 2000 to 2080. Expected one such as 2028-06-30");
    }

    private static LocalDate after(LocalDate start, String text) {
        LocalDate date = date(text);
        if (date.isBefore(start)) {
            throw new InputException(text + " lies before the data date " + start);
        }
        return date;
    }

    private static boolean yes(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "y", "yes" -> true;
            case "n", "no" -> false;
            default -> throw new InputException("Please answer yes or no.");
        };
    }
}
