package dev.buildout.model.domain;

import dev.buildout.model.unit.Percent;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far an activity is on the data date. Written {@code done}, {@code 60 %} (what is left of duration, cost and kit is
 * planned), or with a fixed finish that the plan cannot move.
 */
public record Progress(
        @Key(value = "Share that is done", byDefault = "0 %")
        Percent done,

        @Key("Finishes on this day, whatever the plan") Optional<LocalDate> finish,

        @Key(value = "Finishes when this event happens", refersTo = Section.EVENTS)
        Optional<String> event) {}
