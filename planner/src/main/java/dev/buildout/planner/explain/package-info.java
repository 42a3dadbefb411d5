/** Why a plan is as it is: binding chains back to what the scenario sets, what relief is worth, what costs more. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.explain;
