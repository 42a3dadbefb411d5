package dev.buildout.model.unit;

/** Electrical power in whole kilowatts. Facility power unless a name says IT. */
public record Power(long kilowatts) implements Comparable<Power> {

    public static final Power ZERO = new Power(0);

    public Power {
        if (kilowatts < 0) {
            throw new IllegalArgumentException("Power must not be negative: " + kilowatts + " kW");
        }
    }

    public double megawatts() {
        return kilowatts / 1000.0;
    }

    public Power plus(Power other) {
        return new Power(Math.addExact(kilowatts, other.kilowatts));
    }

    @Override
    public int compareTo(Power other) {
        return Long.compare(kilowatts, other.kilowatts);
    }
}
