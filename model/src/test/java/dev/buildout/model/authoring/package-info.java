@org.jspecify.annotations.NullMarked
package dev.buildout.model.authoring;
