package dev.buildout.planner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class StepProfileTest {

    private static final int DAYS = 40;

    @Property(tries = 200)
    void suppliesTogetherGiveOnEveryDayWhatTheyGiveOneByOne(@ForAll("profiles") List<StepProfile> profiles) {
        StepProfile sum = StepProfile.sum(profiles);

        assertThat(IntStream.rangeClosed(0, DAYS + 1).mapToLong(sum::at))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, DAYS + 1)
                        .mapToObj(day -> profiles.stream()
                                .mapToLong(profile -> profile.at(day))
                                .sum())
                        .toList());
    }

    @Property(tries = 200)
    void anAmountIsThereFromTheFirstDayOnWhichAsMuchHasArrived(
            @ForAll("profiles") List<StepProfile> profiles, @ForAll @IntRange(max = 60) int amount) {
        StepProfile supply = profiles.get(0);

        OptionalInt first = supply.firstAt(amount);

        assertThat(first)
                .isEqualTo(IntStream.rangeClosed(0, DAYS + 1)
                        .filter(day -> supply.at(day) >= amount)
                        .findFirst());
    }

    @Provide
    Arbitrary<List<StepProfile>> profiles() {
        Arbitrary<StepProfile> profile = Combinators.combine(
                        Arbitraries.integers().between(1, DAYS).set().ofMaxSize(5),
                        Arbitraries.integers().between(0, 20).list().ofSize(6))
                .as((days, arriving) -> {
                    int[] from = IntStream.concat(IntStream.of(0), days.stream().mapToInt(Integer::intValue))
                            .sorted()
                            .toArray();
                    long[] cumulative = new long[from.length];
                    for (int i = 0; i < from.length; i++) {
                        cumulative[i] = arriving.get(i) + (i == 0 ? 0 : cumulative[i - 1]);
                    }
                    return new StepProfile(from, cumulative);
                });
        return profile.list().ofMinSize(1).ofMaxSize(4);
    }
}
