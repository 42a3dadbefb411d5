package dev.buildout.model.scenario;

/** A value that carries a mark; the path is its keys joined by {@code /}. */
public record MarkedValue(String path, String value, Mark mark) {}
