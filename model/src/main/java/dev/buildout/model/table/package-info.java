/**
 * Tables that scenarios read their entries from: CSV and XLSX to rows of texts, each with its place. Knows nothing of what
 * the columns mean.
 */
@org.jspecify.annotations.NullMarked
package dev.buildout.model.table;
