package dev.buildout.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may use whom: the model is what the world is, and knows nothing of planning it. */
class ArchitectureTest {

    private static final String ROOT = "dev.buildout.model";
    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify..";

    private static JavaClasses code;

    @BeforeAll
    static void readClasses() {
        code = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);
    }

    @Test
    void unitsUseTheJdkAlone() {
        only("unit", JDK, NULLNESS);
    }

    @Test
    void diagnosticsUseTheJdkAlone() {
        only("diagnostic", JDK, NULLNESS);
    }

    @Test
    void theDomainIsRecordsOfUnits() {
        only("domain", JDK, NULLNESS, ROOT + ".unit..");
    }

    @Test
    void tablesKnowNothingOfScenarios() {
        only("table", JDK, NULLNESS, "javax.xml.stream..", "de.siegmar.fastcsv.reader..", ROOT + ".diagnostic..");
    }

    @Test
    void onlyReadingKnowsYaml() {
        only(
                "scenario",
                JDK,
                NULLNESS,
                ROOT + ".unit..",
                ROOT + ".diagnostic..",
                ROOT + ".domain..",
                ROOT + ".table..",
                "tools.jackson..",
                "org.snakeyaml..");
    }

    @Test
    void onlyTheNetworkKnowsJGraphT() {
        only("network", JDK, NULLNESS, ROOT + ".unit..", ROOT + ".diagnostic..", ROOT + ".domain..", "org.jgrapht..");
    }

    @Test
    void nothingHereKnowsThePlannerOrItsSolver() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.buildout.planner..", "org.optaplanner..")
                .check(code);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(code);
    }

    private static void only(String name, String... used) {
        String own = ROOT + "." + name + "..";
        String[] allowed = Stream.concat(Stream.of(own), Arrays.stream(used)).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(code);
    }
}
