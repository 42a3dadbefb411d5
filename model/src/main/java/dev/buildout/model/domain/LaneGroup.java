package dev.buildout.model.domain;

import dev.buildout.model.unit.Distance;
import dev.buildout.model.unit.Throughput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lanes that share their transport modes: from each origin to each destination, one lane per mode. */
@About(
        value = "Lanes that share their transport modes: from each origin to each destination, one lane for each "
                + "mode. A route may be several lanes, joined at hubs.",
        id = "road",
        examples = """
        modes: [truck]
        capacity: 40/w
        distances:
          houston: {abilene: 380 mi, santa-teresa: 820 mi}
        """)
public record LaneGroup(
        @Id String id,

        @Key(value = "Transport modes that serve every lane here", refersTo = Section.TRANSPORT_MODES)
        List<String> modes,

        @Key(
                "Loads a week that each lane and mode can take; without limit when absent. `buildout network` counts them; a plan"
                        + " may send more")
        Optional<Throughput> capacity,

        @Key(
                value = "Origin (plant or hub) to destination (hub, plant or site) to distance",
                refersTo = {Section.PLANTS, Section.HUBS})
        Map<String, Map<String, Distance>> distances) {}
