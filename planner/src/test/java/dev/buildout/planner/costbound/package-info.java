/** That no plan costs less than its bound, and how near the bound comes. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.costbound;
