package dev.buildout.planner.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stops a site from being live earlier.
 *
 * @param site site id
 * @param name site name for people
 * @param mw MW planned there, without what is already live
 * @param lastLive day on which its last built block is live
 * @param first what the date of its last phase goes back to
 * @param second what most of its other megawatts go back to, where that differs
 * @param chain from the last live date back over activities and lots to what held the first of them last, latest first
 */
public record SiteStop(
        String site,
        String name,
        double mw,
        Optional<LocalDate> lastLive,
        RootCause first,
        Optional<RootCause> second,
        List<Milestone.ChainLink> chain) {}
