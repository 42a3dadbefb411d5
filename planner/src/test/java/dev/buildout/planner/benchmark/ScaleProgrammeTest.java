package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.diagnostic.SourceLocation;
import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.OpeningOrder;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.network.SupplyNetwork;
import dev.buildout.model.scenario.ScenarioReader;
import dev.buildout.model.unit.Throughput;
import dev.buildout.planner.problem.ActivityNetwork;
import dev.buildout.planner.problem.ActivityNetworkCompiler;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleProgrammeTest {

    private static final Scenario STARGATE = read("stargate-us");

    private static Scenario read(String name) {
        return ScenarioReader.read(Path.of("..", "scenarios", name + ".yaml"), List.of())
                .scenario();
    }

    @Test
    void theSameSeedGivesTheSameProgrammeAndAnotherSeedAnother() {
        Scenario made = ScaleProgramme.of(STARGATE, 20, 3);

        assertThat(ScaleProgramme.of(STARGATE, 20, 3)).isEqualTo(made);
        assertThat(ScaleProgramme.of(STARGATE, 20, 4)).isNotEqualTo(made);
        assertThat(made.sites()).hasSize(20);
    }

    @Test
    void aLargerProgrammeHasTheSitesOfASmallerOne() {
        assertThat(ScaleProgramme.of(STARGATE, 25, 1).sites())
                .containsAllEntriesOf(ScaleProgramme.of(STARGATE, 10, 1).sites());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stargate-us", "starter"})
    void aProgrammePassesEveryCheckOfAScenario(String name) {
        Scenario made = ScaleProgramme.of(read(name), 22, 1);
        List<Finding> findings = Stream.concat(
                        ScenarioReader.check(made).stream(),
                        SupplyNetwork.check(made, path -> new SourceLocation(path, 0, 0)).stream())
                .toList();

        assertThat(findings).noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }

    @Test
    void aScenarioThatWasMadeWrongIsFound() {
        Scenario base = read("starter");
        Scenario unfunded = new Scenario(
                base.scenario(),
                base.title(),
                base.start(),
                base.end(),
                base.discountRate(),
                base.storage(),
                base.value(),
                base.calendars(),
                base.events(),
                base.regions(),
                base.labourPools(),
                base.resources(),
                base.components(),
                base.transportModes(),
                base.hubs(),
                base.suppliers(),
                base.lanes(),
                base.openingOrders(),
                base.templates(),
                base.sites(),
                Map.of());

        assertThat(ScenarioReader.check(unfunded)).anyMatch(f -> f.message().contains("no `funding`"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 9, 22})
    void everyNameOfACopyRefersToSomething(int sites) {
        Scenario made = ScaleProgramme.of(STARGATE, sites, 1);
        Set<String> phases = made.sites().values().stream()
                .flatMap(s -> s.phases().keySet().stream())
                .collect(Collectors.toSet());

        for (Site site : made.sites().values()) {
            assertThat(made.labourPools()).containsKey(site.labourPool());
            assertThat(made.regions()).containsKey(site.region());
            assertThat(made.events().keySet()).containsAll(events(site.progress().values().stream()));
            for (Phase phase : site.phases().values()) {
                assertThat(made.events().keySet()).containsAll(events(phase.progress().values().stream()));
                phase.template()
                        .ifPresent(template -> assertThat(made.templates()).containsKey(template));
            }
        }
        for (FundingSource source : made.funding().values()) {
            assertThat(made.sites().keySet()).containsAll(source.covers().sites());
            assertThat(phases).containsAll(source.covers().phases());
            source.tranches()
                    .values()
                    .forEach(t -> t.condition()
                            .ifPresent(event -> assertThat(made.events()).containsKey(event)));
        }
        for (OpeningOrder order : made.openingOrders().values()) {
            assertThat(made.sites().keySet()).containsAll(order.sites());
            assertThat(phases).containsAll(order.phases());
        }
    }

    private static List<String> events(Stream<Progress> progress) {
        return progress.flatMap(p -> p.event().stream()).toList();
    }

    @Test
    void moneyAndEquipmentOnOrderStayWithinTheirRound() {
        Scenario made = ScaleProgramme.of(STARGATE, 27, 1);

        assertThat(made.funding().values()).allSatisfy(source -> {
            assertThat(source.covers().sites()).isNotEmpty();
            assertThat(rounds(source.covers().sites())).containsExactly(round(source.id()));
        });
        assertThat(made.openingOrders().values()).allSatisfy(order -> {
            assertThat(order.reassignment()).isEmpty();
            assertThat(rounds(Stream.concat(order.sites().stream(), order.phases().stream())
                            .toList()))
                    .containsExactly(round(order.id()));
        });
    }

    private static Set<String> rounds(List<String> ids) {
        return ids.stream().map(ScaleProgrammeTest::round).collect(Collectors.toCollection(HashSet::new));
    }

    private static String round(String id) {
        return id.substring(id.lastIndexOf("-r"));
    }

    @Test
    void everyCopyIsReachedFromWhereItsOriginalIs() {
        SupplyNetwork original = SupplyNetwork.of(STARGATE);
        SupplyNetwork routes = SupplyNetwork.of(ScaleProgramme.of(STARGATE, 20, 1));

        for (String component : STARGATE.components().keySet()) {
            original.sellers(component)
                    .forEach(plant -> STARGATE.sites()
                            .keySet()
                            .forEach(site -> assertThat(routes.routes(component, plant.id(), site + "-r2"))
                                    .hasSameSizeAs(original.routes(component, plant.id(), site))));
        }
    }

    @Test
    void plantsAreSharedAndGrowWithThePowerToBuild() {
        Scenario made = ScaleProgramme.of(STARGATE, 90, 1);
        double growth = kilowatts(made) / kilowatts(STARGATE);

        assertThat(growth).isBetween(9.4, 10.0);
        assertThat(made.plants().map(p -> p.id()).toList())
                .isEqualTo(STARGATE.plants().map(p -> p.id()).toList());
        STARGATE.plants()
                .forEach(plant -> plant.lines()
                        .forEach((line, capacity) -> assertThat(made.findPlant(plant.id())
                                        .orElseThrow()
                                        .lines()
                                        .get(line))
                                .isEqualTo(capacity.map(c -> new Throughput(c.perWeek() * growth)))));
    }

    private static double kilowatts(Scenario scenario) {
        return scenario.sites().values().stream()
                .flatMap(s -> s.phases().values().stream())
                .filter(phase -> !phase.live())
                .mapToDouble(phase -> phase.power().kilowatts())
                .sum();
    }

    @Test
    void copiesDifferALittleFromTheirOriginals() {
        Scenario made = ScaleProgramme.of(STARGATE, 90, 1);

        STARGATE.sites().forEach((id, site) -> {
            List<Site> copies = made.sites().values().stream()
                    .filter(copy -> copy.id().startsWith(id + "-r"))
                    .toList();
            assertThat(copies).hasSize(10);
            assertThat(copies.stream().map(Site::works).distinct()).hasSizeGreaterThan(5);
            assertThat(copies)
                    .allSatisfy(copy -> assertThat(copy.works().dollars())
                            .isCloseTo(
                                    site.works().dollars(),
                                    within(0.03 * site.works().dollars())));
        });
    }

    @Test
    void activitiesAndLotsGrowInProportion() {
        ActivityNetwork one = compile(9);
        ActivityNetwork ten = compile(90);

        assertThat((double) ten.activityCount() / one.activityCount()).isCloseTo(10, within(0.5));
        assertThat((double) ten.lots().length / one.lots().length).isCloseTo(10, within(0.5));
    }

    private static ActivityNetwork compile(int sites) {
        Scenario made = ScaleProgramme.of(STARGATE, sites, 1);
        return ActivityNetworkCompiler.compile(made, SupplyNetwork.of(made)).network();
    }
}
