package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Phase;
import dev.buildout.model.domain.Site;
import dev.buildout.model.unit.PerMegawatt;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether the units that a site needs of something can be counted: a slip in a power of ten asks for billions. */
final class NeedSizeCheck {

    private static final BigDecimal MOST_UNITS = new BigDecimal("1e9");
    private static final int KILOWATT_DIGITS = 3;

    private final Validation validation;
    private final Map<String, BigDecimal> tooMany = new LinkedHashMap<>();

    NeedSizeCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        validation.scenario().sites().values().forEach(this::site);
        tooMany.forEach((path, units) -> validation.error(
                FindingCode.TOO_MUCH_TO_PLAN,
                path,
                "a site would need " + String.format(Locale.ROOT, "%,d", units.toBigInteger())
                        + " units of it; at most " + Form.grouped(MOST_UNITS.longValueExact()) + " are planned"));
    }

    private void site(Site site) {
        Map<String, BigDecimal> megawatts = new LinkedHashMap<>();
        for (Phase phase : site.phases().values()) {
            BigDecimal power = BigDecimal.valueOf(phase.power().kilowatts(), KILOWATT_DIGITS);
            phase.template().ifPresent(id -> megawatts.merge(id, power, BigDecimal::add));
        }
        megawatts.forEach((id, power) -> Optional.<BuildTemplate>ofNullable(
                        validation.scenario().templates().get(id))
                .ifPresent(template -> template.activities()
                        .values()
                        .forEach(activity -> activity.needs()
                                .forEach((component, need) -> need(
                                        path("templates", id, "activities", activity.id(), "needs", component),
                                        need,
                                        power)))));
        BigDecimal all = megawatts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        site.needs()
                .forEach((activity, needs) -> needs.forEach(
                        (component, need) -> need(path("sites", site.id(), "needs", activity, component), need, all)));
    }

    private void need(String path, Need need, BigDecimal megawatts) {
        BigDecimal perMw = need.or().values().stream()
                .map(PerMegawatt::units)
                .reduce(need.perMw().map(PerMegawatt::units).orElse(BigDecimal.ZERO), BigDecimal::max);
        BigDecimal units = perMw.multiply(megawatts);
        if (units.compareTo(MOST_UNITS) > 0) {
            tooMany.merge(path, units, BigDecimal::max);
        }
    }
}
