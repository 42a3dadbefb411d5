package dev.buildout.model.domain;

import dev.buildout.model.unit.Percent;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far an activity is on the data date. Written {@code done}, {@code 60 %} (what is left of duration, cost and kit is
 * planned), or with a fixed finish that the plan cannot move.
 */
@About(
        value = "How far an activity is on the data date: `done`; a share, of which the rest of duration, cost "
                + "and kit is planned (`60 %`); or a fixed finish that the plan cannot move.",
        examples = {"{done: 60 %}", "{finish: 2027-03-31}", "{event: air-permit}"})
public record Progress(
        @Key(value = "Share that is done; `done` for all of it", byDefault = "0 %")
        Percent done,

        @Key("Finishes on this day, whatever the plan") Optional<LocalDate> finish,

        @Key(value = "Finishes when this event happens", refersTo = Section.EVENTS)
        Optional<String> event) {}
