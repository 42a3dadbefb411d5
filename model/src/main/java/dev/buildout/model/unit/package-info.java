/** Quantities with their units: power, money, days, rates. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.unit;
