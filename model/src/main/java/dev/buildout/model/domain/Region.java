package dev.buildout.model.domain;

/** A group of sites, for totals. */
public record Region(@Id String id, @Key("Name for people") String name) {}
