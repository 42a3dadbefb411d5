package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What components are made of: no component is a part of itself, and a part comes in more than 0 units. */
final class BomCheck {

    private final Validation validation;

    BomCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        validation.scenario().components().values().forEach(component -> {
            parts.put(component.id(), component.bom().keySet());
            component
                    .bom()
                    .forEach((part, units) -> validation.require(
                            units.signum() > 0,
                            path("components", component.id(), "bom", part),
                            "a part comes in more than 0 units"));
        });
        Cycle.find(parts)
                .ifPresent(circle -> validation.keyError(
                        FindingCode.CYCLE,
                        validation.atFault(IntStream.range(0, circle.size())
                                .mapToObj(i ->
                                        path("components", circle.get(i), "bom", circle.get((i + 1) % circle.size())))
                                .toArray(String[]::new)),
                        "components are made of each other: " + Cycle.described(circle, "needs")));
    }
}
