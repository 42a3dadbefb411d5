/** The house of the model: who may use whom. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model;
