package dev.buildout.model.network;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Units of one component that an activity of a template still needs at a site, for one phase or, where the activity is
 * done once for the site, for all of them.
 *
 * @param path where the scenario file says so
 * @param units whole units of the component for the share of the work that is not done, above zero
 * @param standIns units of the component that one unit of each stand-in replaces
 * @param due earliest due date of the phases
 */
record MaterialNeed(
        String site,
        Set<String> phases,
        String path,
        String component,
        double units,
        Map<String, Double> standIns,
        LocalDate due,
        boolean required) {

    /** The component and its stand-ins, in the order of ids. */
    Set<String> alternatives() {
        Set<String> all = new TreeSet<>(standIns.keySet());
        all.add(component);
        return all;
    }

    /** Units of the needed component that one unit of it or of a stand-in replaces; 0 when it does not serve. */
    double worth(String other) {
        return other.equals(component) ? 1 : standIns.getOrDefault(other, 0.0);
    }
}
