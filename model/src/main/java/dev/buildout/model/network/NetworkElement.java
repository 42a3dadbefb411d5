package dev.buildout.model.network;

/** A part of the supply network that can be lost or can limit what flows. */
public record NetworkElement(Kind kind, String id, String label) {

    /** What it is, from the largest thing to lose to the smallest. */
    public enum Kind {
        PLANT,
        HUB,
        LINE,
        OFFER,
        LANE
    }

    static NetworkElement plant(String plant) {
        return new NetworkElement(Kind.PLANT, plant, plant);
    }

    static NetworkElement hub(String hub) {
        return new NetworkElement(Kind.HUB, hub, hub);
    }

    static NetworkElement line(String plant, String line) {
        return new NetworkElement(Kind.LINE, plant + "/" + line, plant + ", line " + line);
    }

    static NetworkElement offer(String plant, String component) {
        return new NetworkElement(Kind.OFFER, plant + "/" + component, plant + ", offer of " + component);
    }

    static NetworkElement lane(Lane lane) {
        return new NetworkElement(Kind.LANE, lane.id(), lane.label());
    }
}
