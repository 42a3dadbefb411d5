package dev.buildout.planner.problem;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns phases into decisions, with the reason why one cannot be built at all. */
final class PhaseCompiler {

    private final Scenario scenario;
    private final List<WorkBreakdown.PhaseRef> phases;
    private final FundingCompiler funding;
    private final Map<String, Integer> siteIndex;
    private final Map<String, Integer> phaseIndex = new HashMap<>();
    private final Map<String, Integer> firstBlock = new HashMap<>();

    PhaseCompiler(Scenario scenario, WorkBreakdown work, FundingCompiler funding, Map<String, Integer> siteIndex) {
        this.scenario = scenario;
        this.phases = work.phases();
        this.funding = funding;
        this.siteIndex = siteIndex;
        int blocks = 0;
        for (WorkBreakdown.PhaseRef ref : phases) {
            phaseIndex.put(ref.phase().id(), phaseIndex.size());
            firstBlock.put(ref.phase().id(), blocks);
            blocks += ref.blockKw().length;
        }
    }

    /** −1 for the empty id. */
    int phaseIndex(String id) {
        return phaseIndex.getOrDefault(id, -1);
    }

    int blockIndex(String phase, int block) {
        return Keyed.get(firstBlock, phase) + block - 1;
    }

    Phases compile(ActivityArrays a, List<Lot> lots, int[] lotFrom) {
        int n = phases.size();
        IntList blockFrom = new IntList();
        IntList blockKw = new IntList();
        List<String> blockIds = new ArrayList<>();
        int[] due = new int[n];
        int[] latest = new int[n];
        int[] site = new int[n];
        double[] value = new double[n];
        boolean[] required = new boolean[n];
        for (int p = 0; p < n; p++) {
            Phase phase = phases.get(p).phase();
            blockFrom.add(blockKw.size());
            int blockNumber = 1;
            for (int kw : phases.get(p).blockKw()) {
                blockKw.add(kw);
                blockIds.add(WorkBreakdown.blockId(phase, blockNumber++));
            }
            due[p] = scenario.day(phase.due());
            latest[p] = phase.latest().map(scenario::day).orElse(Phases.ANY_DAY);
            site[p] = Keyed.get(siteIndex, phases.get(p).site().id());
            value[p] = ActivityNetworkCompiler.perKwDay(
                    phase.value().orElse(scenario.value().perMonth()).dollars());
            required[p] = phase.required();
        }
        blockFrom.add(blockKw.size());
        String[] impossible = impossible(a, lots, lotFrom);
        return new Phases(
                phases.stream().map(r -> r.phase().id()).toArray(String[]::new),
                site,
                required,
                impossible,
                due,
                latest,
                value,
                blockFrom.toArray(),
                blockKw.toArray(),
                blockIds.toArray(String[]::new));
    }

    /** For each phase why it cannot be built, or an empty text. */
    private String[] impossible(ActivityArrays a, List<Lot> lots, int[] lotFrom) {
        int[] modeFrom = a.modeFrom();
        double[] labour = a.modeLabour();
        double[] works = a.modeWorks();
        Map<Integer, List<Integer>> activitiesAt =
                IntStream.range(0, a.site.length).boxed().collect(Collectors.groupingBy(i -> a.site[i]));
        String[] impossible = new String[phases.size()];
        for (int p = 0; p < impossible.length; p++) {
            WorkBreakdown.PhaseRef phase = phases.get(p);
            int site = Keyed.get(siteIndex, phase.site().id());
            impossible[p] = phase.site()
                    .barred()
                    .map(why -> "Nothing may be built at " + phase.site().name() + ": " + why + ".")
                    .orElse("");
            for (int i : activitiesAt.getOrDefault(site, List.of())) {
                if (impossible[p].isEmpty() && (a.phase[i] == p || a.phase[i] < 0)) {
                    boolean crewed = labour[modeFrom[i]] > 0;
                    boolean costsWorks = works[modeFrom[i]] > 0;
                    List<Lot> kit = lots.subList(lotFrom[i], lotFrom[i + 1]);
                    impossible[p] = impossible(
                            a, i, crewed, costsWorks, kit, phase.site().name());
                }
            }
        }
        return impossible;
    }

    private String impossible(
            ActivityArrays a, int i, boolean crewed, boolean costsWorks, List<Lot> kit, String siteName) {
        if (crewed && funding.isEmpty(a.labourFunding[i])) {
            return "No funding source pays for labour at " + siteName + ".";
        }
        if (costsWorks && funding.isEmpty(a.worksFunding[i])) {
            return "No funding source pays for works at " + siteName + ".";
        }
        for (Lot lot : kit) {
            String reason = unsupplied(lot, siteName);
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }

    private String unsupplied(Lot lot, String siteName) {
        String component = lot.id().substring(lot.id().lastIndexOf('/') + 1);
        String name = Keyed.get(scenario.components(), component).name();
        boolean supplied = false;
        for (LotMode mode : lot.modes()) {
            boolean paid = !mode.buys() || !funding.isEmpty(mode.terms().funding());
            boolean sold = mode.buys() || mode.stocks().length > 0;
            if (sold && paid) {
                return "";
            }
            supplied |= sold;
        }
        return supplied
                ? "No funding source pays for " + name + " at " + siteName + "."
                : "Nobody can supply " + name + " to " + siteName + ".";
    }
}
