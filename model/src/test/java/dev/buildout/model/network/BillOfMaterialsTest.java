package dev.buildout.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.fixture.TinyWorld;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parts: circles are named, quantities multiply down the levels. */
class BillOfMaterialsTest {

    private static BillOfMaterials of(TinyWorld world) {
        return BillOfMaterials.of(world.scenario().components());
    }

    @Test
    void partsOfPartsMultiplyAndAddUp() {
        BillOfMaterials bom = of(new TinyWorld()
                .component("rack", 1, Map.of("tray", 18, "cable", 10))
                .component("tray", 1, Map.of("chip", 4, "cable", 2))
                .component("cable", 1)
                .component("chip", 1));

        assertThat(bom.cycles()).isEmpty();
        assertThat(bom.explode("rack"))
                .isEqualTo(Map.of(
                        "tray", BigDecimal.valueOf(18),
                        "chip", BigDecimal.valueOf(72),
                        "cable", BigDecimal.valueOf(46)));
        assertThat(bom.explode("rack").keySet()).startsWith("tray");
        assertThat(bom.explode("chip")).isEmpty();
    }

    @Test
    void aCircleIsNamedFromItsLeastIdByTheShortestWay() {
        BillOfMaterials bom = of(new TinyWorld()
                .component("rack", 1, Map.of("tray", 1))
                .component("tray", 1, Map.of("chip", 1, "board", 1))
                .component("board", 1, Map.of("chip", 1))
                .component("chip", 1, Map.of("rack", 1)));

        assertThat(bom.cycles()).hasSize(1);
        assertThat(bom.cycles().get(0)).containsExactly("board", "chip", "rack", "tray", "board");
        assertThatThrownBy(() -> bom.explode("rack"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("board");
    }

    @Test
    void separateCirclesAreNamedOneByOneEvenAComponentMadeOfItself() {
        BillOfMaterials bom = of(new TinyWorld()
                .component("a", 1, Map.of("b", 1))
                .component("b", 1, Map.of("a", 1, "c", 1))
                .component("c", 1, Map.of("c", 1)));

        assertThat(bom.cycles()).hasSize(2);
        assertThat(bom.cycles().get(0)).containsExactly("a", "b", "a");
        assertThat(bom.cycles().get(1)).containsExactly("c", "c");
    }
}
