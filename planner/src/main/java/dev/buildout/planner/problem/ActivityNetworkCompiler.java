package dev.buildout.planner.problem;

import dev.buildout.model.domain.Category;
import dev.buildout.model.domain.Keyed;
import dev.buildout.model.domain.LabourPool;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import dev.buildout.model.network.SupplyNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles a valid scenario and its supply network into the engine's world. Indices follow the scenario's order, so the
 * same scenario always gives the same arrays.
 */
public final class ActivityNetworkCompiler {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double DAYS_PER_MONTH = 30.4375;
    private static final double KW_PER_MW = 1000;
    private static final double HOURS_PER_DAY = 24;
    private static final int DAYS_PER_WEEK = 7;

    private final Scenario scenario;
    private final WorkBreakdown work;
    private final ResourceCompiler resources;
    private final SupplyCompiler supply;
    private final FundingCompiler funding;
    private final LotCompiler lotCompiler;
    private final List<String> componentIds;
    private final List<String> siteIds;
    private final Map<String, Integer> siteIndex = new HashMap<>();
    private final List<ActivityRef> refs;
    private final Map<String, Integer> indexOf = new HashMap<>();

    private ActivityNetworkCompiler(Scenario scenario, SupplyNetwork routes) {
        this.scenario = scenario;
        this.componentIds = List.copyOf(scenario.components().keySet());
        this.siteIds = List.copyOf(scenario.sites().keySet());
        siteIds.forEach(id -> siteIndex.put(id, siteIndex.size()));
        this.work = new WorkBreakdown(scenario);
        this.resources = new ResourceCompiler(scenario);
        this.supply = new SupplyCompiler(scenario, componentIds);
        this.funding = new FundingCompiler(scenario);
        this.lotCompiler =
                new LotCompiler(scenario, new OfferCompiler(scenario, routes, supply, funding), componentIds);
        this.refs = List.copyOf(work.activities().values());
        for (int a = 0; a < refs.size(); a++) {
            indexOf.put(refs.get(a).id(), a);
        }
    }

    /** The network of a valid scenario, with the names that its numbers stand for. */
    public static CompiledScenario compile(Scenario scenario, SupplyNetwork routes) {
        ActivityNetworkCompiler compiler = new ActivityNetworkCompiler(scenario, routes);
        return new CompiledScenario(
                scenario, compiler.network(), compiler.refs, compiler.componentIds, compiler.siteIds);
    }

    private ActivityNetwork network() {
        ActivityArrays a = new ActivityArrays(refs.size());
        PhaseCompiler phaseCompiler = new PhaseCompiler(scenario, work, funding, siteIndex);
        List<Lot> lots = new ArrayList<>();
        IntList lotFrom = new IntList();
        for (int i = 0; i < refs.size(); i++) {
            ActivityRef ref = refs.get(i);
            describe(ref, i, a, phaseCompiler);
            lotFrom.add(lots.size());
            if (ref.fixedFinish().isEmpty()) {
                lots.addAll(lotCompiler.lots(ref, i));
            }
        }
        lotFrom.add(lots.size());
        LinkCompiler links = new LinkCompiler(refs, indexOf, work);
        Phases phases = phaseCompiler.compile(a, lots, lotFrom.toArray());
        return new ActivityNetwork(
                scenario.horizonDays(),
                refs.stream().map(ActivityRef::id).toArray(String[]::new),
                resources.calendars(),
                a.calendar,
                a.release,
                a.fixed,
                a.site,
                a.phase,
                a.block,
                a.energisesKw,
                a.modeFrom(),
                a.modeWork.toArray(),
                a.modeLabour(),
                a.modeAcceleration(),
                a.modeWorks(),
                a.labourFunding,
                a.worksFunding,
                a.useFrom(),
                a.useResource.toArray(),
                a.useAmount.toArray(),
                Nonrenewables.none(a.modeWork.size()),
                links.predFrom(),
                links.pred(),
                links.predType(),
                links.predLag(),
                links.succFrom(),
                links.succ(),
                lotFrom.toArray(),
                lots.toArray(Lot[]::new),
                resources.resources(),
                supply.lines(),
                supply.stocks(),
                scenario.sites().values().stream().map(resources::power).toArray(StepProfile[]::new),
                scenario.sites().values().stream()
                        .mapToDouble(s -> s.powerPrice().dollars() * HOURS_PER_DAY / KW_PER_MW)
                        .toArray(),
                funding.compile(),
                phases,
                finance());
    }

