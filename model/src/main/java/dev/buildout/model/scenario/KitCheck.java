package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Needs that are sold, but by nobody soon enough to arrive before the horizon ends. */
final class KitCheck {

    private final Validation validation;
    private final Spending spending;
    private final LeadTimes leadTimes;

    KitCheck(Validation validation) {
        this.validation = validation;
        this.spending = new Spending(validation.scenario());
        this.leadTimes = new LeadTimes(validation.scenario());
    }

    void run() {
        Scenario scenario = validation.scenario();
        Map<String, Spending.PlacedNeed> needs = new LinkedHashMap<>();
        for (Site site : scenario.sites().values()) {
            for (Phase phase : site.phases().values()) {
                spending.needs(site, phase).forEach(placed -> needs.putIfAbsent(placed.path(), placed));
            }
        }
        needs.values().forEach(placed -> {
            OptionalInt day = leadTimes.day(placed.need());
            if (day.isPresent() && day.getAsInt() >= scenario.horizonDays()) {
                validation.keyWarning(
                        FindingCode.KIT_TOO_LATE,
                        placed.path(),
                        "this kit is never complete: `" + placed.need().component()
                                + "` cannot arrive before " + scenario.date(day.getAsInt())
                                + ", and the horizon ends on " + scenario.end(),
                        "Maybe a faster offer, or `end` after that day.");
            }
        });
    }
}
