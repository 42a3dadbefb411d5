package dev.buildout.planner.report;

import dev.buildout.planner.explain.Explanation;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the page of one plan shows, ready to be laid out. */
record ReportPage(
        String title,
        String subtitle,
        PageAssets assets,
        Verdict verdict,
        Optional<InfeasibilitySection> infeasibility,
        Chart live,
        List<Chart> power,
        Chart gantt,
        WhySection why,
        StopsSection stops,
        ReliefSection relief,
        OrdersSection orders,
        LoadSection load,
        CashSection cash,
        CostSection cost,
        MilestonesSection milestones,
        AssumptionsSection assumptions,
        QualitySection quality) {

    static ReportPage of(Plan plan, List<Explanation> late) {
        Say say = Say.in(plan.origin().currency());
        Names names = new Names(plan);
        List<String> changes = new ArrayList<>(plan.origin().whatIfs());
        changes.addAll(plan.origin().set());
        String with = changes.isEmpty() ? "" : " with " + String.join(", ", changes);
        return new ReportPage(
                plan.origin().title(),
                plan.origin().scenario() + with + ", planned from " + Say.date(plan.start()) + " to "
                        + Say.date(plan.end()),
                PageAssets.load(),
                Verdict.of(plan, say),
                InfeasibilitySection.of(plan),
                LiveSection.chart(plan),
                PowerSection.charts(plan, names),
                GanttSection.chart(plan, names, late),
                WhySection.of(late, say),
                StopsSection.of(plan),
                ReliefSection.of(plan, say),
                OrdersSection.of(plan, names, say),
                LoadSection.of(plan, names, say),
                CashSection.of(plan, say),
                CostSection.of(plan, names, say),
                MilestonesSection.of(plan, say),
                AssumptionsSection.of(plan),
                QualitySection.of(plan, say));
    }

    /** The charts' data by id, as JSON that may stand in a script element. */
    String json() {
        List<Chart> charts = new ArrayList<>(List.of(live, gantt, orders.chart(), cash.payments(), cost.bars()));
        charts.addAll(power);
        charts.addAll(load.pools());
        charts.addAll(load.quiet());
        charts.addAll(cash.sources());
        return chartsJson(charts);
    }

    static String chartsJson(List<Chart> charts) {
        Map<String, Object> byId = new LinkedHashMap<>();
        for (Chart chart : charts) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", chart.kind());
            entry.put("data", chart.data());
            entry.put("head", chart.head());
            entry.put("rows", chart.rows());
            byId.put(chart.id(), entry);
        }
        return EmbeddedJson.of(byId);
    }
}
