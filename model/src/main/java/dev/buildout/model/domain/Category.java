package dev.buildout.model.domain;

/** What a cost is for; funding sources cover categories, and charts colour by them. */
public enum Category {
    RACKS,
    NETWORK,
    CABLING,
    COOLING,
    POWER,
    GENERATION,
    LABOUR,
    WORKS
}
