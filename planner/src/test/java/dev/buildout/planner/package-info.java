/** The house: who may use whom, how large a file may be, what stands at the top. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner;
