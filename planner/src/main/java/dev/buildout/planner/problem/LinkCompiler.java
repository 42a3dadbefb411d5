package dev.buildout.planner.problem;

import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LinkTerm;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.TemplateActivity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns links between template activities into links between activities: a block's activity follows its own block's, its
 * phase's or its site's; a phase's or site's activity follows all of a block activity's instances. Work that is done is
 * no predecessor any more.
 */
final class LinkCompiler {

    private final Map<String, List<WorkBreakdown.PhaseRef>> phasesAt;
    private final Map<String, List<WorkBreakdown.PhaseRef>> phasesById;
    private final Map<String, Integer> indexOf;
    private final IntList predFrom = new IntList();
    private final IntList pred = new IntList();
    private final List<LinkTerm.Type> type = new ArrayList<>();
    private final IntList lag = new IntList();
    private final int activities;

    LinkCompiler(List<ActivityRef> refs, Map<String, Integer> indexOf, WorkBreakdown work) {
        this.phasesAt = work.phases().stream()
                .collect(Collectors.groupingBy(ref -> ref.site().id()));
        this.phasesById = work.phases().stream()
                .collect(Collectors.groupingBy(ref -> ref.phase().id()));
        this.indexOf = indexOf;
        this.activities = refs.size();
        for (ActivityRef ref : refs) {
            predFrom.add(pred.size());
            ref.template().after().forEach((before, terms) -> {
                for (int p : instances(ref, before)) {
                    terms.forEach(term -> add(p, term));
                }
            });
        }
        predFrom.add(pred.size());
    }

    int[] predFrom() {
        return predFrom.toArray();
    }

    int[] pred() {
        return pred.toArray();
    }

    LinkTerm.Type[] predType() {
        return type.toArray(LinkTerm.Type[]::new);
    }

    int[] predLag() {
        return lag.toArray();
    }

    int[] succFrom() {
        return successors()[0];
    }

    int[] succ() {
        return successors()[1];
    }

    private int[][] successors() {
        List<IntList> bySource = new ArrayList<>();
        for (int a = 0; a < activities; a++) {
            bySource.add(new IntList());
        }
        int[] from = predFrom();
        int[] preds = pred();
        for (int a = 0; a < activities; a++) {
            for (int l = from[a]; l < from[a + 1]; l++) {
                bySource.get(preds[l]).add(a);
            }
        }
        IntList succFrom = new IntList();
        IntList succ = new IntList();
        for (IntList list : bySource) {
            succFrom.add(succ.size());
            for (int s : list.toArray()) {
                succ.add(s);
            }
        }
        succFrom.add(succ.size());
        return new int[][] {succFrom.toArray(), succ.toArray()};
    }

    private void add(int predecessor, LinkTerm term) {
        pred.add(predecessor);
        type.add(term.type());
        lag.add(term.lag().count());
    }

    private Set<Integer> instances(ActivityRef of, String before) {
        Set<String> ids = new LinkedHashSet<>();
        List<WorkBreakdown.PhaseRef> phases =
                of.phase().isEmpty() ? Keyed.get(phasesAt, of.site().id()) : Keyed.get(phasesById, of.phase());
        for (WorkBreakdown.PhaseRef phase : phases) {
            TemplateActivity template = phase.template().activities().get(before);
            if (template != null) {
                addInstances(of, phase, template, ids);
            }
        }
        Set<Integer> indices = new LinkedHashSet<>();
        for (String id : ids) {
            Integer index = indexOf.get(id);
            if (index != null) {
                indices.add(index);
            }
        }
        return indices;
    }

    private static void addInstances(
            ActivityRef of, WorkBreakdown.PhaseRef ref, TemplateActivity before, Set<String> ids) {
        Phase phase = ref.phase();
        switch (before.per()) {
            case SITE -> ids.add(WorkBreakdown.siteId(ref.site(), before.id()));
            case PHASE -> ids.add(WorkBreakdown.phaseId(phase, before.id()));
            case BLOCK -> {
                for (int b = 1; b <= ref.blockKw().length; b++) {
                    if (of.block() == 0 || of.block() == b) {
                        ids.add(WorkBreakdown.blockId(phase, b) + "/" + before.id());
                    }
                }
            }
        }
    }
}
