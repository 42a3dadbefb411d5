package dev.buildout.model.network;

import static dev.buildout.model.diagnostic.Finding.Severity.ERROR;
import static dev.buildout.model.diagnostic.Finding.Severity.WARNING;

import dev.buildout.model.diagnostic.Code;
import dev.buildout.model.diagnostic.CodeText;
import dev.buildout.model.diagnostic.Finding.Severity;

/** Every kind of problem that the supply network can have. What only optional phases need is a warning. */
public enum SupplyCode implements Code {
    NOBODY_SELLS(
            2001,
            ERROR,
            WARNING,
            "Nobody sells enough of what is needed",
            "Opening orders bring some of a component, no plant sells more of it, and the work that needs it cannot start.",
            "Add an offer to a plant, or an opening order that covers the need."),
    NO_WAY(
            2002,
            ERROR,
            WARNING,
            "No way leads from a seller to the site",
            "A plant sells it, but no chain of lanes by modes that the component may take ends at the site.",
            "Add the lane that is named, or allow the mode under the component's `transport`."),
    NOT_SOLD_IN_TIME(
            2003,
            WARNING,
            WARNING,
            "Nobody sells it within the horizon",
            "Every offer is over, not yet open, or made on a line without capacity, so what needs it is never built.",
            "Change the dates of an offer or the capacity of its line, or add another plant."),
    PART_MISSING(
            2004,
            ERROR,
            WARNING,
            "A part cannot come to the plant",
            "The plant could deliver, but a part that its product is made of does not reach it.",
            "Add an offer of the part, or a lane that brings it to the plant."),
    NO_LANE_TO_SITE(
            2005,
            ERROR,
            WARNING,
            "No lane leads to a site",
            "Nothing can be delivered there, whatever is bought.",
            "Add the site as a destination under `lanes`."),
    USELESS_LANE(
            2006,
            ERROR,
            WARNING,
            "A lane goes nowhere",
            "It joins a place to itself or to nothing, or goes by a mode that carries nothing: a mistake in a name.",
            "Correct the origin or the destination, or remove the lane."),
    PARTS_IN_A_CIRCLE(
            2007,
            ERROR,
            ERROR,
            "A component is made of itself",
            "Its parts need it before it can be made.",
            "Remove the part that is the wrong way round."),
    LANE_CAPACITY_NOT_PLANNED(
            2008,
            WARNING,
            WARNING,
            "A lane's capacity does not yet limit a plan",
            "`buildout network` counts it; a plan may send more than it.",
            "Look at the bottlenecks in `buildout network` before trusting dates that depend on the lane."),
    PARTS_NOT_PLANNED(
            2009,
            WARNING,
            WARNING,
            "A component's parts are not yet ordered by a plan",
            "`buildout network` counts them; a plan buys the finished component at its own price and lead time.",
            "State a lead time that includes the parts.");

    private final CodeText text;

    SupplyCode(int number, Severity worst, Severity least, String title, String cause, String cure) {
        this.text = new CodeText(number, worst, least, title, cause, cure);
    }

    @Override
    public CodeText text() {
        return text;
    }
}
