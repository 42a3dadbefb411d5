/** Tests of the readers, networks and check of public instances. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.benchmark;
