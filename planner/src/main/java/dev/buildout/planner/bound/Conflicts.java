package dev.buildout.planner.bound;

import dev.buildout.model.domain.LinkTerm;
import java.util.BitSet;

/**
 * Which activities of a target can never be under way on the same day: together they ask for more of a resource than it
 * ever has, whatever their modes, or one follows the other. Activities without work or with days off are in no conflict.
 *
 * @param incompatible by activity, those that resources keep apart from it
 * @param apart by activity, those that resources or links keep apart from it
 */
record Conflicts(BitSet[] incompatible, BitSet[] apart) {

    static Conflicts of(Target target) {
        int n = target.size();
        BitSet[] incompatible = new BitSet[n];
        BitSet[] apart = following(target);
        for (int i = 0; i < n; i++) {
            incompatible[i] = new BitSet(n);
        }
        for (Cumulative resource : target.resources()) {
            int[] least = least(target, resource);
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    if (least[i] > 0 && least[j] > 0 && (long) least[i] + least[j] > resource.peak()) {
                        incompatible[i].set(j);
                        incompatible[j].set(i);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = apart[i].nextSetBit(0); j >= 0; j = apart[i].nextSetBit(j + 1)) {
                apart[j].set(i);
            }
            apart[i].or(incompatible[i]);
        }
        return new Conflicts(incompatible, apart);
    }

    /** The least units each activity uses on a day of its work; 0 for those that may do without, or have days off. */
    static int[] least(Target target, Cumulative resource) {
        int[] least = new int[target.size()];
        for (int i = 0; i < least.length; i++) {
            least[i] = target.broken()[i] ? 0 : Integer.MAX_VALUE;
            for (int m = target.modeFrom()[i]; m < target.modeFrom()[i + 1]; m++) {
                least[i] = Math.min(least[i], target.modeWork()[m] == 0 ? 0 : resource.demand()[m]);
            }
            least[i] = least[i] == Integer.MAX_VALUE ? 0 : least[i];
        }
        return least;
    }

    /** All activities after each by finish-to-start links without negative lags. */
    private static BitSet[] following(Target target) {
        BitSet[] following = new BitSet[target.size()];
        for (int i = 0; i < following.length; i++) {
            following[i] = new BitSet(following.length);
        }
        for (int l = target.linkFrom().length - 1; l >= 0; l--) {
            if (target.linkType()[l] == LinkTerm.Type.FS && target.linkLag()[l] >= 0) {
                BitSet before = following[target.linkFrom()[l]];
                before.set(target.linkTo()[l]);
                before.or(following[target.linkTo()[l]]);
            }
        }
        return following;
    }
}
