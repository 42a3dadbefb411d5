package dev.buildout.model.domain;

/** The kinds of things that have ids, as references name them. */
public enum Section {
    CALENDARS,
    EVENTS,
    REGIONS,
    LABOUR_POOLS,
    RESOURCES,
    COMPONENTS,
    TRANSPORT_MODES,
    HUBS,
    PLANTS,
    SITES,
    PHASES,
    TEMPLATES,
    FUNDING
}
