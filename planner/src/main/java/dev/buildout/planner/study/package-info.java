/** First scenarios: what a planner answers to a few questions, and a study over a scenario, as commented files. */
@org.jspecify.annotations.NullMarked
package dev.buildout.planner.study;
