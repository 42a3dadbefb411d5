package dev.buildout.model.unit;

/** A place on earth in degrees; north and east are positive. */
public record Coordinates(double latitude, double longitude) {}
