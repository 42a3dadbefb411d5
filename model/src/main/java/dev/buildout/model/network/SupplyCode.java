package dev.buildout.model.network;

/** Every kind of problem that the supply network can have, with its stable code. */
enum SupplyCode {
    NOBODY_SELLS(2001),
    NO_WAY(2002),
    NOT_SOLD_IN_TIME(2003),
    PART_MISSING(2004),
    NO_LANE_TO_SITE(2005),
    USELESS_LANE(2006),
    PARTS_IN_A_CIRCLE(2007),
    LANE_CAPACITY_NOT_PLANNED(2008),
    PARTS_NOT_PLANNED(2009);

    private final int number;

    SupplyCode(int number) {
        this.number = number;
    }

    String code() {
        return "BO-" + number;
    }
}
