/**
 * Whether any plan of a scenario exists: quick proofs that none does, and when a plan is infeasible, the rules that
 * conflict and the smallest changes that help.
 */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.feasibility;
