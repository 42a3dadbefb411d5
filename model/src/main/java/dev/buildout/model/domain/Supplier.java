package dev.buildout.model.domain;

import java.util.Map;

/** A company that sells components from its plants. */
@About(value = "A company that sells components from its plants.", id = "foxconn", examples = "{name: Foxconn}")
public record Supplier(
        @Id String id,
        @Key("Name for people") String name,
        @Key("Where it makes things") Map<String, Plant> plants) {}
