package dev.buildout.model.unit;

/** A place on earth in degrees; north and east are positive. */
public record Coordinates(double latitude, double longitude) {

    /** Mean radius of the earth, 6371.0088 km (International Union of Geodesy and Geophysics). */
    private static final double EARTH_RADIUS_MILES = 6371.0088 / 1.609344;

    /**
     * Great-circle distance in miles on a spherical earth, at most 0.6 % from the true one. Haversine formula after
     * R. Sinnott, Virtues of the haversine, Sky and Telescope 68 (1984).
     */
    public double milesTo(Coordinates other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double haversine = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
