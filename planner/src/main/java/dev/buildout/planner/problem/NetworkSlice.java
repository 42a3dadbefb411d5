package dev.buildout.planner.problem;

import dev.buildout.model.domain.LinkTerm;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A part of a network as a network of its own: some of its activities with all that they use, and what is left for them.
 * The activities must be closed under links, and hold every activity of their phases and sites. Phases, blocks and lots
 * come in the order of the whole network. Networks with non-renewable resources are not sliced.
 */
public final class NetworkSlice {

    private final ActivityNetwork whole;
    private final int[] activities;
    private final Numbering numbers;
    private final Numbering sites;
    private final Numbering phases;
    private final Numbering blocks;
    private final Numbering resources;
    private final Numbering lines;
    private final Numbering stocks;
    private final Numbering fundingSets;
    private final IdentityHashMap<LotTerms, LotTerms> terms = new IdentityHashMap<>();
    private final IntList modes = new IntList();
    private final IntList lots = new IntList();

    private NetworkSlice(ActivityNetwork whole, int[] activities) {
        if (whole.nonrenewables().count() > 0) {
            throw new IllegalArgumentException("A network with non-renewable resources has no slices");
        }
        this.whole = whole;
        this.activities = activities;
        this.numbers = new Numbering(whole.activityCount());
        this.sites = new Numbering(whole.power().length);
        this.phases = new Numbering(whole.phases().count());
        this.blocks = new Numbering(whole.phases().blockKw().length);
        this.resources = new Numbering(whole.resources().length);
        this.lines = new Numbering(whole.lines().length);
        this.stocks = new Numbering(whole.stocks().length);
        this.fundingSets = new Numbering(whole.funding().sets().length);
        for (int a : activities) {
            numbers.of(a);
            IntStream.range(whole.modeFrom()[a], whole.modeFrom()[a + 1]).forEach(modes::add);
            IntStream.range(whole.lotFrom()[a], whole.lotFrom()[a + 1]).forEach(lots::add);
        }
    }

    /**
     * The part of a network that some activities make up.
     *
     * @param activities their numbers, ascending
     * @param left what there is for them
     */
    public static ActivityNetwork of(ActivityNetwork whole, int[] activities, Capacities left) {
        return new NetworkSlice(whole, activities).network(left);
    }

    /** The phases of some activities, in the order in which a slice has them. */
    public static int[] phasesOf(ActivityNetwork whole, int[] activities) {
        return Arrays.stream(activities)
                .map(a -> whole.phase()[a])
                .filter(p -> p >= 0)
                .distinct()
                .sorted()
                .toArray();
    }

    private ActivityNetwork network(Capacities left) {
        Phases newPhases = newPhases();
        Lot[] newLots = IntStream.of(lots.toArray()).mapToObj(this::newLot).toArray(Lot[]::new);
        IntList useFrom = new IntList();
        IntList useResource = new IntList();
        IntList useAmount = new IntList();
        for (int m : modes.toArray()) {
            useFrom.add(useResource.size());
            for (int u = whole.useFrom()[m]; u < whole.useFrom()[m + 1]; u++) {
                useResource.add(resources.of(whole.useResource()[u]));
                useAmount.add(whole.useAmount()[u]);
            }
        }
        useFrom.add(useResource.size());
        int[] links = links();
        int[] labourFunding = map(a -> fundingSets.of(whole.labourFunding()[a]));
        int[] worksFunding = map(a -> fundingSets.of(whole.worksFunding()[a]));
        int[] site = map(a -> sites.of(whole.site()[a]));
        return new ActivityNetwork(
                whole.horizon(),
                Arrays.stream(activities).mapToObj(a -> whole.ids()[a]).toArray(String[]::new),
                whole.calendars(),
                map(a -> whole.calendar()[a]),
                map(a -> whole.release()[a]),
                map(a -> whole.fixed()[a]),
                site,
                map(a -> phases.of(whole.phase()[a])),
                map(a -> blocks.of(whole.block()[a])),
                map(a -> whole.energisesKw()[a]),
                from(whole.modeFrom()),
                IntStream.of(modes.toArray()).map(m -> whole.modeWork()[m]).toArray(),
                modeMoney(whole.modeLabour()),
                modeMoney(whole.modeAcceleration()),
                modeMoney(whole.modeWorks()),
                labourFunding,
                worksFunding,
                useFrom.toArray(),
                useResource.toArray(),
                useAmount.toArray(),
                Nonrenewables.none(modes.size()),
                from(whole.predFrom()),
                IntStream.of(links).map(l -> numbers.of(whole.pred()[l])).toArray(),
                IntStream.of(links).mapToObj(l -> whole.predType()[l]).toArray(LinkTerm.Type[]::new),
                IntStream.of(links).map(l -> whole.predLag()[l]).toArray(),
                from(whole.succFrom()),
                successors(),
                from(whole.lotFrom()),
                newLots,
                pick(resources, r -> with(whole.resources()[r], left.resources()[r]), ResourceSpec[]::new),
                pick(lines, i -> with(whole.lines()[i], left.lines()[i]), LineSpec[]::new),
                pick(stocks, i -> with(whole.stocks()[i], left.stocks()[i]), StockSpec[]::new),
                pick(sites, s -> copy(left.power()[s]), StepProfile[]::new),
                IntStream.of(sites.kept())
                        .mapToDouble(s -> whole.energyPerKwDay()[s])
                        .toArray(),
                funding(left.available()),
                newPhases,
                whole.finance());
    }

