/** Scenarios changed at random: whatever stands in a file, reading it ends soon and with findings. */
@NullMarked
package dev.buildout.planner.fuzz;

import org.jspecify.annotations.NullMarked;
