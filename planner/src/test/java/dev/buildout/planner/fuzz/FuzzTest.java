package dev.buildout.planner.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * Whatever stands in a scenario, its parts, its tables or the command about it, the answer is findings that an author can
 * use, soon. Some forty cases at each build, always the same; planner/README.md has the command for more.
 */
@AddLifecycleHook(value = FuzzLimits.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
@PropertyDefaults(
        tries = FuzzTest.TRIES,
        generation = GenerationMode.RANDOMIZED,
        edgeCases = EdgeCasesMode.NONE,
        afterFailure = AfterFailureMode.RANDOM_SEED)
class FuzzTest {

    static final int TRIES = 10;

    /** A plan takes longer than a check. */
    private static final int FEW_TRIES = 2;

    private static final int DRAWS = 8;
    private static final int MOST_STEPS = 4;
    private static final int PLAN_EVERY = 6;

    /** What a scenario may well survive. */
    private static final List<Change> MILD = List.of(
            TreeChange.LIKE_ANOTHER,
            TreeChange.NUMBER,
            TreeChange.DATE,
            TreeChange.RARE_KEY,
            TreeChange.MARK,
            TreeChange.DELETE,
            JoinChange.COPIES,
            JoinChange.PARAMETER,
            JoinChange.OVERRIDE,
            JoinChange.IMPORT,
            TextChange.NUMBERS,
            TableChange.ONLY_A_TABLE);

    private static final Corpus CORPUS = Corpus.read();
    private static final Judge JUDGE = new Judge(CORPUS, Path.of("target", "fuzz"));

    static Judge judge() {
        return JUDGE;
    }

    @BeforeContainer
    static void clear() throws Exception {
        Bundle.clear(Path.of("target", "fuzz"));
    }

    @Property(seed = "1")
    void spoiledTexts(@ForAll("texts") Case spoiled) throws Exception {
        JUDGE.judge(spoiled);
    }

    @Provide
    Arbitrary<Case> texts() {
        return cases(TextChange.values(), FormChange.values());
    }

    @Property(seed = "1")
    void changedTrees(@ForAll("trees") Case spoiled) throws Exception {
        JUDGE.judge(spoiled);
    }

    @Provide
    Arbitrary<Case> trees() {
        return cases(TreeChange.values(), CommandChange.values());
    }

    @Property(seed = "1")
    void scenariosOfPieces(@ForAll("pieces") Case spoiled) throws Exception {
        JUDGE.judge(spoiled);
    }

    @Provide
    Arbitrary<Case> pieces() {
        return cases(JoinChange.values(), JoinChange.values(), TreeChange.values(), CommandChange.values());
    }

    @Property(seed = "1")
    void scenariosWithTables(@ForAll("tables") Case spoiled) throws Exception {
        JUDGE.judge(spoiled);
    }

    @Provide
    Arbitrary<Case> tables() {
        return cases(TableChange.values(), TableChange.values(), JoinChange.values());
    }

    @Property(seed = "1", tries = FEW_TRIES)
    void scenariosThatMayStillBePlanned(@ForAll("plannable") Case spoiled) throws Exception {
        JUDGE.judge(spoiled);
    }

    @Provide
    Arbitrary<Case> plannable() {
        return Combinators.combine(
                        Arbitraries.of(Corpus.WHOLE), steps(MILD).ofMaxSize(2), Arbitraries.of("text", "sarif"))
                .as((base, steps, format) -> new Case(base, steps, format, true));
    }

    private static Arbitrary<Case> cases(Change[]... kinds) {
        Arbitrary<String> bases = Arbitraries.frequencyOf(
                Tuple.of(24, Arbitraries.of(Corpus.WHOLE)),
                Tuple.of(15, Arbitraries.of(CORPUS.broken())),
                Tuple.of(1, Arbitraries.just(Corpus.LARGE)));
        Arbitrary<String> formats = Arbitraries.of("text", "json", "pretty", "sarif", "xml");
        Arbitrary<Boolean> planned =
                Arbitraries.integers().between(1, PLAN_EVERY).map(one -> one == PLAN_EVERY);
        List<Change> changes = Stream.of(kinds).flatMap(Stream::of).toList();
        return Combinators.combine(bases, steps(changes).ofMaxSize(MOST_STEPS), formats, planned)
                .as(Case::new);
    }

    private static ListArbitrary<Case.Step> steps(List<Change> changes) {
        Arbitrary<List<Integer>> draws = Arbitraries.integers()
                .between(0, 1_000_000)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(DRAWS);
        return Combinators.combine(Arbitraries.of(changes), draws)
                .as(Case.Step::new)
                .list()
                .ofMinSize(1)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
