/** The supply network: routes, bottlenecks, single points of failure. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.network;
