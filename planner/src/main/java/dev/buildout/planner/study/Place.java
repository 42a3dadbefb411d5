package dev.buildout.planner.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a site is.
 *
 * @param market the labour market and region it belongs to, for people: a state
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(String market, double latitude, double longitude) {

    private static final Pattern COORDINATES =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,;/ ]\\s*(-?\\d{1,3}(?:\\.\\d+)?)");
    private static final double EARTH_RADIUS_MILES = 3958.8;
    private static final double ROAD_OVER_LINE = 1.2;
    private static final double NEAR_MILES = 250;

    /** The 50 states, each with its middle, or where its people are. */
    private static final List<State> STATES = states();

    private record State(String code, String name, double latitude, double longitude) {}

    /** A state by code or name, or {@code latitude, longitude}; empty when it is neither. */
    public static Optional<Place> find(String text) {
        Matcher m = COORDINATES.matcher(text.strip());
        if (m.matches()) {
            double latitude = Double.parseDouble(m.group(1));
            double longitude = Double.parseDouble(m.group(2));
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                    ? Optional.of(new Place(market(latitude, longitude), latitude, longitude))
                    : Optional.empty();
        }
        return STATES.stream()
                .filter(s -> s.code.equalsIgnoreCase(text.strip()) || s.name.equalsIgnoreCase(text.strip()))
                .findFirst()
                .map(s -> new Place(s.name, s.latitude, s.longitude));
    }

    /** What {@link #find} knows by name. */
    public static List<String> names() {
        return STATES.stream().map(State::name).toList();
    }

    /** Miles by road, guessed as a fifth more than the great circle (haversine formula), in steps of 10. */
    public int milesTo(double otherLatitude, double otherLongitude) {
        double miles = ROAD_OVER_LINE * lineTo(otherLatitude, otherLongitude);
        return Math.max(10, 10 * (int) Math.round(miles / 10));
    }

    private double lineTo(double otherLatitude, double otherLongitude) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(otherLatitude);
        double across = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double up = Math.sin((b - a) / 2);
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(up * up + Math.cos(a) * Math.cos(b) * across * across));
    }

    /** The nearest state; far from all of them, no name is known. */
    private static String market(double latitude, double longitude) {
        Place here = new Place("", latitude, longitude);
        State nearest = STATES.get(0);
        for (State state : STATES) {
            if (here.lineTo(state.latitude, state.longitude) < here.lineTo(nearest.latitude, nearest.longitude)) {
                nearest = state;
            }
        }
        boolean near = here.lineTo(nearest.latitude, nearest.longitude) < NEAR_MILES;
        return near ? nearest.name : String.format(Locale.ROOT, "Around %.1f %.1f", latitude, longitude);
    }

    private static List<State> states() {
        try (InputStream in = Place.class.getResourceAsStream("places.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program was built without places.csv");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(","))
                    .map(c -> new State(c[0], c[1], Double.parseDouble(c[2]), Double.parseDouble(c[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
