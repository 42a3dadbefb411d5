package dev.buildout.planner.benchmark;

import dev.buildout.planner.problem.ActivityNetwork;

/**
 * An instance as the engine sees it, and what the network's numbers stand for. The arrays are shared and never written.
 *
 * @param instance the instance
 * @param network its network
 * @param project number of the project of each network activity, from 1; 0 for the end of the programme
 * @param activity number of each network activity in its project's file, from 1; 0 for the end of the programme
 * @param mode number of each network mode in the file, from 1; modes that can never be used are left out but counted
 */
public record CompiledInstance(Instance instance, ActivityNetwork network, int[] project, int[] activity, int[] mode) {}
