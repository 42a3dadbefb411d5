package dev.buildout.planner.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A first scenario: what was answered, in a world of usual prices, lead times and ways of building.
 *
 * @param name its id
 * @param title one line for people
 * @param start the data date
 * @param payer who pays for everything
 */
public record NewScenario(String name, String title, LocalDate start, String payer, List<NewSite> sites) {

    private static final int BLOCK_MW = 50;
    private static final int WORKERS_FOR_BLOCK = 450;
    private static final double MILLIONS_FOR_MW = 34;
    private static final double INTEREST_AND_RESERVE = 1.07;
    private static final double RACKS_A_WEEK_FOR_MW = 0.2;
    private static final int LEAST_RACKS_A_WEEK = 10;
    private static final Map<String, double[]> PLANTS = plants();

    public NewScenario {
        sites = List.copyOf(sites);
    }

    private static Map<String, double[]> plants() {
        Map<String, double[]> plants = new LinkedHashMap<>();
        plants.put("houston", new double[] {29.76, -95.37});
        plants.put("ohio", new double[] {40.13, -82.93});
        plants.put("waukesha", new double[] {43.01, -88.23});
        plants.put("carolina", new double[] {35.41, -80.58});
        return plants;
    }

    /**
     * The file.
     *
     * @param firstLine what editors read
     * @param file its name, for the commands in its comments
     */
    public String yaml(String firstLine, String file) {
        List<String> ids = ids();
        int megawatts = sites.stream().mapToInt(NewSite::megawatts).sum();
        long half = millions(megawatts) / 2;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("first", firstLine);
        values.put("title", Words.quoted(title));
        values.put("file", file);
        values.put("name", name);
        values.put("start", start.toString());
        values.put("end", end().toString());
        values.put("regions", lines(markets(), m -> "  " + Words.id(m) + ": {name: " + Words.quoted(m) + "}"));
        values.put("pools", lines(markets(), this::pool));
        values.put("racks", String.valueOf(racksAWeek(megawatts)));
        values.put("lanes", lines(List.copyOf(PLANTS.keySet()), plant -> lanes(plant, ids)));
        values.put("sites", lines(ids, id -> site(id, sites.get(ids.indexOf(id)))));
        values.put("payer-id", Words.id(payer));
        values.put("payer", Words.quoted(payer));
        values.put("half", "$" + half + "M");
        values.put("second", start.plusMonths(9).toString());
        values.put("late", lines(ids, id -> late(id, sites.get(ids.indexOf(id)))));
        return Words.filled("new.yaml", values);
    }

    /** Interest is drawn from the same source to the end of the horizon, so a longer one takes more; an even number. */
    private long millions(int megawatts) {
        double years = ChronoUnit.DAYS.between(start, end()) / 365.25;
        return 20 * (long) Math.ceil(megawatts * MILLIONS_FOR_MW * Math.pow(INTEREST_AND_RESERVE, years) / 20);
    }

    private static int racksAWeek(int megawatts) {
        return Math.max(LEAST_RACKS_A_WEEK, (int) Math.ceil(megawatts * RACKS_A_WEEK_FOR_MW));
    }

    /** Two years after the last date that was named. */
    private LocalDate end() {
        return sites.stream()
                .flatMap(s -> List.of(s.due(), s.grid()).stream())
                .max(Comparator.naturalOrder())
                .orElse(start)
                .plusYears(2)
                .withDayOfMonth(1);
    }

    /** Of each site, in order; two of the same name are told apart by a number. */
    private List<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        for (NewSite site : sites) {
            String id = Words.id(site.name());
            for (int i = 2; !ids.add(id); i++) {
                id = Words.id(site.name()) + "-" + i;
            }
        }
        return new ArrayList<>(ids);
    }

    private List<String> markets() {
        return sites.stream().map(s -> s.place().market()).distinct().toList();
    }

    private String pool(String market) {
        int blocks = sites.stream()
                .filter(s -> s.place().market().equals(market))
                .mapToInt(s -> (s.megawatts() + BLOCK_MW - 1) / BLOCK_MW)
                .sum();
        return "  " + Words.id(market) + ": {name: " + Words.quoted(market) + ", workers: " + blocks * WORKERS_FOR_BLOCK
                + " (A), wage: $95/h (A), calendar: weekdays}";
    }

    private String lanes(String plant, List<String> ids) {
        double[] at = PLANTS.getOrDefault(plant, new double[2]);
        return ids.stream()
                .map(id -> id + ": " + sites.get(ids.indexOf(id)).place().milesTo(at[0], at[1]) + " mi")
                .collect(Collectors.joining(", ", "      " + plant + ": {", "}"));
    }

    private static String site(String id, NewSite site) {
        Place place = site.place();
        return """
                  %s:
                    name: %s
                    region: %s
                    location: [%s, %s]
                    power: {%s: %d MW}       # what the grid can serve, by date
                    labour-pool: %s
                    works: $5M/MW (A)                # shell and site works that components and labour do not cover
                    phases:
                      %s-1: {name: %s, power: %d MW, due: %s, template: hall}""".formatted(
                        id,
                        Words.quoted(site.name()),
                        Words.id(place.market()),
                        number(place.latitude()),
                        number(place.longitude()),
                        site.grid(),
                        site.megawatts(),
                        Words.id(place.market()),
                        id,
                        Words.quoted(site.name() + ", phase 1"),
                        site.megawatts(),
                        site.due())
                .indent(2)
                .stripTrailing();
    }

    private static String late(String id, NewSite site) {
        return "        " + id + ": {power: {(replace): {" + site.grid().plusMonths(6) + ": " + site.megawatts()
                + " MW}}}";
    }

    private static String number(double degrees) {
        return String.format(Locale.ROOT, "%.2f", degrees);
    }

    private static String lines(List<String> items, Function<String, String> line) {
        return items.stream().map(line).collect(Collectors.joining("\n"));
    }
}
