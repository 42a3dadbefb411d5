/** From YAML files to a validated Scenario. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.scenario;
