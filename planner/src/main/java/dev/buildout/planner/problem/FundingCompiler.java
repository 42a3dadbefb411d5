package dev.buildout.planner.problem;

import dev.buildout.model.domain.Category;
import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns funding sources into money by interval, and coverage into funding sets. */
final class FundingCompiler {

    /** Stands for money without limit, where a scenario names no funding at all. */
    static final String UNLIMITED = "";

    private static final double UNLIMITED_DOLLARS = 1e15;
    private static final double DAYS_PER_YEAR = 365.25;

    /** Kept back from each source, so that rounding to cents can never overdraw it. */
    private static final double RESERVE_DOLLARS = 1_000;

    private final Scenario scenario;
    private final List<FundingSource> sources;
    private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
    private final List<Boolean> setIsEmpty = new ArrayList<>();
    private final Map<Payment, Integer> setOf = new HashMap<>();

    /** The sources that may pay for something at a site, by site id, in order of use. */
    private final Map<String, List<Integer>> sourcesAt = new HashMap<>();

    private record Payment(String site, String phase, Category category) {}

    FundingCompiler(Scenario scenario) {
        this.scenario = scenario;
        this.sources = List.copyOf(scenario.funding().values());
        Map<String, String> siteOfPhase = new HashMap<>();
        scenario.sites().values().forEach(s -> s.phases().keySet().forEach(p -> siteOfPhase.put(p, s.id())));
        for (int i = 0; i < sources.size(); i++) {
            for (String site : sitesOf(sources.get(i).covers(), siteOfPhase)) {
                sourcesAt.computeIfAbsent(site, s -> new ArrayList<>()).add(i);
            }
        }
    }

    private Set<String> sitesOf(FundingSource.Coverage covers, Map<String, String> siteOfPhase) {
        if (!covers.sites().isEmpty()) {
            return new LinkedHashSet<>(covers.sites());
        }
        if (covers.phases().isEmpty()) {
            return scenario.sites().keySet();
        }
        return covers.phases().stream()
                .flatMap(phase -> Stream.ofNullable(siteOfPhase.get(phase)))
                .collect(Collectors.toSet());
    }

    /** The funding set for payments of a category at a site, for a phase or (empty) for the site as a whole. */
    int setFor(Site site, String phase, Category category) {
        return setOf.computeIfAbsent(new Payment(site.id(), phase, category), key -> findSet(site, phase, category));
    }

    private int findSet(Site site, String phase, Category category) {
        List<Integer> covering = new ArrayList<>();
        if (sources.isEmpty()) {
            covering.add(0);
        }
        for (int i : sourcesAt.getOrDefault(site.id(), List.of())) {
            if (covers(sources.get(i).covers(), site, phase, category)) {
                covering.add(i);
            }
        }
        return sets.computeIfAbsent(covering, key -> {
            setIsEmpty.add(key.isEmpty());
            return sets.size();
        });
    }

    boolean isEmpty(int set) {
        return setIsEmpty.get(set);
    }

    private static boolean covers(FundingSource.Coverage covers, Site site, String phase, Category category) {
        boolean atSite = covers.sites().isEmpty() || covers.sites().contains(site.id());
        boolean inPhase = covers.phases().isEmpty()
                || (phase.isEmpty()
                        ? site.phases().keySet().stream().anyMatch(covers.phases()::contains)
                        : covers.phases().contains(phase));
        return atSite
                && inPhase
                && (covers.categories().isEmpty() || covers.categories().contains(category));
    }

    Funding compile() {
        int horizon = scenario.horizonDays();
        TreeSet<Integer> days = new TreeSet<>(List.of(0));
        for (FundingSource source : sources) {
            for (FundingSource.Tranche tranche : source.tranches().values()) {
                int day = Math.max(0, availableDay(tranche));
                if (day < horizon) {
                    days.add(day);
                }
            }
        }
        int[] from = days.stream().mapToInt(Integer::intValue).toArray();
        int[][] setArrays = sets.keySet().stream()
                .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        if (sources.isEmpty()) {
            double[] endless = new double[from.length];
            Arrays.fill(endless, UNLIMITED_DOLLARS);
            return new Funding(from, new String[] {UNLIMITED}, new double[][] {endless}, new double[1], setArrays);
        }
        String[] ids = sources.stream().map(FundingSource::id).toArray(String[]::new);
        double[][] available = sources.stream().map(s -> available(s, from)).toArray(double[][]::new);
        double[] interest = sources.stream()
                .mapToDouble(s -> s.interest().fraction() / DAYS_PER_YEAR)
                .toArray();
        return new Funding(from, ids, available, interest, setArrays);
    }

    private double[] available(FundingSource source, int[] from) {
        double[] cumulative = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            for (FundingSource.Tranche tranche : source.tranches().values()) {
                if (availableDay(tranche) <= from[i]) {
                    cumulative[i] += tranche.amount().dollars();
                }
            }
            cumulative[i] = Math.max(0, cumulative[i] - RESERVE_DOLLARS);
        }
        return cumulative;
    }

    /** The day on which a tranche can first be drawn: its date, or the date of its condition if that is later. */
    private int availableDay(FundingSource.Tranche tranche) {
        LocalDate date = tranche.date();
        LocalDate condition = tranche.condition()
                .map(e -> Keyed.get(scenario.events(), e).date())
                .orElse(date);
        return scenario.day(condition.isAfter(date) ? condition : date);
    }
}
