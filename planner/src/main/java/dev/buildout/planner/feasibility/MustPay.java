package dev.buildout.planner.feasibility;

import java.util.BitSet;

/**
 * A payment that every plan makes.
 *
 * @param phase the phase it is for, or −1 for one of a site
 * @param day a day after which it is not made
 * @param dollars the least that it comes to
 * @param sources the sources that may pay
 */
record MustPay(int phase, int day, double dollars, BitSet sources) {}
