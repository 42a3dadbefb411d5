package dev.buildout.planner.feasibility;

import dev.buildout.model.domain.FundingSource;
import dev.buildout.model.domain.FundingSource.Tranche;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Scenario;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.Money;
import dev.buildout.model.unit.Percent;
import dev.buildout.model.unit.Power;
import dev.buildout.model.unit.Throughput;
import dev.buildout.model.unit.Timed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;

/** What there is by date: power, money, plant lines, workers, other resources. */
final class CapacityRules {

    private static final long MEGAWATT = 1000;
    private static final long MILLION = 1_000_000;
    private static final double PLENTY_DOLLARS = 1e12;
    private static final int PLENTY = 1_000_000;

    /** Dearer ways, interest and storage may cost as much again as the cheapest of everything. */
    private static final double DEAREST = 3;

    private final World world;
    private final Scenario scenario;
    private final List<Rule> rules = new ArrayList<>();

    CapacityRules(World world) {
        this.world = world;
        this.scenario = world.scenario;
    }

    List<Rule> rules() {
        scenario.sites().values().forEach(this::addPower);
        scenario.funding().values().forEach(this::addFunding);
        scenario.plants().forEach(plant -> plant.lines().forEach((line, rate) -> addLine(plant, line, rate)));
        scenario.labourPools()
                .values()
                .forEach(pool -> addCount(
                        Rule.Kind.LABOUR,
                        "labour-pools/" + pool.id() + "/workers",
                        pool.workers(),
                        "workers in " + pool.name()));
        scenario.resources()
                .values()
                .forEach(resource -> addCount(
                        Rule.Kind.RESOURCE,
                        "resources/" + resource.id() + "/capacity",
                        resource.capacity(),
                        resource.name()));
        scenario.sites().values().forEach(site -> site.workerCap().ifPresent(cap -> addCap(site, cap)));
        return rules;
    }

    private void addPower(Site site) {
        String path = "sites/" + site.id() + "/power";
        long kw = site.phases().values().stream()
                .map(Phase::power)
                .reduce(Power.ZERO, Power::plus)
                .kilowatts();
        long unit = kw >= 10 * MEGAWATT ? MEGAWATT : MEGAWATT / 10;
        rules.add(timed(
                Rule.Kind.POWER,
                path,
                "The power schedule of " + site.name() + ": " + shown(site.power(), p -> mw(p.kilowatts())),
                site.power(),
                new Scale<>(
                        Power.ZERO,
                        new Power(kw * 2),
                        kw / unit + 1,
                        amount -> mw(amount * unit) + " more at " + site.name(),
                        (power, amount) -> power.plus(new Power(amount * unit)),
                        power -> power.kilowatts() + " kW")));
    }

    private void addLine(Plant plant, String line, Timed<Throughput> rate) {
        long most = Math.max(10, 20L * world.network.lots().length * 100);
        rules.add(timed(
                Rule.Kind.PLANT_CAPACITY,
                "suppliers/" + scenario.supplierOf(plant.id()).id() + "/plants/" + plant.id() + "/lines/" + line,
                "Line " + line + " of " + plant.name() + " makes " + shown(rate, r -> perWeek(r.perWeek())),
                rate,
                new Scale<>(
                        Throughput.ZERO,
                        new Throughput(PLENTY),
                        most,
                        amount -> perWeek(amount / 10.0) + " more from line " + line + " of " + plant.name(),
                        (now, amount) -> new Throughput(now.perWeek() + amount / 10.0),
                        r -> perWeek(r.perWeek()))));
    }

    private void addCount(Rule.Kind kind, String path, Timed<Integer> count, String what) {
        rules.add(timed(
                kind,
                path,
                Character.toUpperCase(what.charAt(0)) + what.substring(1) + ": " + shown(count, String::valueOf),
                count,
                new Scale<>(
                        0,
                        PLENTY,
                        PLENTY / 10,
                        amount -> amount + " more " + what,
                        (now, amount) -> (int) (now + amount),
                        String::valueOf)));
    }

