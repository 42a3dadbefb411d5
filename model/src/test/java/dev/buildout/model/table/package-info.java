@org.jspecify.annotations.NullMarked
package dev.buildout.model.table;
