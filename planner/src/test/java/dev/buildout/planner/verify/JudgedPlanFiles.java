package dev.buildout.planner.verify;

import dev.buildout.model.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small parts of plan files for cases worked out by hand. */
final class JudgedPlanFiles {

    private JudgedPlanFiles() {}

    static PlanFile empty(LocalDate start, LocalDate end) {
        Money none = Money.ZERO;
        return new PlanFile(
                PlanFile.VERSION,
                new PlanFile.Origin("empty", ""),
                start,
                end,
                new PlanFile.Outcome(true, List.of(), none, none, none, Map.of(), 0, 0, 0),
                new PlanFile.ValueOfMonth(none, Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PlanFile.Profiles(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    static PlanFile.Lot lot(String component, String plant, int units, LocalDate arrive, List<PlanFile.Leg> route) {
        Money none = Money.ZERO;
        return new PlanFile.Lot(
                "lot",
                component,
                "racks",
                units,
                units,
                "work",
                "abilene",
                "abi-1",
                Optional.empty(),
                "",
                plant,
                "normal",
                route,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                arrive,
                arrive,
                Optional.empty(),
                0,
                none,
                none,
                none,
                none,
                none,
                none,
                0);
    }
}
