package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.explain.Explanation;
import dev.buildout.planner.explain.Step;
import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Reason;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who builds what when: phases by site, which unfold to blocks and activities. */
final class GanttSection {

    private final Plan plan;
    private final Names names;
    private final List<Explanation> late;

    private GanttSection(Plan plan, Names names, List<Explanation> late) {
        this.plan = plan;
        this.names = names;
        this.late = late;
    }

    /** The binding chain of the most costly late phase is drawn through the work it is made of. */
    static Chart chart(Plan plan, Names names, List<Explanation> late) {
        return new GanttSection(plan, names, late).chart();
    }

    private Chart chart() {
        List<Map<String, Object>> kinds = kinds();
        List<String> order = kinds.stream().map(k -> (String) k.get("id")).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("start", plan.start().toEpochDay());
        data.put("end", plan.end().toEpochDay());
        data.put("kinds", kinds);
        data.put("sites", sites());
        data.put("phases", plan.milestones().stream().map(this::phase).toList());
        data.put(
                "activities",
                plan.activities().stream()
                        .filter(a -> a.start().isPresent() && a.finish().isPresent())
                        .map(a -> activity(a, order))
                        .toList());
        late.stream().filter(e -> e.date().isPresent()).findFirst().ifPresent(e -> data.put("chain", chain(e)));
        String summary = "Gantt chart of " + Say.count(plan.milestones().size(), "phase", "phases")
                + " by site with due dates and the chain of work that sets each live date.";
        List<String> head = List.of(
                "Activity", "Start", "Finish", "Slack", "Mode", "Crew", "Sets the live date", "Why not earlier");
        return new Chart("gantt", "gantt", "What is built when", "", summary, data, head, rows());
    }

    /** The work on a chain, first to last, and the link that everything goes back to. */
    private Map<String, Object> chain(Explanation late) {
        Map<String, String> work = new HashMap<>();
        plan.activities().forEach(a -> work.put(a.id(), a.name()));
        List<String> items = new ArrayList<>();
        String cause = "";
        for (Step step : late.chain()) {
            boolean isWork = step.kind() == Reason.Kind.DURATION && work.containsKey(step.item());
            if (isWork && !items.contains(work.get(step.item()))) {
                items.add(0, work.getOrDefault(step.item(), ""));
            }
            cause = step.text().equals(late.root().text()) ? step.what() : cause;
        }
        return Map.of("phase", late.name(), "items", items, "cause", cause);
    }

    private List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        for (PlannedActivity a : plan.activities()) {
            rows.add(List.of(
                    a.name(),
                    a.start().map(LocalDate::toString).orElse("never"),
                    a.finish().map(LocalDate::toString).orElse("never"),
                    Say.span(a.slackDays()),
                    a.modeName(),
                    a.crew(),
                    a.driving() ? "yes" : "",
                    a.reason().text()));
        }
        return rows;
    }

    /** Kinds of work in the order of the template, each coloured by what it mostly installs. */
    private List<Map<String, Object>> kinds() {
        Map<String, Integer> level = new HashMap<>();
        Map<String, Integer> place = new HashMap<>();
        Map<String, Integer> group = new HashMap<>();
        for (PlannedActivity a : plan.activities()) {
            level.merge(a.activity(), a.phase().isEmpty() ? 0 : a.block() == 0 ? 1 : 2, Math::max);
            int before = group.merge(a.site() + "/" + a.phase() + "/" + a.block(), 1, Integer::sum);
            place.merge(a.activity(), before, Math::max);
        }
        Map<String, String> labels = WorkNames.of(plan.activities());
        Map<String, String> colours = mainCategories();
        return labels.keySet().stream()
                .sorted(Comparator.comparing((String kind) -> level.getOrDefault(kind, 0))
                        .thenComparing(kind -> place.getOrDefault(kind, 0)))
                .map(kind -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("id", kind);
                    row.put("name", labels.getOrDefault(kind, kind));
                    row.put("category", colours.getOrDefault(kind, ""));
                    return row;
                })
                .toList();
    }

    private Map<String, String> mainCategories() {
        Map<String, String> kindOf = new HashMap<>();
        Map<String, Integer> crews = new HashMap<>();
        for (PlannedActivity a : plan.activities()) {
            kindOf.put(a.id(), a.activity());
            crews.merge(a.activity(), a.crew(), Math::max);
        }
        Map<String, Map<String, Money>> worth = new HashMap<>();
        for (PlannedLot lot : plan.lots()) {
            String kind = kindOf.getOrDefault(lot.activity(), "");
            Money price = lot.price().plus(new Money(1));
            worth.computeIfAbsent(kind, k -> new LinkedHashMap<>()).merge(lot.category(), price, Money::plus);
        }
        Map<String, String> main = new HashMap<>();
        crews.forEach((kind, crew) -> main.put(kind, crew > 0 ? crew >= 200 ? "works" : "labour" : ""));
        worth.forEach((kind, by) -> main.put(
                kind,
                by.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return main;
    }

    private List<Map<String, Object>> sites() {
        Set<String> ids = new LinkedHashSet<>();
        plan.milestones().forEach(m -> ids.add(m.site()));
        plan.activities().forEach(a -> ids.add(a.site()));
        return ids.stream()
                .map(id -> Map.<String, Object>of("id", id, "name", names.site(id)))
                .toList();
    }

    private Map<String, Object> phase(Milestone milestone) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", milestone.phase());
        row.put("name", milestone.name());
        row.put("site", milestone.site());
        row.put("mw", milestone.mw());
        row.put("status", milestone.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        row.put("due", milestone.due().toEpochDay());
        row.put("live", milestone.live().map(LocalDate::toEpochDay).orElse(-1L));
        row.put("late", milestone.live().isPresent() ? Say.late(milestone.daysLate()) : "");
        return row;
    }

    /** Kind, phase or site, block, first day, day after the last, on the driving chain, words for the tooltip. */
    private static List<Object> activity(PlannedActivity a, List<String> kinds) {
        return List.of(
                kinds.indexOf(a.activity()),
                a.site(),
                a.phase(),
                a.block(),
                a.start().map(LocalDate::toEpochDay).orElse(0L),
                a.finish().map(LocalDate::toEpochDay).orElse(0L),
                a.driving() ? 1 : 0,
                a.name(),
                (a.modeName().isEmpty() ? "" : a.modeName() + ", ") + (a.crew() > 0 ? a.crew() + " workers, " : "")
                        + "slack " + Say.span(a.slackDays()),
                a.reason().text());
    }
}
