package dev.buildout.model.domain;

import java.time.LocalDate;

/** Something that happens on a date whatever the plan: a permit, an allocation, a tariff. */
@About(
        value = "Something that happens on a date whatever the plan: a permit, an allocation, a tariff. "
                + "Activities, progress and tranches may wait for it.",
        id = "air-permit",
        examples = "{name: Air permit for the fuel cells, date: 2027-06-01}")
public record FixedDate(
        @Id String id,
        @Key("What happens") String name,
        @Key("When") LocalDate date) {}