    private void describe(ActivityRef ref, int i, ActivityArrays a, PhaseCompiler phases) {
        TemplateActivity template = ref.template();
        Site site = ref.site();
        LabourPool pool = Keyed.get(scenario.labourPools(), site.labourPool());
        boolean crewed = ref.modes().stream().anyMatch(m -> m.crew() > 0);
        String calendar = template.calendar().orElse(crewed ? pool.calendar() : "");
        a.calendar[i] = resources.calendar(calendar);
        a.release[i] = release(template, site);
        a.fixed[i] = ref.fixedFinish().map(f -> Math.max(0, scenario.day(f))).orElse(-1);
        a.site[i] = Keyed.get(siteIndex, site.id());
        a.phase[i] = phases.phaseIndex(ref.phase());
        a.block[i] = ref.block() > 0 ? phases.blockIndex(ref.phase(), ref.block()) : -1;
        a.energisesKw[i] = template.energises() ? (int) ref.power().kilowatts() : 0;
        a.labourFunding[i] = funding.setFor(site, ref.phase(), Category.LABOUR);
        a.worksFunding[i] = funding.setFor(site, ref.phase(), Category.WORKS);
        for (Mode mode : ref.modes()) {
            a.startMode(i);
            addMode(ref, mode, calendar, pool, a);
        }
    }

    private int release(TemplateActivity template, Site site) {
        if (site.barred().isPresent()) {
            return scenario.horizonDays() + 1;
        }
        return template.notBefore()
                .map(e ->
                        Math.max(0, scenario.day(Keyed.get(scenario.events(), e).date())))
                .orElse(0);
    }

    private void addMode(ActivityRef ref, Mode mode, String calendar, LabourPool pool, ActivityArrays a) {
        boolean fixed = ref.fixedFinish().isPresent();
        double left = 1 - ref.done();
        int days = fixed
                ? 0
                : mode.duration()
                        .map(d -> (int) Math.round(d.count() * left))
                        .orElseGet(() -> (int) Math.ceil(ref.power().kilowatts()
                                * left
                                * DAYS_PER_WEEK
                                / mode.rate().orElseThrow().kilowattsPerWeek()));
        int workDays = resources.workDays(calendar, days);
        double labour = workDays
                * (double) mode.crew()
                * pool.hoursPerDay()
                * pool.wage().dollars();
        double works = fixed
                ? 0
                : ref.template().works().fraction()
                        * ref.site().works().dollars()
                        * ref.power().megawatts()
                        * left;
        a.addMode(
                workDays,
                labour,
                labour * mode.wagePremium().fraction(),
                works * (1 + mode.worksPremium().fraction()));
        if (mode.crew() > 0 && workDays > 0) {
            a.addUse(resources.pool(pool.id()), mode.crew());
            int cap = resources.workerCap(ref.site());
            if (cap >= 0) {
                a.addUse(cap, mode.crew());
            }
        }
        mode.uses().forEach((id, amount) -> a.addUse(resources.other(id), amount));
    }

    private Finance finance() {
        double daily = Math.pow(1 + scenario.discountRate().fraction(), -1 / DAYS_PER_YEAR);
        double[] discount = new double[scenario.horizonDays() + 1];
        for (int d = 0; d < discount.length; d++) {
            discount[d] = Math.pow(daily, d);
        }
        return new Finance(
                discount,
                scenario.storage().fraction() / DAYS_PER_MONTH,
                scenario.value().residual().dollars() / KW_PER_MW);
    }

    /** Dollars for each kW and day. */
    static double perKwDay(double perMwMonth) {
        return perMwMonth / KW_PER_MW / DAYS_PER_MONTH;
    }
}
