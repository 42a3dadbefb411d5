/** How good and how fast: public instances and generated programmes through the same engine as every plan. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.benchmark;
