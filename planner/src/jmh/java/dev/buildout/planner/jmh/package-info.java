/** Microbenchmarks of the engine, run by JMH under the Maven profile {@code jmh}; no part of the build or its tests. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.jmh;
