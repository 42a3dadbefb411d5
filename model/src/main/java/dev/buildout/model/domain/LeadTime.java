package dev.buildout.model.domain;

import dev.buildout.model.unit.Days;

/**
 * Order to ex works, as a chain of elapsed stages. Written as one length ({@code 144 w}, all fabrication) or by stage.
 */
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
