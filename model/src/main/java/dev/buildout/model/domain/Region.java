package dev.buildout.model.domain;

/** A group of sites, for totals. */
@About(value = "A group of sites, for totals.", id = "texas", examples = "{name: Texas}")
public record Region(@Id String id, @Key("Name for people") String name) {}
