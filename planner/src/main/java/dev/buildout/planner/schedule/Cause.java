package dev.buildout.planner.schedule;

/** What moved a start to its day: the last thing that made it later. */
public enum Cause {
    DATA_DATE,
    PREDECESSOR,
    LEAD_TIME,
    PLANT_CAPACITY,
    OPENING_ORDER,
    LABOUR,
    POWER,
    FUNDING,
    FIXED_DATE,
    CALENDAR,
    POLICY,
    HORIZON,
    FORGONE
}
