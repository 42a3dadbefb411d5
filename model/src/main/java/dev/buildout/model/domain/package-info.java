/** The planner's world as written in a scenario: immutable records, no behaviour beyond look-ups. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.domain;
