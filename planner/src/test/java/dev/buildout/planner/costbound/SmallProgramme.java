package dev.buildout.planner.costbound;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A scenario small enough to be solved to the proved optimum: one site, two phases of one or two equal blocks, each with
 * a shell for the phase, a fit-out that waits for skids and a test that takes power. Plants' weeks, workers, grid power and
 * a first tranche are shared, and each may or may not be scarce. Every number is drawn at random from a seed.
 *
 * @param horizon days, in whole weeks
 * @param discount yearly, in percent
 * @param value dollars lost for each MW-month
 * @param residual dollars of a MW that is never live
 * @param phases the first must be built, the second may be
 * @param shell two modes: the usual one, and a faster one with more workers
 * @param fitOut one mode
 * @param test one mode
 * @param workers of the pool by day: before and from the middle of the horizon
 * @param wage dollars an hour, of ten hours a day
 * @param works dollars for each MW, all of it for the shell
 * @param power MW that may be energised: before and from a day on
 * @param powerFrom that day
 * @param offers the three ways to buy a skid
 * @param perWeek units a week of the line of the first two offers
 * @param first dollars of the first tranche; a second, ample one follows
 * @param second day of the second tranche
 */
record SmallProgramme(
        int horizon,
        int discount,
        long value,
        long residual,
        List<PhaseRow> phases,
        List<ModeRow> shell,
        ModeRow fitOut,
        ModeRow test,
        int[] workers,
        int wage,
        long works,
        int[] power,
        int powerFrom,
        List<OfferRow> offers,
        int perWeek,
        long first,
        int second) {

    static final int HOURS = 10;

    /** A phase: days from the start by which it should be live, MW of each block, how many blocks. */
    record PhaseRow(int due, int blockMw, int blocks) {}

    record ModeRow(int days, int crew) {}

    /**
     * A way to buy a skid: dollars each, days from order to ex works and on to the site, dollars of freight a unit, whether
     * it draws on the line.
     */
    record OfferRow(long price, int lead, int transit, long freight, boolean line) {}

    static SmallProgramme of(long seed) {
        Random random = new Random(seed);
        int lead = between(random, 1, 3) * 7;
        long price = between(random, 20, 40) * 100_000L;
        int transit = between(random, 1, 5);
        int usual = between(random, 6, 15);
        return new SmallProgramme(
                7 * between(random, 12, 14),
                between(random, 0, 9),
                between(random, 2, 20) * 100_000L,
                between(random, 4, 12) * 1_000_000L,
                List.of(
                        new PhaseRow(between(random, 20, 50), between(random, 2, 5), between(random, 1, 2)),
                        new PhaseRow(between(random, 20, 60), between(random, 2, 5), 1)),
                List.of(
                        new ModeRow(usual, between(random, 8, 20)),
                        new ModeRow(usual * 2 / 3, between(random, 24, 36))),
                new ModeRow(between(random, 4, 12), between(random, 8, 24)),
                new ModeRow(between(random, 2, 7), between(random, 4, 10)),
                new int[] {between(random, 24, 44), between(random, 36, 60)},
                between(random, 60, 140),
                between(random, 0, 4) * 1_000_000L,
                new int[] {between(random, 0, 6), 30},
                between(random, 25, 60),
                List.of(
                        new OfferRow(price, lead, transit, 5_000, true),
                        new OfferRow(price * 115 / 100, lead * 2 / 3, transit, 5_000, true),
                        new OfferRow(price * between(random, 102, 125) / 100, lead + 9, transit + 4, 9_000, false)),
                between(random, 1, 4),
                between(random, 20, 60) * 1_000_000L,
                between(random, 15, 45));
    }

    private static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** The same as a scenario file. Skids: one a MW. */
    String yaml() {
        return String.format(
                Locale.ROOT,
                """
                scenario: small
                start: 2027-01-04
                end: %s
                storage: 0 %%/month
                discount-rate: %d %%/yr
                value: {per-month: $%d/MW-month, residual: $%d/MW}
                calendars: {daily: {days: [mon, tue, wed, thu, fri, sat, sun]}}
                regions: {texas: {name: Texas}}
                labour-pools:
                  local: {name: Local, workers: {2027-01-04: %d, %s: %d}, wage: $%d/h, calendar: daily}
                components:
                  skid: {name: Skid, category: power, unit: unit, price: $%d, mass: 20 t, lead-time: %d d, payment: {order: 20 %%, ex-works: 30 %%, delivery: 50 %%}}
                transport-modes:
                  near: {name: Near, time: %d d, speed: 500 mi/d, per-load: $%d, load: 20 t}
                  far: {name: Far, time: %d d, speed: 500 mi/d, per-load: $%d, load: 20 t}
                suppliers:
                  eaton:
                    name: Eaton
                    plants:
                      waukesha: {name: Waukesha, location: [43.01, -88.23], lines: {skids: %d/w}, offers: {skid: {line: skids, expedite: {lead-time: %d d, premium: 15 %%}}}}
                      juarez: {name: Juarez, location: [31.69, -106.42], offers: {skid: {price: $%d, lead-time: %d d}}}
                lanes:
                  near: {modes: [near], distances: {waukesha: {site: 0 mi}}}
                  far: {modes: [far], distances: {juarez: {site: 0 mi}}}
                templates:
                  hall:
                    name: Hall
                    block: 1 MW
                    activities:
                      shell: {name: Shell, per: phase, works: 100 %%, modes: {usual: {duration: %d d, crew: %d}, fast: {name: Fast, duration: %d d, crew: %d}}}
                      fit-out: {name: Fit-out, after: {shell: FS}, modes: {usual: {duration: %d d, crew: %d}}, needs: {skid: 1/MW}}
                      test: {name: Test, after: {fit-out: FS}, energises: true, modes: {usual: {duration: %d d, crew: %d}}}
                sites:
                  site:
                    name: Site
                    region: texas
                    location: [32.45, -99.73]
                    power: {2027-01-04: %d MW, %s: %d MW}
                    labour-pool: local
                    works: $%d/MW
                    phases:
                      p-1: {name: One, power: %d MW, block: %d MW, due: %s, template: hall}
                      p-2: {name: Two, power: %d MW, block: %d MW, due: %s, template: hall, required: false}
                funding:
                  bank: {name: Bank, interest: 0 %%/yr, tranches: {a: {amount: $%d, date: 2027-01-04}, b: {amount: $900M, date: %s}}}
                """,
                date(horizon),
                discount,
                value,
                residual,
                workers[0],
                date(horizon / 2),
                workers[1],
                wage,
                offers.get(0).price(),
                offers.get(0).lead(),
                offers.get(0).transit(),
                offers.get(0).freight(),
                offers.get(2).transit(),
                offers.get(2).freight(),
                perWeek,
                offers.get(1).lead(),
                offers.get(2).price(),
                offers.get(2).lead(),
                shell.get(0).days(),
                shell.get(0).crew(),
                shell.get(1).days(),
                shell.get(1).crew(),
                fitOut.days(),
                fitOut.crew(),
                test.days(),
                test.crew(),
                power[0],
                date(powerFrom),
                power[1],
                works,
                megawatts(0),
                phases.get(0).blockMw(),
                date(phases.get(0).due()),
                megawatts(1),
                phases.get(1).blockMw(),
                date(phases.get(1).due()),
                first,
                date(second));
    }

    private int megawatts(int phase) {
        return phases.get(phase).blockMw() * phases.get(phase).blocks();
    }

    private static String date(int day) {
        return ExactOptimum.START.plusDays(day).toString();
    }
}
