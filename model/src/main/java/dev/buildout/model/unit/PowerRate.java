package dev.buildout.model.unit;

/** Progress of work measured by the power it readies: kilowatts a week. */
public record PowerRate(double kilowattsPerWeek) {}