    private void addCap(Site site, int cap) {
        String path = "sites/" + site.id() + "/worker-cap";
        Dial more = new Dial(
                PLENTY / 10,
                false,
                Dial::twoDigits,
                (workers, from) -> List.of(new Edit(path, (int) (cap + workers), cap + workers + "")),
                (workers, from) -> workers + " more workers at once at " + site.name());
        rules.add(new Rule(
                Rule.Kind.WORKER_CAP,
                path,
                "At most " + cap + " workers at once at " + site.name(),
                List.of(new Edit(path, Optional.empty(), Edit.REMOVE)),
                "no cap on workers at " + site.name(),
                List.of(more)));
    }

    private void addFunding(FundingSource source) {
        String id = source.tranches().containsKey("extra") ? "extra-money" : "extra";
        String path = "funding/" + source.id() + "/tranches/" + id;
        double need =
                new Payments(world).all().stream().mapToDouble(MustPay::dollars).sum();
        Money all = source.tranches().values().stream().map(Tranche::amount).reduce(Money.ZERO, Money::plus);
        long unit = need > 100.0 * MILLION ? MILLION : MILLION / 100;
        Dial.Change change = (amount, from) -> List.of(tranche(path, id, (double) amount * unit, scenario.date(from)));
        rules.add(new Rule(
                Rule.Kind.FUNDING,
                "funding/" + source.id(),
                source.name() + " gives " + world.say.money(all) + " in all",
                List.of(tranche(path, id, PLENTY_DOLLARS, scenario.start())),
                "more money from " + source.name(),
                List.of(new Dial(
                        (long) (need * DEAREST / unit) + 1,
                        true,
                        Dial::twoDigits,
                        change,
                        (amount, from) -> world.say.money(Money.ofDollars((double) amount * unit)) + " more from "
                                + source.name() + " by " + scenario.date(from)))));
        if (source.interest().fraction() > 0) {
            String at = "funding/" + source.id() + "/interest";
            rules.add(new Rule(
                    Rule.Kind.INTEREST,
                    at,
                    source.name() + " takes interest from what it gives",
                    List.of(new Edit(at, Percent.ZERO, "0 %/yr")),
                    "no interest to " + source.name(),
                    List.of()));
        }
    }

    private static Edit tranche(String path, String id, double dollars, LocalDate date) {
        Money amount = Money.ofDollars(dollars);
        return new Edit(
                path,
                new Tranche(id, amount, date, Optional.empty()),
                "{amount: $" + amount.toDollars().toBigInteger() + ", date: " + date + "}");
    }

    /** How a timed value grows: what it is before its first date, without limit, and by amounts. */
    private record Scale<T>(
            T nothing,
            T plenty,
            long most,
            LongFunction<String> words,
            BiFunction<T, Long, T> plus,
            Function<T, String> yaml) {}

    private <T> Rule timed(Rule.Kind kind, String path, String text, Timed<T> value, Scale<T> scale) {
        Dial more = new Dial(
                scale.most(),
                true,
                Dial::twoDigits,
                (amount, from) -> {
                    Timed<T> raised = Raised.from(
                            value,
                            scenario.date(from),
                            scale.nothing(),
                            now -> scale.plus().apply(now, amount));
                    return List.of(new Edit(path, raised, Raised.yaml(raised, scenario.start(), scale.yaml())));
                },
                (amount, from) -> scale.words().apply(amount) + " from " + scenario.date(from));
        Timed<T> plenty = Timed.always(scale.plenty());
        return new Rule(
                kind,
                path,
                text,
                List.of(new Edit(path, plenty, scale.yaml().apply(scale.plenty()))),
                "no limit on it",
                List.of(more));
    }

    private <T> String shown(Timed<T> value, Function<T, String> words) {
        return Raised.words(value, scenario.start(), words);
    }

    private static String mw(long kw) {
        return kw % MEGAWATT == 0 ? kw / MEGAWATT + " MW" : kw / (double) MEGAWATT + " MW";
    }

    private static String perWeek(double rate) {
        String number =
                rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(Math.round(rate * 100) / 100.0);
        return number + "/w";
    }
}
