package dev.buildout.planner.report;

import dev.buildout.model.unit.Money;
import dev.buildout.planner.plan.LedgerEntry;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.Profiles;
import dev.buildout.planner.plan.Say;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Money: what each source has made available and what is drawn, and payments month by month. */
record CashSection(Chart payments, List<Chart> sources) {

    static CashSection of(Plan plan, Say say) {
        List<Profiles.Funding> funding = plan.profiles().funding().stream()
                .filter(f -> !f.monthEnds().isEmpty())
                .toList();
        return new CashSection(
                payments(plan, say),
                IntStream.range(0, funding.size())
                        .mapToObj(i -> source("source-" + i, plan, funding.get(i), say))
                        .toList());
    }

    private static Chart payments(Plan plan, Say say) {
        List<LedgerEntry> paid = Sums.payments(plan.ledger());
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth m = YearMonth.from(plan.start()); !m.isAfter(YearMonth.from(plan.end())); m = m.plusMonths(1)) {
            months.add(m);
        }
        Map<String, Money[]> byCategory = new LinkedHashMap<>();
        Sums.by(paid, LedgerEntry::category).keySet().forEach(c -> byCategory.put(c, zeros(months.size())));
        for (LedgerEntry entry : paid) {
            int month = months.indexOf(YearMonth.from(entry.date()));
            Money[] sums = byCategory.get(entry.category());
            if (month >= 0 && sums != null) {
                sums[month] = sums[month].plus(entry.amount());
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("currency", say.symbol());
        data.put("months", months.stream().map(m -> m.atDay(1).toEpochDay()).toList());
        data.put(
                "series",
                byCategory.entrySet().stream()
                        .map(e -> series(e.getKey(), e.getValue()))
                        .toList());
        List<String> head = new ArrayList<>(List.of("Month", "Together"));
        byCategory.keySet().forEach(c -> head.add(Say.title(c)));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            rows.add(row(months.get(i), i, byCategory, say));
        }
        String summary =
                "Payments month by month, stacked by category; " + say.money(Sums.of(paid, e -> true)) + " together.";
        return new Chart("payments", "payments", "Payments by month", "", summary, data, head, rows);
    }

    private static Map<String, Object> series(String category, Money[] sums) {
        List<Double> values = Arrays.stream(sums).map(Money::dollars).toList();
        return Map.of("id", category, "name", Say.title(category), "values", values);
    }

    private static List<Object> row(YearMonth month, int at, Map<String, Money[]> sums, Say say) {
        Money total = sums.values().stream().map(s -> s[at]).reduce(Money.ZERO, Money::plus);
        List<Object> row = new ArrayList<>(List.of(month.toString(), say.exact(total)));
        sums.values().forEach(s -> row.add(say.exact(s[at])));
        return row;
    }

    private static Money[] zeros(int length) {
        Money[] zeros = new Money[length];
        Arrays.fill(zeros, Money.ZERO);
        return zeros;
    }

    private static Chart source(String id, Plan plan, Profiles.Funding source, Say say) {
        List<LocalDate> ends = source.monthEnds();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("currency", say.symbol());
        data.put("start", plan.start().toEpochDay());
        data.put("months", ends.stream().map(LocalDate::toEpochDay).toList());
        data.put("available", source.available().stream().map(Money::dollars).toList());
        data.put("drawn", source.drawn().stream().map(Money::dollars).toList());
        List<List<Object>> rows = new ArrayList<>();
        int tightest = 0;
        for (int i = 0; i < ends.size(); i++) {
            rows.add(List.of(
                    ends.get(i).toString(),
                    say.exact(source.available().get(i)),
                    say.exact(source.drawn().get(i)),
                    say.exact(left(source, i))));
            boolean drawing = source.drawn().get(tightest).cents() > 0;
            tightest = !drawing || left(source, i).compareTo(left(source, tightest)) < 0 ? i : tightest;
        }
        String note = note(source, tightest, say);
        return new Chart(
                id,
                "funding",
                source.name(),
                note,
                source.name() + ": money available and money drawn, cumulative by month; " + note + ".",
                data,
                List.of("Month end", "Available", "Drawn", "Left"),
                rows);
    }

    private static String note(Profiles.Funding source, int tightest, Say say) {
        int last = source.drawn().size() - 1;
        String waiting =
                source.waitingDays() > 0 ? "; work waits " + Say.number(source.waitingDays()) + " days for it" : "";
        return say.money(source.drawn().get(last)) + " of "
                + say.money(source.available().get(last)) + " drawn; least left "
                + say.money(left(source, tightest)) + " in "
                + Say.month(source.monthEnds().get(tightest)) + waiting;
    }

    private static Money left(Profiles.Funding source, int month) {
        return source.available().get(month).minus(source.drawn().get(month));
    }
}
