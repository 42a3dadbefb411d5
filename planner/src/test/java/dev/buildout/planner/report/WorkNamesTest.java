package dev.buildout.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.planner.plan.PlannedActivity;
import dev.buildout.planner.plan.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkNamesTest {

    private static PlannedActivity activity(String kind, String name) {
        Reason reason = new Reason(Reason.Kind.DATA_DATE, "", "", Optional.empty());
        Optional<LocalDate> never = Optional.empty();
        return new PlannedActivity(
                name, name, kind, "site", "phase", 1, "", "", never, never, 0, "", 0, 0, 0, false, reason);
    }

    @Test
    void thePlaceBeforeAColonIsLeftOut() {
        assertThat(WorkNames.of(List.of(activity("shell", "SHK-2 block 1: Shell"))))
                .isEqualTo(Map.of("shell", "Shell"));
    }

    @Test
    void aPlaceThatSeveralKindsOfWorkNameIsLeftOut() {
        assertThat(WorkNames.of(List.of(
                        activity("shell", "Shell, roof-on, ABI-2"), activity("racks", "Rack installation, ABI-2"))))
                .containsExactly(Map.entry("shell", "Shell, roof-on"), Map.entry("racks", "Rack installation"));
    }

    @Test
    void aNameOfNothingButPlacesIsKept() {
        assertThat(WorkNames.of(List.of(activity("a", "ABI-2"), activity("b", "ABI-2"))))
                .containsEntry("a", "ABI-2");
    }
}
