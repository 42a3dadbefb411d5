package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.LaneGroup;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.TransportMode;
import dev.buildout.model.unit.Coordinates;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Distances against the coordinates of the places they join. Nothing is shorter than the great circle, and no usual way
 * is three times as long. Where neither time nor cost hangs on the distance it may be anything.
 */
final class DistanceCheck {

    /** Coordinates are written to a hundredth of a degree and often stand for a town. */
    private static final double SHORTEST = 0.95;

    private static final double LONGEST = 3;
    private static final double SLACK_MILES = 25;

    private final Validation validation;
    private final Map<String, Coordinates> places = new HashMap<>();

    DistanceCheck(Validation validation) {
        this.validation = validation;
        Scenario scenario = validation.scenario();
        scenario.plants().forEach(p -> places.put(p.id(), p.location()));
        scenario.hubs().values().forEach(h -> places.put(h.id(), h.location()));
        scenario.sites().values().forEach(s -> places.put(s.id(), s.location()));
    }

    void run() {
        for (LaneGroup group : validation.scenario().lanes().values()) {
            boolean matters = group.modes().stream()
                    .flatMap(m -> Stream.ofNullable(
                            validation.scenario().transportModes().get(m)))
                    .anyMatch(DistanceCheck::goesByDistance);
            if (matters) {
                group.distances()
                        .forEach((from, row) -> row.forEach((to, distance) ->
                                check(from, to, distance.miles(), path("lanes", group.id(), "distances", from, to))));
            }
        }
    }

    private static boolean goesByDistance(TransportMode mode) {
        return mode.speed().isPresent() || mode.perMile().cents() != 0;
    }

    private void check(String from, String to, double miles, String at) {
        Coordinates start = places.get(from);
        Coordinates end = places.get(to);
        if (start == null || end == null || from.equals(to)) {
            return;
        }
        double straight = start.milesTo(end);
        boolean tooShort = miles < straight * SHORTEST - SLACK_MILES;
        if (tooShort || miles > straight * LONGEST + SLACK_MILES) {
            validation.warning(
                    FindingCode.DISTANCE,
                    at,
                    "`" + from + "` to `" + to + "` is " + Math.round(miles) + " mi here, and the coordinates are "
                            + Math.round(straight) + " mi apart: "
                            + (tooShort ? "nothing is shorter than the straight line" : "more than three times as far"),
                    "Maybe `" + Math.round(straight * 1.2 / 10) * 10 + " mi`, or another `location`.");
        }
    }
}
