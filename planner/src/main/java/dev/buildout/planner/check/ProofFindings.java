package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.Finding.Related;
import dev.buildout.model.diagnostic.Finding.Severity;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.network.SupplyCode;
import dev.buildout.model.scenario.LoadedScenario;
import dev.buildout.planner.feasibility.Feasibility;
import dev.buildout.planner.feasibility.Feasibility.BestCase;
import dev.buildout.planner.feasibility.Refutation;
import java.util.List;
import java.util.Optional;

/** Quick proofs as findings: the file is in order, but what it describes cannot be built. */
public final class ProofFindings {

    private final LoadedScenario loaded;
    private final Feasibility found;

    public ProofFindings(LoadedScenario loaded, Feasibility found) {
        this.loaded = loaded;
        this.found = found;
    }

    /** That a large scenario was not tried. */
    public static Finding none(LoadedScenario loaded) {
        return new Finding(
                NoteCode.NOT_PROVED,
                Severity.NOTE,
                loaded.provenance().locateKey("sites"),
                "sites",
                "whether a plan is possible at all was not looked at: the scenario is too large for it in passing",
                "Maybe `check --feasible`, which takes its time.",
                List.of());
    }

    /** One warning for each proof that says something new. */
    public List<Finding> warnings(List<Finding> earlier) {
        return found.refutations().stream()
                .filter(proof -> earlier.stream().noneMatch(finding -> says(finding, proof)))
                .map(this::warning)
                .toList();
    }

    /** Whether a finding of supply is said again, with its consequences, by a proof. */
    public boolean isProved(Finding finding) {
        return found.refutations().stream().anyMatch(proof -> says(finding, proof));
    }

    /** What nobody sells within the horizon is never made, and what needs it has no day. */
    private boolean says(Finding finding, Refutation proof) {
        if (finding.kind() != SupplyCode.NOT_SOLD_IN_TIME) {
            return false;
        }
        return switch (proof.kind()) {
            case DATES -> proof.least().isEmpty();
            case PLANT -> finding.path().equals(proof.path()) || isMadeOn(proof.path(), lastKey(finding.path()));
            default -> false;
        };
    }

    /** Whether a line, given as {@code suppliers/s/plants/p/lines/l}, makes a component. */
    private boolean isMadeOn(String path, String component) {
        String[] keys = path.split("/");
        return loaded.scenario()
                .findPlant(keys[3])
                .flatMap(plant -> Optional.ofNullable(plant.offers().get(component)))
                .flatMap(Offer::line)
                .filter(lastKey(path)::equals)
                .isPresent();
    }

    private static String lastKey(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How soon each required phase could be live, where nothing excludes a plan. */
    public List<Finding> notes() {
        return found.refutations().isEmpty()
                ? found.bestCases().stream().map(this::note).toList()
                : List.of();
    }

    private Finding warning(Refutation proof) {
        return new Finding(
                proof.kind(),
                Severity.WARNING,
                at(proof.path()),
                proof.path(),
                "no plan can keep every rule: " + proof.message(),
                proof.least().isEmpty() ? "" : "At the least: " + proof.least(),
                proof.causes().stream()
                        .map(cause -> new Related(at(cause.path()), cause.text()))
                        .toList());
    }

    private Finding note(BestCase phase) {
        String path = "sites/" + siteOf(phase.phase()) + "/phases/" + phase.phase();
        String soonest = phase.soonest()
                .map(day -> "phase `" + phase.phase() + "` can be live by " + day + " at the soonest")
                .orElse("no day is known on which phase `" + phase.phase() + "` could be live");
        return new Finding(
                NoteCode.SOONEST,
                Severity.NOTE,
                at(path),
                path,
                soonest + "; it is due on " + phase.due()
                        + phase.latest()
                                .map(day -> " and must be live by " + day)
                                .orElse(""),
                "",
                List.of());
    }

    private String siteOf(String phase) {
        Scenario scenario = loaded.scenario();
        return scenario.sites().values().stream()
                .filter(site -> site.phases().containsKey(phase))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private SourceLocation at(String path) {
        return loaded.provenance().locate(path);
    }
}
