package dev.buildout.model.domain;

import java.time.LocalDate;

/** Something that happens on a date whatever the plan: a permit, an allocation, a tariff. */
public record FixedDate(
        @Id String id,
        @Key("What happens") String name,
        @Key("When") LocalDate date) {}
