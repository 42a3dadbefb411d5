package dev.buildout.planner.benchmark;

import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Progress;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Power;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A copy of a site, moved a little.
 *
 * @param original id of the site that it is a copy of
 * @param site the copy
 * @param distanceFactor its distance from everywhere, as a multiple of the original's
 */
record ScaleSite(String original, Site site, double distanceFactor) {

    /** The most by which a price may rise or fall, as a fraction. */
    static final double MOST_PRICE_CHANGE = 0.03;

    private static final double MOST_POWER_CUT = 0.06;
    private static final int MOST_DAYS = 28;

    static ScaleSite copy(Site site, ScaleRound round, LocalDate end, SplittableRandom random) {
        double distanceFactor = priceFactor(random);
        int days = random.nextInt(-MOST_DAYS, MOST_DAYS + 1);
        Map<String, Phase> phases = new LinkedHashMap<>();
        for (Phase phase : site.phases().values()) {
            Phase copy = copy(phase, round, days, end, random);
            phases.put(copy.id(), copy);
        }
        Site copy = new Site(
                round.id(site.id()),
                round.name(site.name()),
                site.region(),
                site.location(),
                site.grid(),
                site.power(),
                site.powerPrice().times(priceFactor(random)),
                site.pue(),
                site.carbon(),
                round.id(site.labourPool()),
                site.barred(),
                site.workerCap(),
                site.works().times(priceFactor(random)),
                site.needs(),
                progress(site.progress(), round),
                phases);
        return new ScaleSite(site.id(), copy, distanceFactor);
    }

    private static Phase copy(Phase phase, ScaleRound round, int days, LocalDate end, SplittableRandom random) {
        double factor = 1 - MOST_POWER_CUT * random.nextDouble();
        LocalDate moved = phase.due().plusDays(days);
        return new Phase(
                round.id(phase.id()),
                round.name(phase.name()),
                phase.live()
                        ? phase.power()
                        : new Power(Math.round(phase.power().kilowatts() * factor)),
                moved.isAfter(end) ? phase.due() : moved,
                phase.latest(),
                phase.required(),
                phase.live(),
                phase.template(),
                phase.block(),
                phase.value(),
                progress(phase.progress(), round));
    }

    private static Map<String, Progress> progress(Map<String, Progress> original, ScaleRound round) {
        Map<String, Progress> copies = new LinkedHashMap<>();
        original.forEach((activity, progress) -> copies.put(
                activity,
                new Progress(
                        progress.done(), progress.finish(), progress.event().map(round::id))));
        return copies;
    }

    static double priceFactor(SplittableRandom random) {
        return 1 + MOST_PRICE_CHANGE * (2 * random.nextDouble() - 1);
    }
}
