/** Findings about a scenario: what is wrong, where, and the likely fix. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.diagnostic;
