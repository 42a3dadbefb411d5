/** A proved limit on what any plan of a scenario must pay and lose. See {@link CostBound}. */
@NullMarked
package dev.buildout.planner.costbound;

import org.jspecify.annotations.NullMarked;
