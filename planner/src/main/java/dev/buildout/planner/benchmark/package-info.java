/** Public scheduling instances through the same engine: their readers, their networks, and an independent check. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.benchmark;
