package dev.buildout.planner.check;

import dev.buildout.model.diagnostic.Code;
import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.network.SupplyCode;
import dev.buildout.planner.feasibility.Refutation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The registry: every code of every stage, by number. A stage with codes of its own is added here. */
public final class Codes {

    private static final List<Code> ALL = Stream.<Code[]>of(
                    FindingCode.values(), SupplyCode.values(), Refutation.Kind.values(), NoteCode.values())
            .flatMap(Arrays::stream)
            .sorted(Comparator.comparingInt(Code::number))
            .toList();

    private Codes() {}

    public static List<Code> all() {
        return ALL;
    }
}
