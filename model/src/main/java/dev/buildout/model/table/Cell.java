package dev.buildout.model.table;

import dev.buildout.model.diagnostic.SourceLocation;

/** A cell that is not empty: its place, and its text as an author would write it in YAML, without white space around. */
public record Cell(SourceLocation at, String text) {}
