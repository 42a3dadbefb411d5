package dev.buildout.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Great-circle distances. */
class CoordinatesTest {

    @Test
    void aQuarterOfTheEquatorIsAQuarterOfTheCircumference() {
        double quarter = new Coordinates(0, 0).milesTo(new Coordinates(0, 90));

        assertThat(quarter).isCloseTo(Math.PI / 2 * 6371.0088 / 1.609344, within(1e-6));
        assertThat(new Coordinates(90, 17).milesTo(new Coordinates(0, -120))).isCloseTo(quarter, within(1e-6));
    }

    @Test
    void distanceDoesNotDependOnDirectionNorOnTheDateLine() {
        Coordinates houston = new Coordinates(29.76, -95.37);
        Coordinates abilene = new Coordinates(32.45, -99.73);

        assertThat(houston.milesTo(abilene)).isEqualTo(abilene.milesTo(houston)).isBetween(315.0, 325.0);
        assertThat(houston.milesTo(houston)).isZero();
        assertThat(new Coordinates(0, 179).milesTo(new Coordinates(0, -179)))
                .isCloseTo(new Coordinates(0, 0).milesTo(new Coordinates(0, 2)), within(1e-6));
    }
}
