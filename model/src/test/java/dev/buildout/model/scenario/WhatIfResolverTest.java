package dev.buildout.model.scenario;

import static dev.buildout.fixture.BadScenario.at;
import static dev.buildout.fixture.BadScenario.described;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyScenario;
import dev.buildout.model.diagnostic.Finding;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.unit.Throughput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfResolverTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsAppliedUnlessAskedFor() {
        LoadedScenario plain = TinyScenario.read(folder, TinyScenario.yaml());

        assertThat(permit(plain.scenario())).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(plain.overrides()).isEmpty();
        assertThat(plain.whatIfs()).isEmpty();
    }

    @Test
    void anOverrideChangesOnlyWhatItNames() {
        LoadedScenario late = TinyScenario.read(folder, TinyScenario.yaml(), "permit-late");

        assertThat(permit(late.scenario())).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(racksAWeek(late.scenario())).isEqualTo(20);
        assertThat(late.whatIfs()).containsExactly("permit-late");
        assertThat(late.overrides()).containsExactly("permit-late");
        assertThat(late.whatIfs()).as("what was asked for").containsExactly("permit-late");
    }

    @Test
    void aWhatIfAppliesItsOverridesInOrderAndEachOnce() {
        LoadedScenario bad = TinyScenario.read(folder, TinyScenario.yaml(), "bad-year,permit-late");

        assertThat(permit(bad.scenario())).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(racksAWeek(bad.scenario())).isEqualTo(10);
        assertThat(bad.whatIfs()).containsExactly("bad-year", "permit-late");
        assertThat(bad.overrides()).containsExactly("permit-late", "half-rate");
    }

    @Test
    void laterNamesWin() {
        String yaml = TinyScenario.yamlWith(
                "what-ifs:\n", "  permit-lost: {set: {events: {permit: {date: 2028-09-01}}}}\n\nwhat-ifs:\n");

        assertThat(permit(TinyScenario.read(folder, yaml, "permit-late", "permit-lost")
                        .scenario()))
                .isEqualTo(LocalDate.of(2028, 9, 1));
        assertThat(permit(TinyScenario.read(folder, yaml, "permit-lost", "permit-late")
                        .scenario()))
                .isEqualTo(LocalDate.of(2028, 3, 1));
    }

    @Test
    void removeTakesAKeyAway() {
        String yaml = withOverride("sites: {abilene: {worker-cap: (remove)}}");

        assertThat(Objects.requireNonNull(TinyScenario.read(folder, yaml, "extra")
                                .scenario()
                                .sites()
                                .get("abilene"))
                        .workerCap())
                .isEmpty();
    }

    @Test
    void removingWhatIsNotThereIsAnError() {
        String yaml = withOverride("sites: {abilene: {worker-cp: (remove)}}");

        assertThat(described(folder, yaml, "extra"))
                .containsExactly(at(yaml, "worker-cp")
                        + " BO-1103 override `extra` removes `worker-cp`, which is not there | Maybe `worker-cap`.");
    }

    @Test
    void aListIsReplacedAsAWhole() {
        String yaml = withOverride("calendars: {weekdays: {days: [mon, sat]}}");

        assertThat(Objects.requireNonNull(TinyScenario.read(folder, yaml, "extra")
                                .scenario()
                                .calendars()
                                .get("weekdays"))
                        .days())
                .hasSize(2);
    }

    @Test
    void problemsOfAnOverrideAreShownAtItsOwnLine() {
        String unknown = withOverride("sites: {abilene: {worker-cp: 3}}");
        assertThat(described(folder, unknown, "extra"))
                .containsExactly(at(unknown, "worker-cp")
                        + " BO-1201 unknown key `worker-cp` in site `abilene` | Maybe `worker-cap`.");

        String dangling = withOverride("sites: {abilene: {region: ohio}}");
        assertThat(described(folder, dangling, "extra"))
                .containsExactly(at(dangling, "ohio")
                        + " BO-1207 `ohio` in site `abilene` is not a region | There are: `texas`.");

        String noBlock = withOverride("sites: {abilene: {phases: {abl-1: {block: 0 kW}}}}");
        assertThat(described(folder, noBlock, "extra"))
                .singleElement()
                .asString()
                .startsWith(at(noBlock, "0 kW") + " BO-1205 ");
    }

    @Test
    void anOverrideOfAThingThatIsNotThereSuggestsTheThing() {
        String yaml = withOverride("sites: {abilnee: {worker-cap: 3}}");

        assertThat(described(folder, yaml, "extra"))
                .containsExactly(at(yaml, "abilnee")
                        + " BO-1202 site `abilnee` has no `name`, `region`, `location`, `power`, `labour-pool`"
                        + " | Maybe `abilene`.");
    }

    @Test
    void anUnknownNameIsAnErrorWithTheNearestNames() {
        assertThat(described(folder, TinyScenario.yaml(), "permit-lat"))
                .containsExactly("0:0 BO-1101 `permit-lat` is neither a what-if nor an override of this scenario"
                        + " | Maybe `permit-late`.");
        assertThat(described(folder, TinyScenario.yaml(), "xyz"))
                .containsExactly("0:0 BO-1101 `xyz` is neither a what-if nor an override of this scenario"
                        + " | There are: `bad-year`, `permit-late`, `half-rate`.");
    }

    @Test
    void aNameForBothKindsIsAnError() {
        String yaml = TinyScenario.yamlWith("  bad-year: [", "  half-rate: [");

        assertThat(described(folder, yaml))
                .containsExactly(at(yaml, "half-rate: [")
                        + " BO-1102 `half-rate` names a what-if and an override; `--with` could not tell them apart");
    }

    @Test
    void brokenOverridesAreFoundEvenWhenNotAskedFor() {
        String yaml = TinyScenario.yaml()
                .replace("bad-year: [permit-late", "bad-year: [permit-lte")
                .replace("half-rate: {title: Racks at half rate, set:", "half-rate: {titel: Racks at half rate, set:");

        assertThat(described(folder, yaml))
                .containsExactly(
                        at(yaml, "titel")
                                + " BO-1201 unknown key `titel` in override `half-rate`"
                                + " | An override has `title` and `set`; what it changes stands below `set`.",
                        at(yaml, "permit-lte,")
                                + " BO-1207 `permit-lte` in what-if `bad-year` is not an override | Maybe `permit-late`.");
    }

    @Test
    void anOverrideNeedsItsSet() {
        String yaml = TinyScenario.yamlWith("what-ifs:\n", "  extra: {title: Nothing}\n  more: 12\n\nwhat-ifs:\n");

        assertThat(described(folder, yaml))
                .containsExactly(
                        at(yaml, "extra") + " BO-1103 override `extra` needs `set` with a map of the keys to change",
                        at(yaml, "more: 12") + " BO-1103 override `more` needs `set` with a map of the keys to change");
    }

    @Test
    void checkTriesEachOverrideAlone() throws IOException {
        String yaml = withOverride("sites: {abilene: {worker-cp: 3}}");
        Path file = Files.writeString(folder.resolve("tiny.yaml"), yaml);

        assertThat(ScenarioReader.read(file, List.of()).warnings()).isEmpty();
        assertThat(check(file))
                .extracting(Finding::message)
                .containsExactly("unknown key `worker-cp` in site `abilene`");
        Path sound = Files.writeString(folder.resolve("sound.yaml"), TinyScenario.yaml());
        assertThat(check(sound)).isEmpty();
        assertThat(check(folder.resolve("none.yaml"))).hasSize(1);
    }

    private static List<Finding> check(Path file) {
        return ScenarioReader.check(file, Changes.NONE, scenario -> List.of()).findings();
    }

    private static String withOverride(String set) {
        return TinyScenario.yamlWith("what-ifs:\n", "  extra: {title: One more, set: {" + set + "}}\n\nwhat-ifs:\n");
    }

    private static LocalDate permit(Scenario scenario) {
        return Objects.requireNonNull(scenario.events().get("permit")).date();
    }

    private static double racksAWeek(Scenario scenario) {
        return scenario.findPlant("acme-houston")
                .map(p -> Objects.requireNonNull(p.lines().get("racks")))
                .flatMap(line -> line.find(scenario.start()))
                .map(Throughput::perWeek)
                .orElseThrow();
    }
}