    private int[] map(IntUnaryOperator of) {
        return Arrays.stream(activities).map(of).toArray();
    }

    private static <T> T[] pick(Numbering kept, IntFunction<T> of, IntFunction<T[]> array) {
        return IntStream.of(kept.kept()).mapToObj(of).toArray(array);
    }

    private static ResourceSpec with(ResourceSpec spec, int[] free) {
        return new ResourceSpec(spec.id(), spec.kind(), free.clone());
    }

    private static LineSpec with(LineSpec spec, int[] free) {
        return new LineSpec(spec.plant(), spec.line(), free.clone());
    }

    private static StockSpec with(StockSpec spec, StepProfile left) {
        return new StockSpec(spec.id(), spec.component(), copy(left));
    }

    private static StepProfile copy(StepProfile profile) {
        return new StepProfile(profile.from(), profile.cumulative().clone());
    }

    /** Row starts of the kept activities. */
    private int[] from(int[] wholeFrom) {
        int[] from = new int[activities.length + 1];
        for (int i = 0; i < activities.length; i++) {
            from[i + 1] = from[i] + wholeFrom[activities[i] + 1] - wholeFrom[activities[i]];
        }
        return from;
    }

    private int[] links() {
        return Arrays.stream(activities)
                .flatMap(a -> IntStream.range(whole.predFrom()[a], whole.predFrom()[a + 1]))
                .toArray();
    }

    private int[] successors() {
        return Arrays.stream(activities)
                .flatMap(a -> IntStream.range(whole.succFrom()[a], whole.succFrom()[a + 1]))
                .map(s -> numbers.of(whole.succ()[s]))
                .toArray();
    }

    private double[] modeMoney(double[] money) {
        return IntStream.of(modes.toArray()).mapToDouble(m -> money[m]).toArray();
    }

    private Phases newPhases() {
        Phases all = whole.phases();
        int[] kept = phasesOf(whole, activities);
        int[] blockFrom = new int[kept.length + 1];
        for (int i = 0; i < kept.length; i++) {
            phases.of(kept[i]);
            sites.of(all.site()[kept[i]]);
            blockFrom[i + 1] = blockFrom[i] + all.blockFrom()[kept[i] + 1] - all.blockFrom()[kept[i]];
            IntStream.range(all.blockFrom()[kept[i]], all.blockFrom()[kept[i] + 1])
                    .forEach(blocks::of);
        }
        boolean[] required = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            required[i] = all.required()[kept[i]];
        }
        return new Phases(
                pick(phases, p -> all.ids()[p], String[]::new),
                IntStream.of(kept).map(p -> sites.of(all.site()[p])).toArray(),
                required,
                pick(phases, p -> all.impossible()[p], String[]::new),
                IntStream.of(kept).map(p -> all.due()[p]).toArray(),
                IntStream.of(kept).map(p -> all.latest()[p]).toArray(),
                IntStream.of(kept).mapToDouble(p -> all.valuePerKwDay()[p]).toArray(),
                blockFrom,
                IntStream.of(blocks.kept()).map(b -> all.blockKw()[b]).toArray(),
                pick(blocks, b -> all.blockIds()[b], String[]::new));
    }

    private Lot newLot(int l) {
        Lot lot = whole.lots()[l];
        List<LotMode> newModes = lot.modes().stream().map(this::newMode).toList();
        return new Lot(lot.id(), numbers.of(lot.activity()), newModes);
    }

    private LotMode newMode(LotMode mode) {
        int[] newStocks = Arrays.stream(mode.stocks()).map(stocks::of).toArray();
        LotTerms newTerms = terms.computeIfAbsent(mode.terms(), t -> t.withFunding(fundingSets.of(t.funding())));
        return mode.renumbered(lines.of(mode.line()), newStocks, newTerms);
    }

    private Funding funding(double[][] available) {
        Funding all = whole.funding();
        Numbering sources = new Numbering(all.ids().length);
        int[][] sets = pick(
                fundingSets,
                set -> Arrays.stream(all.sets()[set]).map(sources::of).toArray(),
                int[][]::new);
        return new Funding(
                all.from(),
                pick(sources, s -> all.ids()[s], String[]::new),
                pick(sources, s -> available[s].clone(), double[][]::new),
                IntStream.of(sources.kept())
                        .mapToDouble(s -> all.dailyInterest()[s])
                        .toArray(),
                sets);
    }
}
