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
 * @param first the binding resource: root of the last block's chain
 * @param second the next binding resource: the root of most other blocks that differs from the first
 * @param chain from the last live date back to the root, latest first
 */
public record SiteStop(
        String site,
        String name,
        double mw,
        Optional<LocalDate> lastLive,
        Reason first,
        Optional<Reason> second,
        List<Milestone.ChainLink> chain) {}
