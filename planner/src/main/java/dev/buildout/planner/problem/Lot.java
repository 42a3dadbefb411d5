package dev.buildout.planner.problem;

import java.util.List;

/**
 * A need of an activity for one component (or one of several that can stand in for each other), supplied in one go.
 *
 * @param id unique, the activity's id and the component's
 * @param activity index of the activity that needs it
 * @param modes the ways of supplying it; never empty
 */
public record Lot(String id, int activity, List<LotMode> modes) {}
