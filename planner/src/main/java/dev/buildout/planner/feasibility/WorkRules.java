package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.unit.Days;
import dev.buildout.model.unit.PowerRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long the work of templates takes, over all ways of doing it. */
final class WorkRules {

    private static final double ALL = 100;

    private WorkRules() {}

    static List<Rule> of(Scenario scenario) {
        List<Rule> rules = new ArrayList<>();
        for (BuildTemplate template : scenario.templates().values()) {
            for (TemplateActivity activity : template.activities().values()) {
                if (activity.modes().values().stream().anyMatch(WorkRules::takesTime)) {
                    rules.add(rule("templates/" + template.id() + "/activities/" + activity.id(), activity));
                }
            }
        }
        return rules;
    }

    private static boolean takesTime(Mode mode) {
        return mode.rate().isPresent()
                || mode.duration().filter(d -> d.count() > 0).isPresent();
    }

    private static Rule rule(String path, TemplateActivity activity) {
        Dial faster = new Dial(
                (long) ALL - 1,
                false,
                Dial::exact,
                (percent, from) -> shortened(path, activity, percent),
                (percent, from) -> activity.name() + " in " + percent + " % less time");
        String usual = activity.modes().values().stream()
                .flatMap(mode -> mode.duration().stream())
                .min(Days::compareTo)
                .map(days -> " takes at least " + World.length(days.count()))
                .orElse(" takes time");
        return new Rule(
                Rule.Kind.WORK,
                path,
                activity.name() + usual,
                instant(path, activity),
                activity.name() + " in no time",
                List.of(faster));
    }

    private static List<Edit> instant(String path, TemplateActivity activity) {
        List<Edit> edits = new ArrayList<>();
        for (Mode mode : activity.modes().values()) {
            String at = path + "/modes/" + mode.id();
            edits.add(new Edit(at + "/rate", Optional.empty(), Edit.REMOVE));
            edits.add(new Edit(at + "/duration", Optional.of(Days.ZERO), "0 d"));
        }
        return edits;
    }

    private static List<Edit> shortened(String path, TemplateActivity activity, long percent) {
        List<Edit> edits = new ArrayList<>();
        double left = 1 - percent / ALL;
        for (Mode mode : activity.modes().values()) {
            String at = path + "/modes/" + mode.id();
            mode.duration().ifPresent(days -> {
                int shorter = (int) (days.count() * left);
                edits.add(new Edit(at + "/duration", new Days(shorter), shorter + " d"));
            });
            mode.rate().ifPresent(rate -> {
                long kw = (long) Math.ceil(rate.kilowattsPerWeek() / left);
                edits.add(new Edit(at + "/rate", new PowerRate(kw), kw + " kW/w"));
            });
        }
        return edits;
    }
}
