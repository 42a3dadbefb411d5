package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.domain.Offer;
import dev.buildout.model.domain.PaymentTerms;
import dev.buildout.model.domain.Plant;
import dev.buildout.model.domain.Supplier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/** The terms on which things are sold: payments, lots, lines, validity. */
final class TermsCheck {

    private static final double TOLERANCE = 1e-9;

    private final Validation validation;

    TermsCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        validation
                .scenario()
                .components()
                .values()
                .forEach(c -> checkPayment(c.payment(), path("components", c.id(), "payment")));
        for (Supplier supplier : validation.scenario().suppliers().values()) {
            for (Plant plant : supplier.plants().values()) {
                String at = path("suppliers", supplier.id(), "plants", plant.id(), "offers");
                plant.offers().values().forEach(o -> checkOffer(o, plant, path(at, o.component())));
            }
        }
    }

    private void checkOffer(Offer offer, Plant plant, String at) {
        offer.payment().ifPresent(terms -> checkPayment(terms, path(at, "payment")));
        validation.require(offer.minimumOrder() >= 1, path(at, "minimum-order"), "the smallest lot is 1 or more");
        validation.require(offer.lotSize() >= 1, path(at, "lot-size"), "a lot size is 1 or more");
        offer.line()
                .filter(line -> validation.complete() && !plant.lines().containsKey(line))
                .ifPresent(line -> validation.error(
                        FindingCode.BAD_OFFER,
                        path(at, "line"),
                        "`" + line + "` is not a line of plant `" + plant.id() + "`",
                        () -> NearestName.hint(line, plant.lines().keySet())));
        if (offer.from().isPresent()
                && offer.until().isPresent()
                && offer.until().get().isBefore(offer.from().get())) {
            validation.error(
                    FindingCode.BAD_PERIOD,
                    validation.atFault(path(at, "until"), path(at, "from")),
                    "the offer ends on " + offer.until().get() + ", before its first day, "
                            + offer.from().get(),
                    () -> "Maybe `from` and `until` are swapped.");
        }
    }

    private void checkPayment(PaymentTerms terms, String at) {
        double sum = DoubleStream.of(
                        terms.order().fraction(),
                        terms.exWorks().fraction(),
                        terms.delivery().fraction())
                .sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            String fault = validation.atFault(at, path(at, "order"), path(at, "ex-works"), path(at, "delivery"));
            validation.error(
                    FindingCode.BAD_SUM, fault, "payments add up to " + percent(sum) + "; they must make 100 %");
        }
    }

    static String percent(double fraction) {
        BigDecimal percent = BigDecimal.valueOf(fraction * 100).round(new MathContext(6, RoundingMode.HALF_UP));
        return percent.stripTrailingZeros().toPlainString() + " %";
    }
}
