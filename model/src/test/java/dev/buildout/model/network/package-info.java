/** What the supply network promises. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.network;
