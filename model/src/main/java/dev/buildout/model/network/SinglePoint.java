package dev.buildout.model.network;

import dev.buildout.model.unit.Power;
import java.util.List;

/**
 * A single point of failure: without this element at least one site cannot be supplied with something that it still
 * has to buy.
 *
 * @param cuts what is cut off, sorted
 * @param required power of the required phases that depend on it
 * @param optional power of the optional phases that depend on it
 */
public record SinglePoint(NetworkElement element, List<Cut> cuts, Power required, Power optional) {

    public SinglePoint {
        cuts = List.copyOf(cuts);
    }

    /** A component that a site could no longer get. */
    public record Cut(String component, String site) implements Comparable<Cut> {

        @Override
        public int compareTo(Cut other) {
            int byComponent = component.compareTo(other.component);
            return byComponent != 0 ? byComponent : site.compareTo(other.site);
        }
    }

    public Power power() {
        return required.plus(optional);
    }
}
