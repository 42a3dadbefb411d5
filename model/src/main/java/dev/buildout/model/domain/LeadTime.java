package dev.buildout.model.domain;

import dev.buildout.model.unit.Days;

/**
 * Order to ex works, as a chain of elapsed stages. Written as one length ({@code 144 w}, all fabrication) or by stage.
 */
@About(
        value = "Time from order to ex works, as a chain of elapsed stages; transport comes on top. One length "
                + "alone means fabrication: `lead-time: 36 w`.",
        examples = "{approval: 4 w, slot: 16 w, fabrication: 14 w, test: 2 w}")
public record LeadTime(
        @Key(value = "Submittal and approval", byDefault = "0 d")
        Days approval,

        @Key(value = "Wait for a slot", byDefault = "0 d") Days slot,
        @Key(value = "Fabrication", byDefault = "0 d") Days fabrication,
        @Key(value = "Factory test", byDefault = "0 d") Days test) {

    public int totalDays() {
        return approval.count() + slot.count() + fabrication.count() + test.count();
    }
}
