package dev.buildout.planner.feasibility;

/**
 * Another value for one entry of a scenario.
 *
 * @param path keys from the root, joined by {@code /}
 * @param value the value as the scenario's records hold it
 * @param yaml the value as an author writes it; {@link #REMOVE} for none
 */
record Edit(String path, Object value, String yaml) {

    /** What an override writes to take a key away. */
    static final String REMOVE = "(remove)";
}
