package dev.buildout.model.domain;

import dev.buildout.model.unit.Percent;

/** Shares of the price by event; they add up to 100 %. */
@About(
        value = "When the price is paid, in shares that add up to 100 %.",
        examples = "{order: 10 %, ex-works: 40 %, delivery: 50 %}")
public record PaymentTerms(
        @Key(value = "With the order: the deposit", byDefault = "0 %")
        Percent order,

        @Key(value = "When the goods are ex works", byDefault = "0 %")
        Percent exWorks,

        @Key(value = "On arrival", byDefault = "0 %") Percent delivery) {}
