@org.jspecify.annotations.NullMarked
package dev.buildout.planner.check;
