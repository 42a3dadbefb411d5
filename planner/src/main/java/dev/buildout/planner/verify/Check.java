package dev.buildout.planner.verify;

/**
 * Part of the verification: counts what it checks and notes what does not hold. It takes nothing of the plan for granted
 * and never throws on nonsense such as unknown ids or absent dates; what another rule reports it leaves alone.
 */
interface Check {

    void run(Case plan, Tally tally);
}
