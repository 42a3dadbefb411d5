package dev.buildout.planner.schedule;

import dev.buildout.model.domain.LinkTerm;
import dev.buildout.planner.problem.ActivityNetwork;

/** Finds the activities that need no kit, power or money and know no holidays: they are placed by a shorter way. */
final class PlainActivities {

    private PlainActivities() {}

    /** Whether each activity is one, and all its incoming links join a finish with its start. */
    static boolean[] of(ActivityNetwork network) {
        boolean[] plain = new boolean[network.activityCount()];
        for (int a = 0; a < plain.length; a++) {
            plain[a] = network.fixed()[a] < 0
                    && network.energisesKw()[a] == 0
                    && network.lotFrom()[a] == network.lotFrom()[a + 1]
                    && network.calendars()[network.calendar()[a]].isUnbroken()
                    && isFree(network, a)
                    && hasOnlyFinishToStart(network, a);
        }
        return plain;
    }

    private static boolean isFree(ActivityNetwork network, int a) {
        for (int m = network.modeFrom()[a]; m < network.modeFrom()[a + 1]; m++) {
            if (network.modeLabour()[m] + network.modeAcceleration()[m] + network.modeWorks()[m] > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOnlyFinishToStart(ActivityNetwork network, int a) {
        for (int l = network.predFrom()[a]; l < network.predFrom()[a + 1]; l++) {
            if (network.predType()[l] != LinkTerm.Type.FS) {
                return false;
            }
        }
        return true;
    }
}
