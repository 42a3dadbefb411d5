package dev.buildout.planner.problem;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Turns phases into decisions, with the reason why one cannot be built at all. */
final class PhaseCompiler {

    private final Scenario scenario;
    private final List<WorkBreakdown.PhaseRef> phases;
    private final FundingCompiler funding;
    private final List<String> siteIds;

    PhaseCompiler(Scenario scenario, WorkBreakdown work, FundingCompiler funding, List<String> siteIds) {
        this.scenario = scenario;
        this.phases = work.phases();
        this.funding = funding;
        this.siteIds = siteIds;
    }

    /** −1 for the empty id. */
    int phaseIndex(String id) {
        for (int p = 0; p < phases.size(); p++) {
            if (phases.get(p).phase().id().equals(id)) {
                return p;
            }
        }
        return -1;
    }

    int blockIndex(String phase, int block) {
        int index = block - 1;
        for (WorkBreakdown.PhaseRef ref : phases) {
            if (ref.phase().id().equals(phase)) {
                return index;
            }
            index += ref.blockKw().length;
        }
        throw new IllegalArgumentException(phase);
    }

    Phases compile(List<ActivityRef> refs, ActivityArrays a, List<Lot> lots, int[] lotFrom) {
        int n = phases.size();
        IntList blockFrom = new IntList();
        IntList blockKw = new IntList();
        List<String> blockIds = new ArrayList<>();
        int[] due = new int[n];
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
            site[p] = siteIds.indexOf(phases.get(p).site().id());
            value[p] = ActivityNetworkCompiler.perKwDay(
                    phase.value().orElse(scenario.value().perMonth()).dollars());
            required[p] = phase.required();
        }
        blockFrom.add(blockKw.size());
        String[] impossible = new String[n];
        for (int p = 0; p < n; p++) {
            impossible[p] = impossible(p, refs, a, lots, lotFrom);
        }
        return new Phases(
                phases.stream().map(r -> r.phase().id()).toArray(String[]::new),
                site,
                required,
                impossible,
                due,
                value,
                blockFrom.toArray(),
                blockKw.toArray(),
                blockIds.toArray(String[]::new));
    }

    private String impossible(int p, List<ActivityRef> refs, ActivityArrays a, List<Lot> lots, int[] lotFrom) {
        String siteName = phases.get(p).site().name();
        int site = siteIds.indexOf(phases.get(p).site().id());
        for (int i = 0; i < refs.size(); i++) {
            if (a.phase[i] != p && !(a.phase[i] < 0 && a.site[i] == site)) {
                continue;
            }
            if (a.modeLabour()[a.modeFrom()[i]] > 0 && funding.isEmpty(a.labourFunding[i])) {
                return "No funding source pays for labour at " + siteName + ".";
            }
            if (a.modeWorks()[a.modeFrom()[i]] > 0 && funding.isEmpty(a.worksFunding[i])) {
                return "No funding source pays for works at " + siteName + ".";
            }
            for (int l = lotFrom[i]; l < lotFrom[i + 1]; l++) {
                String reason = unsupplied(lots.get(l), siteName);
                if (!reason.isEmpty()) {
                    return reason;
                }
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
