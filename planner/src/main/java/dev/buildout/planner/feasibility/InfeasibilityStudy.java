package dev.buildout.planner.feasibility;

import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.plan.Infeasibility;
import dev.buildout.planner.plan.Infeasibility.Conflict;
import dev.buildout.planner.plan.Infeasibility.Relaxation;
import dev.buildout.planner.problem.CompiledScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which rules of an infeasible scenario conflict, and the smallest change of each that helps. */
public final class InfeasibilityStudy {

    /** Activities and lots placed: about half a minute. */
    private static final long WORK = 60_000_000;

    private static final long SEED = 0;

    private final LoadedScenario loaded;
    private final World world;
    private final Oracle oracle;
    private final List<List<Rule>> conflicts;

    private InfeasibilityStudy(LoadedScenario loaded, CompiledScenario compiled) {
        this.loaded = loaded;
        this.world = new World(compiled);
        this.oracle = new Oracle(compiled.scenario(), SEED, WORK);
        this.conflicts = new ConflictFinder(oracle, RuleBook.of(world)).find();
    }

    /** The conflicts of a scenario for which no plan was found that keeps every rule. */
    public static Infeasibility of(LoadedScenario loaded, CompiledScenario compiled) {
        InfeasibilityStudy study = new InfeasibilityStudy(loaded, compiled);
        return study.describe();
    }

    private Infeasibility describe() {
        boolean proved = oracle.isRefuted(List.of());
        List<List<Found>> found = new ArrayList<>();
        for (List<Rule> conflict : conflicts) {
            List<Found> rows = new ArrayList<>();
            conflict.forEach(rule -> rows.add(relax(rule, conflict)));
            Optional.of(relax(RuleBook.horizon(world.scenario), conflict))
                    .filter(f -> f.change().isPresent())
                    .ifPresent(rows::add);
            found.add(rows);
        }
        if (found.isEmpty()) {
            found.add(List.of(relax(RuleBook.horizon(world.scenario), List.of())));
            found.removeIf(rows -> rows.get(0).change().isEmpty());
        }
        List<Conflict> described = found.stream()
                .map(rows -> new Conflict(rows.stream().map(this::describe).toList()))
                .toList();
        return new Infeasibility(proved, described, conflicts.size() > 1 ? together(found) : Optional.empty());
    }

    /** A rule and what helps. */
    private record Found(Rule rule, Optional<RelaxationSearch.Found> change, boolean alone) {}

    private Found relax(Rule rule, List<Rule> of) {
        int horizon = world.network.horizon();
        Optional<RelaxationSearch.Found> alone = new RelaxationSearch(oracle, List.of(), horizon).smallest(rule);
        if (alone.isPresent() || conflicts.size() == 1) {
            return new Found(rule, alone, alone.isPresent());
        }
        List<Edit> others = conflicts.stream()
                .filter(conflict -> conflict != of)
                .flatMap(conflict -> ConflictFinder.limits(conflict).stream())
                .filter(other -> !other.equals(rule))
                .distinct()
                .flatMap(other -> other.lifted().stream())
                .toList();
        return new Found(rule, new RelaxationSearch(oracle, others, horizon).smallest(rule), false);
    }

    private Infeasibility.Rule describe(Found found) {
        Rule rule = found.rule();
        return new Infeasibility.Rule(
                rule.kind().name(),
                rule.path(),
                loaded.provenance().locate(rule.path()).toString(),
                rule.text(),
                found.change().map(c -> new Relaxation(c.words(), found.alone(), Edits.set(c.edits()))),
                found.change().isEmpty() && oracle.isRefuted(rule.lifted()));
    }

    /** The first change of each conflict that is no demand, if all have one and they are enough together. */
    private Optional<Relaxation> together(List<List<Found>> found) {
        List<RelaxationSearch.Found> chosen = new ArrayList<>();
        for (List<Found> conflict : found) {
            conflict.stream()
                    .filter(f -> f.change().isPresent() && !f.rule().kind().isDemand())
                    .findFirst()
                    .flatMap(Found::change)
                    .ifPresent(chosen::add);
        }
        List<Edit> edits = chosen.stream().flatMap(c -> c.edits().stream()).toList();
        if (chosen.isEmpty() || chosen.size() < found.size() || !oracle.isFeasible(edits)) {
            return Optional.empty();
        }
        String words = chosen.stream().map(RelaxationSearch.Found::words).collect(Collectors.joining("; "));
        return Optional.of(new Relaxation(words, true, Edits.set(edits)));
    }
}
