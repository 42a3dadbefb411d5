/** What quantities promise. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.unit;
