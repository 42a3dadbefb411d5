package dev.buildout.planner.report;

import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Profiles;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Live MW against target, with what goes live on each step. */
final class LiveSection {

    private LiveSection() {}

    static Chart chart(Plan plan) {
        List<Profiles.LiveMw> steps = steps(plan);
        Map<LocalDate, String> events = events(plan);
        List<List<Object>> points = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (Profiles.LiveMw step : steps) {
            String event = events.getOrDefault(step.date(), "");
            points.add(List.of(step.date().toEpochDay(), step.live(), step.target(), event));
            rows.add(List.of(Say.date(step.date()), Say.number(step.live()), Say.number(step.target()), event));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("start", plan.start().toEpochDay());
        data.put("end", plan.end().toEpochDay());
        data.put("points", points);
        String summary = "Step lines of megawatts live and megawatts due from " + Say.date(plan.start()) + " to "
                + Say.date(plan.end()) + ": " + Say.mw(plan.outcome().liveMw()) + " live of "
                + Say.mw(plan.outcome().targetMw()) + " due at the end.";
        List<String> head = List.of("Date", "MW live", "MW due", "What changes");
        return new Chart("live", "live", "Live MW against target", "", summary, data, head, rows);
    }

    private static List<Profiles.LiveMw> steps(Plan plan) {
        return plan.profiles().live().isEmpty()
                ? List.of(new Profiles.LiveMw(
                        plan.start(), plan.outcome().liveMw(), plan.outcome().targetMw()))
                : plan.profiles().live();
    }

    private static Map<LocalDate, String> events(Plan plan) {
        Map<LocalDate, String> events = new TreeMap<>();
        for (Milestone milestone : plan.milestones()) {
            if (milestone.status() == Milestone.Status.ALREADY_LIVE) {
                continue;
            }
            events.merge(milestone.due(), milestone.name() + " due", LiveSection::join);
            Map<LocalDate, Double> live = new TreeMap<>();
            milestone.blocks().forEach(b -> b.live().ifPresent(day -> live.merge(day, b.mw(), Double::sum)));
            live.forEach(
                    (day, mw) -> events.merge(day, milestone.name() + ": " + Say.mw(mw) + " live", LiveSection::join));
        }
        return events;
    }

    private static String join(String one, String other) {
        return one + "; " + other;
    }
}
