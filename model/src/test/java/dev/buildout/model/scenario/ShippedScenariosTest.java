package dev.buildout.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Category;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped scenarios can be read, with and without their overrides, and their figures reconcile. */
class ShippedScenariosTest {

    private static final Path FOLDER = Path.of("..", "scenarios");
    private static final Scenario STARGATE = read("stargate-us", List.of()).scenario();
    private static final Set<Category> IT = EnumSet.of(Category.RACKS, Category.NETWORK);

    @Test
    void readsTheStarterWithAndWithoutItsOverride() {
        assertThat(read("starter", List.of()).scenario().sites()).hasSize(3);
        assertThat(read("starter", List.of("second-line")).overrides()).containsExactly("second-line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "softbank-slips",
                "dual-source-lpt",
                "imports-only",
                "foxconn-half-rate",
                "second-shift",
                "jupiter-permit-late",
                "bad-year",
                "all-speed"
            })
    void readsStargateWithEachOverrideAndWhatIf(String with) {
        LoadedScenario base = read("stargate-us", List.of());
        LoadedScenario changed = read("stargate-us", List.of(with));
        assertThat(changed.warnings()).isEmpty();
        assertThat(changed.scenario()).isNotEqualTo(base.scenario());
    }

    @Test
    void everySourcedOrAssumedFigureOfStargateIsMarked() {
        List<MarkedValue> marks = read("stargate-us", List.of()).provenance().marks();
        assertThat(marks).extracting(MarkedValue::path).contains("sites/abilene/worker-cap", "value/per-month");
        assertThat(marks).hasSizeGreaterThan(600);
    }

    /** Table 2: 700 MW live, 8,051 MW in delivery with Lordstown's 20 apart, two candidate gigawatts. */
    @Test
    void megawattsAddUpToTheAnnouncedTotals() {
        double live = 0;
        double delivery = 0;
        double options = 0;
        for (Site site : STARGATE.sites().values()) {
            for (Phase phase : site.phases().values()) {
                double mw = phase.power().megawatts();
                live += phase.live() ? mw : 0;
                options += site.id().startsWith("next-") ? mw : 0;
                delivery += !phase.live() && !site.id().startsWith("next-") ? mw : 0;
            }
        }
        assertThat(live).isEqualTo(700);
        assertThat(delivery).isEqualTo(8_051 + 20);
        assertThat(options).isEqualTo(2_000);
    }

    /** Under table 3: the rows without generation, racks, network and fibre come to about $5.5M for each MW. */
    @Test
    void equipmentWithoutGenerationReconciles() {
        double perMw = 0;
        for (TemplateActivity activity : campus().activities().values()) {
            for (Need need : activity.needs().values()) {
                Category category = get(STARGATE.components(), need.component()).category();
                perMw += category == Category.COOLING || category == Category.POWER ? dollars(need, 1) : 0;
            }
        }
        assertThat(perMw).isCloseTo(5.5e6, within(0.1e6));
    }

    /** Table 1: shell and M&E for each MW, which components, labour and works must make up between them. */
    @ParameterizedTest
    @CsvSource({
        "abilene, 12.5",
        "shackelford, 17.9",
        "milam, 12.0",
        "jupiter, 15.0",
        "port-washington, 13.3",
        "saline, 11.6",
        "next-southwest, 15.0",
        "next-midwest, 13.3"
    })
    void bottomUpCostOfASiteReconcilesWithItsAnnouncedCost(String id, double millionPerMw) {
        Site site = get(STARGATE.sites(), id);
        double total = 0;
        double mw = 0;
        for (Phase phase : site.phases().values()) {
            mw += phase.power().megawatts();
            total += cost(site, phase);
        }
        assertThat(total / mw / 1e6).isCloseTo(millionPerMw, within(0.01 * millionPerMw));
    }

    /** The Bernstein split allows $14.8M of infrastructure for each MW; on-site generation comes on top. */
    @Test
    void infrastructureOnTheGridStaysWithinTheBernsteinSplit() {
        for (String id : List.of("abilene", "milam", "port-washington", "saline", "next-midwest")) {
            Site site = get(STARGATE.sites(), id);
            for (Phase phase : site.phases().values()) {
                assertThat(cost(site, phase) / phase.power().megawatts())
                        .as(phase.id())
                        .isLessThan(14.8e6);
            }
        }
    }

    @Test
    void worksSharesOfEachTemplateAddUpToTheWhole() {
        for (String file : List.of("starter", "stargate-us")) {
            for (BuildTemplate template :
                    read(file, List.of()).scenario().templates().values()) {
                double sum = template.activities().values().stream()
                        .mapToDouble(a -> a.works().fraction())
                        .sum();
                assertThat(sum).as(template.id()).isCloseTo(1.0, within(1e-9));
            }
        }
    }

    private static double cost(Site site, Phase phase) {
        double mw = phase.power().megawatts();
        double sum = site.works().dollars() * mw;
        for (TemplateActivity activity : campus().activities().values()) {
            if (activity.per() == TemplateActivity.Per.BLOCK) {
                sum += labour(site, phase, activity);
                List<Need> needs = new ArrayList<>(activity.needs().values());
                needs.addAll(site.needs().getOrDefault(activity.id(), Map.of()).values());
                sum += needs.stream().mapToDouble(n -> dollars(n, mw)).sum();
            }
        }
        return sum;
    }

    private static double labour(Site site, Phase phase, TemplateActivity activity) {
        Mode mode = activity.modes().values().iterator().next();
        LabourPool pool = get(STARGATE.labourPools(), site.labourPool());
        double block = campus().block().megawatts();
        double mw = phase.power().megawatts();
        double weeks = mode.duration()
                .map(d -> d.count() / 7.0 * Math.max(1, Math.round(mw / block)))
                .orElseGet(() -> mw * 1000 / mode.rate().orElseThrow().kilowattsPerWeek());
        String calendar = activity.calendar().orElse(pool.calendar());
        int daysPerWeek = get(STARGATE.calendars(), calendar).days().size();
        return weeks
                * daysPerWeek
                * mode.crew()
                * pool.hoursPerDay()
                * pool.wage().dollars();
    }

    private static double dollars(Need need, double mw) {
        var component = get(STARGATE.components(), need.component());
        return IT.contains(component.category())
                ? 0
                : component.price().dollars()
                        * mw
                        * need.perMw().map(p -> p.units().doubleValue()).orElse(0.0);
    }

    private static BuildTemplate campus() {
        return get(STARGATE.templates(), "campus");
    }

    private static LoadedScenario read(String name, List<String> with) {
        return ScenarioReader.read(FOLDER.resolve(name + ".yaml"), with);
    }

    private static <T> T get(Map<String, T> map, String id) {
        return Optional.ofNullable(map.get(id)).orElseThrow(() -> new AssertionError("no " + id));
    }
}
