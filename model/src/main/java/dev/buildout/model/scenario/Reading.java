package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.InvalidScenarioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What reading a scenario gives, valid or not.
 *
 * @param findings everything that was found, in the order of the files
 * @param whole the scenario where all of it was bound, every name refers to something and time runs, so that other stages
 *     can look at it although something may still be wrong
 * @param files what was read or should have been: the scenario and all that it names inside its folder
 */
public record Reading(List<Finding> findings, Optional<LoadedScenario> whole, Set<Path> files) {

    public Reading {
        findings = List.copyOf(findings);
        files = Set.copyOf(files);
    }

    /** Of something that is not in files. */
    public Reading(List<Finding> findings, Optional<LoadedScenario> whole) {
        this(findings, whole, Set.of());
    }

    Reading from(Set<Path> read) {
        return new Reading(findings, whole, read);
    }

    /**
     * With what a later stage finds in the whole scenario. Where this stage has refused an entry, a later one has
     * nothing to add.
     */
    public Reading and(Function<LoadedScenario, List<Finding>> further) {
        if (whole.isEmpty()) {
            return this;
        }
        Set<String> refused = findings.stream()
                .filter(Finding::isError)
                .map(Finding::path)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toSet());
        List<Finding> all = new ArrayList<>(findings);
        further.apply(whole.get()).stream()
                .filter(finding -> !refused.contains(finding.path()))
                .forEach(all::add);
        return new Reading(Findings.inOrder(all), whole, files);
    }

    public boolean isValid() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /**
     * The scenario, valid, with its warnings.
     *
     * @throws InvalidScenarioException with every finding when there is an error among them
     */
    public LoadedScenario valid() {
        if (!isValid()) {
            throw new InvalidScenarioException(findings);
        }
        return whole.orElseThrow(() -> new InvalidScenarioException(findings));
    }
}
