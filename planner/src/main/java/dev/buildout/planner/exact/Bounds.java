package dev.buildout.planner.exact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * First and last possible start of every activity, each change with its reason, so that changes can be explained and taken
 * back. Statements about starts are literals: variable {@code x} of activity {@code a} and day {@code v} stands for "starts
 * on day v or later", the literal {@code 2x} for that and {@code 2x + 1} for its contrary.
 */
final class Bounds {

    /** A literal that holds, or fails, whatever is decided. */
    static final int ALWAYS = -1;

    static final int NEVER = -2;

    private final int[] min;
    private final int[] max;
    private final int[] lower;
    private final int[] upper;
    private final int[] firstVariable;
    private final int[] activityOf;

    /** The trail of changes: whose bound (2a for the first, 2a + 1 for the last start), from what to what, and why. */
    private final int[] side;

    private final int[] before;
    private final int[] after;
    private final int[] previous;
    private final int[] explanation;
    private final @Nullable Clause[] clause;
    private final int[] latest;
    private int size;

    private final int[] levelStart;
    private final int[] levelReasons;
    private int level;

    /** Explanations one after the other: the number of literals, then the literals, all of which hold. */
    private int[] reasons = new int[1 << 12];

    private int reasonsSize;

    Bounds(int[] first, int[] last) {
        min = first.clone();
        max = last.clone();
        lower = first.clone();
        upper = last.clone();
        int n = first.length;
        firstVariable = new int[n + 1];
        for (int a = 0; a < n; a++) {
            firstVariable[a + 1] = firstVariable[a] + last[a] - first[a];
        }
        int variables = firstVariable[n];
        activityOf = new int[variables];
        for (int a = 0; a < n; a++) {
            Arrays.fill(activityOf, firstVariable[a], firstVariable[a + 1], a);
        }
        side = new int[variables];
        before = new int[variables];
        after = new int[variables];
        previous = new int[variables];
        explanation = new int[variables];
        clause = new Clause[variables];
        latest = new int[2 * n];
        Arrays.fill(latest, -1);
        levelStart = new int[variables + 2];
        levelReasons = new int[variables + 2];
    }

    int variables() {
        return activityOf.length;
    }

    int lower(int activity) {
        return lower[activity];
    }

    int upper(int activity) {
        return upper[activity];
    }

    boolean isFixed(int activity) {
        return lower[activity] == upper[activity];
    }

    int activity(int literal) {
        return activityOf[literal >> 1];
    }

    /** The day of a literal's variable. */
    int day(int literal) {
        int x = literal >> 1;
        return min[activityOf[x]] + x - firstVariable[activityOf[x]] + 1;
    }

    /** Says that an activity starts on a day or later. */
    int atLeast(int activity, int day) {
        if (day <= min[activity]) {
            return ALWAYS;
        }
        return day > max[activity] ? NEVER : 2 * (firstVariable[activity] + day - min[activity] - 1);
    }

    /** Says that an activity starts on a day or earlier. */
    int atMost(int activity, int day) {
        if (day >= max[activity]) {
            return ALWAYS;
        }
        return day < min[activity] ? NEVER : 2 * (firstVariable[activity] + day - min[activity]) + 1;
    }

    boolean isTrue(int literal) {
        int a = activityOf[literal >> 1];
        return (literal & 1) == 0 ? lower[a] >= day(literal) : upper[a] < day(literal);
    }

    boolean isFalse(int literal) {
        return isTrue(literal ^ 1);
    }

    /** Begins an explanation; its literals follow. */
    int beginReason() {
        if (reasonsSize + 1 >= reasons.length) {
            reasons = Arrays.copyOf(reasons, 2 * reasons.length);
        }
        reasons[reasonsSize] = 0;
        return reasonsSize++;
    }

    /** Adds a literal that holds to an explanation that was just begun. */
    void because(int reason, int literal) {
        if (literal == ALWAYS) {
            return;
        }
        if (reasonsSize + 1 >= reasons.length) {
            reasons = Arrays.copyOf(reasons, 2 * reasons.length);
        }
        reasons[reasonsSize++] = literal;
        reasons[reason]++;
    }

    /** Adds the literals of an explanation to a list. */
    void addReason(int reason, Literals to) {
        for (int i = 1; i <= reasons[reason]; i++) {
            to.add(reasons[reason + i]);
        }
    }

    /** Makes a literal true that is open, on a new level. */
    void decide(int literal) {
        level++;
        levelStart[level] = size;
        levelReasons[level] = reasonsSize;
        push(literal, -1, null);
    }

    /** Makes a literal true for a reason; false when it is false already. */
    boolean imply(int literal, int reason, @Nullable Clause from) {
        if (literal == ALWAYS) {
            return true;
        }
        if (literal == NEVER || isFalse(literal)) {
            return false;
        }
        if (!isTrue(literal)) {
            push(literal, reason, from);
        }
        return true;
    }

    private void push(int literal, int reason, @Nullable Clause from) {
        int a = activityOf[literal >> 1];
        boolean isLower = (literal & 1) == 0;
        int s = isLower ? 2 * a : 2 * a + 1;
        side[size] = s;
        before[size] = isLower ? lower[a] : upper[a];
        after[size] = isLower ? day(literal) : day(literal) - 1;
        previous[size] = latest[s];
        explanation[size] = reason;
        clause[size] = from;
        latest[s] = size;
        if (isLower) {
            lower[a] = after[size];
        } else {
            upper[a] = after[size];
        }
        size++;
    }

    /** Takes back the last change. */
    void pop() {
        size--;
        int s = side[size];
        if ((s & 1) == 0) {
            lower[s >> 1] = before[size];
        } else {
            upper[s >> 1] = before[size];
        }
        latest[s] = previous[size];
        if (level > 0 && size == levelStart[level]) {
            reasonsSize = levelReasons[level];
            level--;
        }
    }

    int level() {
        return level;
    }

    /** Changes made. */
    int size() {
        return size;
    }

    int levelOf(int change) {
        int low = 0;
        int high = level;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (levelStart[middle] <= change) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    int startOf(int ofLevel) {
        return levelStart[ofLevel];
    }

    /** Whose bound a change moved: 2a for the first start of a, 2a + 1 for the last. */
    int side(int change) {
        return side[change];
    }

    int before(int change) {
        return before[change];
    }

    int after(int change) {
        return after[change];
    }

    /** The change that made a literal true. */
    int changeOf(int literal) {
        boolean isLower = (literal & 1) == 0;
        int day = isLower ? day(literal) : day(literal) - 1;
        int change = latest[2 * activityOf[literal >> 1] + (literal & 1)];
        while (isLower ? before[change] >= day : before[change] <= day) {
            change = previous[change];
        }
        return change;
    }

    boolean isDecision(int change) {
        return explanation[change] < 0 && clause[change] == null;
    }

    /** Adds the literals from which a change followed. */
    void explain(int change, Literals to) {
        Clause from = clause[change];
        if (from == null) {
            addReason(explanation[change], to);
            return;
        }
        int[] literals = from.literals;
        for (int i = 1; i < literals.length; i++) {
            to.add(literals[i] ^ 1);
        }
    }
}
