package dev.buildout.planner.verify;

import dev.buildout.model.domain.LinkTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Slack: by how many days an activity could start later, all else held, with links to what follows, the day on which its
 * block is live (else the end of the horizon), its calendar, and free workers and resources.
 */
final class SlackCheck implements Check {

    private record Follower(Placed placed, LinkTerm term) {}

    @Override
    public void run(Case it, Tally tally) {
        Loads loads = new Loads(it);
        Map<String, List<Follower>> followers = new HashMap<>();
        for (Placed placed : it.placed().values()) {
            placed.expected().template().after().forEach((before, terms) -> {
                for (Expected predecessor : it.work().instances(placed.expected(), before)) {
                    terms.forEach(term -> followers
                            .computeIfAbsent(predecessor.id(), p -> new ArrayList<>())
                            .add(new Follower(placed, term)));
                }
            });
        }
        for (PlanFile.Activity planned : it.plan().activities()) {
            Placed placed = it.placed().get(planned.id());
            int slack = placed == null ? 0 : slack(it, placed, followers.getOrDefault(placed.id(), List.of()), loads);
            tally.same(Rule.SLACK, planned.id(), "The slack in days of " + planned.id(), planned.slackDays(), slack);
        }
    }

    private static int slack(Case it, Placed placed, List<Follower> followers, Loads loads) {
        Expected expected = placed.expected();
        OptionalInt finishBy = expected.block() > 0
                ? Live.block(it, expected.phase(), expected.block())
                : OptionalInt.of(it.horizon());
        if (expected.fixedFinish().isPresent() || finishBy.isEmpty()) {
            return 0;
        }
        int latestStart = finishBy.getAsInt();
        int latestFinish = finishBy.getAsInt();
        for (Follower follower : followers) {
            int to = LinkCheck.toStart(follower.term().type())
                    ? follower.placed().start()
                    : follower.placed().finish();
            int latest = to - follower.term().lag().count();
            if (LinkCheck.fromStart(follower.term().type())) {
                latestStart = Math.min(latestStart, latest);
            } else {
                latestFinish = Math.min(latestFinish, latest);
            }
        }
        loads.take(placed, -1);
        int day = Math.min(it.horizon(), Math.min(latestStart, latestFinish));
        while (day > placed.start() && !couldStart(placed, day, latestFinish, loads)) {
            day--;
        }
        loads.take(placed, 1);
        return Math.max(0, day - placed.start());
    }

    private static boolean couldStart(Placed placed, int day, int latestFinish, Loads loads) {
        if (!placed.days().canStart(day, placed.work())) {
            return false;
        }
        Placed later = placed.startingOn(day);
        return later.finish() >= 0 && later.finish() <= latestFinish && loads.fits(later);
    }
}
