package dev.buildout.model.domain;

import dev.buildout.model.unit.Money;
import java.util.Optional;

/** What a megawatt is worth once it is live. */
@About(
        value = "What time is worth: how much a megawatt loses for each month that it is late. A phase may have "
                + "its own value.",
        examples = """
        {per-month: $1.0M/MW-month, low: $0.85M/MW-month, high: $1.11M/MW-month, building: $0.24M/MW-month, residual: $20M/MW}
        """)
public record MegawattValue(
        @Key(value = "Value lost for each MW and month of lateness", per = "MW-month")
        Money perMonth,

        @Key(value = "A low view of the same, shown beside it in the report", per = "MW-month")
        Optional<Money> low,

        @Key(value = "A high view of the same, shown beside it in the report", per = "MW-month")
        Optional<Money> high,

        @Key(value = "The builder's own cost of a month's delay, shown beside it in the report", per = "MW-month")
        Optional<Money> building,

        @Key(
                value = "What a MW that is live at the end of the horizon is still worth then",
                per = "MW",
                byDefault = "$0/MW")
        Money residual) {}
