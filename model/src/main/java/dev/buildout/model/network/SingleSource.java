package dev.buildout.model.network;

import dev.buildout.model.unit.Power;
import java.util.List;

/**
 * A component that one supplier alone can deliver, stand-ins included.
 *
 * @param plants the supplier's plants that can
 * @param required power of the required phases that still need it
 * @param optional power of the optional phases that still need it
 */
public record SingleSource(String component, String supplier, List<String> plants, Power required, Power optional) {

    public SingleSource {
        plants = List.copyOf(plants);
    }

    public Power power() {
        return required.plus(optional);
    }
}
