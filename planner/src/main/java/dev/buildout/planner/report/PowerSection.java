package dev.buildout.planner.report;

import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Profiles;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The megawatts that each site may energise and those that it does. */
final class PowerSection {

    private PowerSection() {}

    /** A chart for each site that energises anything. */
    static List<Chart> charts(Plan plan, Names names) {
        List<Profiles.PowerUse> sites = plan.profiles().power().stream()
                .filter(site -> site.energised().stream().anyMatch(step -> step.mw() > 0))
                .toList();
        return IntStream.range(0, sites.size())
                .mapToObj(i -> chart(
                        "power-" + i,
                        plan,
                        sites.get(i),
                        names.site(sites.get(i).site())))
                .toList();
    }

    private static Chart chart(String id, Plan plan, Profiles.PowerUse site, String name) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("start", plan.start().toEpochDay());
        data.put("end", plan.end().toEpochDay());
        data.put("schedule", points(site.schedule()));
        data.put("energised", points(site.energised()));
        TreeSet<LocalDate> days = new TreeSet<>();
        site.schedule().forEach(step -> days.add(step.date()));
        site.energised().forEach(step -> days.add(step.date()));
        List<List<Object>> rows = new ArrayList<>();
        for (LocalDate day : days) {
            rows.add(List.of(day.toString(), at(site.schedule(), day), at(site.energised(), day)));
        }
        String note = Say.mw(at(site.energised(), plan.end())) + " of " + Say.mw(at(site.schedule(), plan.end()))
                + " energised at the end";
        String summary = name + ": megawatts that may be energised and megawatts energised; " + note + ".";
        return new Chart(
                id, "power", name, note, summary, data, List.of("Date", "May be energised", "Energised"), rows);
    }

    private static List<List<Object>> points(List<Profiles.Step> steps) {
        return steps.stream()
                .map(step -> List.<Object>of(step.date().toEpochDay(), step.mw()))
                .toList();
    }

    private static double at(List<Profiles.Step> steps, LocalDate day) {
        double mw = 0;
        for (Profiles.Step step : steps) {
            if (!step.date().isAfter(day)) {
                mw = step.mw();
            }
        }
        return mw;
    }
}
