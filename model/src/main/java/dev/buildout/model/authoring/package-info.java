/** What authors read: the JSON Schema for editors and the reference, both written from the records' own words. */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.authoring;
