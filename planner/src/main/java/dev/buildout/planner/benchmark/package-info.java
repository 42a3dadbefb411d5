/**
 * Measures the engine. Public scheduling instances: their readers, their networks, and an independent check. Programmes of
 * any number of sites, made of a scenario's own.
 */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.benchmark;
