package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.WorkCalendar;
import dev.buildout.model.domain.WorkCalendar.TimeOff;
import java.time.LocalDate;
import java.util.List;

/** Values that their types allow and their meaning does not. */
final class ValueCheck {

    private static final int MOST_YEARS = 30;

    private final Validation validation;
    private final Scenario scenario;

    ValueCheck(Validation validation) {
        this.validation = validation;
        this.scenario = validation.scenario();
    }

    void run() {
        checkName();
        checkHorizon();
        scenario.calendars().values().forEach(this::checkCalendar);
        scenario.labourPools()
                .values()
                .forEach(p -> validation.require(
                        p.hoursPerDay() > 0 && p.hoursPerDay() <= 24,
                        path("labour-pools", p.id(), "hours-per-day"),
                        "a worker works more than 0 and at most 24 hours a day"));
        scenario.sites().values().forEach(this::checkSite);
        scenario.templates().values().forEach(this::checkTemplate);
        checkTransport();
        scenario.openingOrders()
                .values()
                .forEach(o -> validation.require(
                        o.quantity() > 0,
                        path("opening-orders", o.id(), "quantity"),
                        "an opening order has at least 1 unit"));
    }

    private void checkName() {
        try {
            Values.id(scenario.scenario());
        } catch (BadValueException e) {
            validation.error(e.code(), "scenario", e.message(), e::hint);
        }
        if (validation.complete() && scenario.sites().isEmpty()) {
            validation.error(FindingCode.MISSING_KEY, "sites", "the scenario has no sites");
        }
    }

    private void checkHorizon() {
        LocalDate start = scenario.start();
        LocalDate end = scenario.end();
        if (!end.isAfter(start)) {
            validation.error(
                    FindingCode.BAD_PERIOD,
                    validation.atFault("end", "start"),
                    "the horizon ends on " + end + ", which is not after its start, " + start,
                    () -> end.isBefore(start) ? "Maybe `start` and `end` are swapped." : "");
        } else if (end.isAfter(start.plusYears(MOST_YEARS))) {
            validation.error(
                    FindingCode.BAD_PERIOD,
                    validation.atFault("end", "start"),
                    "the horizon from " + start + " to " + end + " is longer than " + MOST_YEARS + " years");
        }
    }

    private void checkCalendar(WorkCalendar calendar) {
        if (validation.complete() && calendar.days().isEmpty()) {
            validation.error(
                    FindingCode.MISSING_KEY,
                    path("calendars", calendar.id()),
                    "calendar `" + calendar.id() + "` has no day of work",
                    () -> "Maybe `days: [mon, tue, wed, thu, fri]`.");
        }
        List<TimeOff> off = calendar.off();
        for (int i = 0; i < off.size(); i++) {
            if (!off.get(i).from().isBefore(off.get(i).to())) {
                validation.error(
                        FindingCode.BAD_PERIOD,
                        path("calendars", calendar.id(), "off", String.valueOf(i), "to"),
                        "time off ends on " + off.get(i).to() + ", which is not after its first day, "
                                + off.get(i).from(),
                        () -> "Maybe `from` and `to` are swapped.");
            }
        }
    }

    private void checkSite(Site site) {
        String path = path("sites", site.id());
        site.pue()
                .ifPresent(pue -> validation.require(
                        pue >= 1, path(path, "pue"), "facility power is at least the IT power: a PUE is 1 or more"));
        site.workerCap()
                .ifPresent(cap ->
                        validation.require(cap > 0, path(path, "worker-cap"), "a site without workers builds nothing"));
        site.phases()
                .values()
                .forEach(phase -> validation.require(
                        phase.power().kilowatts() > 0,
                        path(path, "phases", phase.id(), "power"),
                        "a phase has more than 0 MW"));
    }

    private void checkTemplate(BuildTemplate template) {
        validation.require(
                template.block().kilowatts() > 0,
                path("templates", template.id(), "block"),
                "a block has more than 0 MW");
    }

    private void checkTransport() {
        scenario.transportModes()
                .values()
                .forEach(m -> validation.require(
                        m.load().kilograms() > 0,
                        path("transport-modes", m.id(), "load"),
                        "a load carries more than 0 kg"));
        scenario.lanes().values().stream()
                .filter(lane -> validation.complete() && lane.modes().isEmpty())
                .forEach(lane -> validation.error(
                        FindingCode.MISSING_KEY,
                        path("lanes", lane.id()),
                        "lane group `" + lane.id() + "` has no `modes`"));
        scenario.plants()
                .filter(p -> !p.country().matches("[A-Z]{2}"))
                .forEach(p -> validation.error(
                        FindingCode.OUT_OF_RANGE,
                        path("suppliers", scenario.supplierOf(p.id()).id(), "plants", p.id(), "country"),
                        "`" + p.country() + "` is not a country code. Expected two capital letters such as US"));
    }
}
