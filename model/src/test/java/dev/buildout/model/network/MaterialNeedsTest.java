package dev.buildout.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.fixture.TinyWorld;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.unit.Coordinates;
import dev.buildout.model.unit.Percent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What phases that are not live still need. */
class MaterialNeedsTest {

    private static final Coordinates ANYWHERE = new Coordinates(0, 0);

    private static List<String> needs(TinyWorld world) {
        return MaterialNeeds.of(world.scenario()).stream()
                .map(n -> n.site() + " " + n.phases() + " " + n.component() + " " + n.units())
                .toList();
    }

    private static Map<String, Progress> done(double share) {
        return Map.of("fit-out", new Progress(new Percent(share), Optional.empty(), Optional.empty()));
    }

    @Test
    void onlyWorkThatIsNotDoneNeedsMaterial() {
        TinyWorld world = new TinyWorld()
                .component("rack", 1)
                .need("rack", 5)
                .site(
                        "abilene",
                        ANYWHERE,
                        TinyWorld.phase("new", 100, TinyWorld.DUE, true, Map.of()),
                        TinyWorld.phase("started", 100, TinyWorld.DUE, true, done(0.6)),
                        TinyWorld.phase("finished", 100, TinyWorld.DUE, true, done(1)));

        assertThat(needs(world)).containsExactly("abilene [new] rack 500.0", "abilene [started] rack 200.0");
    }

    @Test
    void aSitesTotalIsRoundedUpOnce() {
        TinyWorld world = new TinyWorld()
                .component("transformer", 1)
                .need("transformer", 0.005)
                .site(
                        "abilene",
                        ANYWHERE,
                        TinyWorld.phase("a", 250, TinyWorld.DUE, true, Map.of()),
                        TinyWorld.phase("b", 250, TinyWorld.DUE, true, Map.of()),
                        TinyWorld.phase("c", 60, TinyWorld.DUE, true, Map.of()));

        // 1.25, 2.5 and 2.8 in all: two for the first, one more for the second, which leaves enough for the third.
        assertThat(needs(world)).containsExactly("abilene [a] transformer 2.0", "abilene [b] transformer 1.0");
    }

    @Test
    void aStandInReplacesAsMuchAsItsOwnQuantitySays() {
        TinyWorld world = new TinyWorld()
                .component("rack", 1)
                .component("rack-next", 1)
                .need("rack", 5, Map.of("rack-next", 4.0))
                .site("abilene", 100);

        MaterialNeed need = MaterialNeeds.of(world.scenario()).get(0);
        assertThat(need.worth("rack-next")).isEqualTo(1.25);
        assertThat(need.worth("rack")).isEqualTo(1);
        assertThat(need.worth("cable")).isZero();
    }
}
