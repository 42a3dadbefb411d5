package dev.buildout.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use whom. Data flows one way, from the scenario to the report; the engine is an island. */
class ArchitectureTest {

    private static final String ROOT = "dev.buildout.planner";

    /** Package to the packages of this module that it may use; every package of the module stands here. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("problem", List.of()),
            entry("schedule", List.of("problem")),
            entry("bound", List.of("problem")),
            entry("exact", List.of("problem")),
            entry("solver", List.of("problem", "schedule", "exact")),
            entry("verify", List.of()),
            entry("costbound", List.of("problem", "bound")),
            entry("plan", List.of("problem", "schedule", "solver", "costbound")),
            entry("compare", List.of("plan")),
            entry("explain", List.of("problem", "schedule", "solver", "plan")),
            entry("report", List.of("plan", "compare", "explain")),
            entry("benchmark", List.of("problem", "schedule", "solver", "bound")),
            entry("study", List.of()),
            entry("feasibility", List.of("problem", "schedule", "solver", "plan")),
            entry("check", List.of("feasibility")),
            entry(
                    "cli",
                    List.of(
                            "problem",
                            "schedule",
                            "solver",
                            "verify",
                            "costbound",
                            "plan",
                            "compare",
                            "explain",
                            "report",
                            "benchmark",
                            "feasibility",
                            "check",
                            "study")));

    private static JavaClasses code;

    @BeforeAll
    static void readClasses() {
        code = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);
    }

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatItMay() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> mayUse(entry.getKey(), entry.getValue()).check(code)));
    }

    private static ArchRule mayUse(String name, List<String> allowed) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(false);
    }

    @Test
    void everyPackageIsOnTheMap() {
        String[] known =
                MAY_USE.keySet().stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .resideInAnyPackage(known)
                .check(code);
    }

    @Test
    void onlyTheSolverKnowsOptaPlanner() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".solver..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.optaplanner..")
                .check(code);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(code);
    }

    @Test
    void theEngineKnowsNeitherGraphsNorYaml() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".problem..", ROOT + ".schedule..", ROOT + ".solver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jgrapht..", "tools.jackson..")
                .check(code);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(code);
    }
}
