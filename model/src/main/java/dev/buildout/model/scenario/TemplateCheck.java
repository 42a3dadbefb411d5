package dev.buildout.model.scenario;

import static dev.buildout.model.scenario.Validation.path;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.domain.BuildTemplate;
import dev.buildout.model.domain.Mode;
import dev.buildout.model.domain.Need;
import dev.buildout.model.domain.Site;
import dev.buildout.model.domain.TemplateActivity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Templates: links without circles, modes with one length, needs with one quantity, works shares that make the whole. */
final class TemplateCheck {

    private static final double TOLERANCE = 1e-9;

    private final Validation validation;

    TemplateCheck(Validation validation) {
        this.validation = validation;
    }

    void run() {
        validation.scenario().templates().values().forEach(this::check);
        if (validation.complete()) {
            validation.scenario().sites().values().forEach(this::checkSiteNeeds);
        }
    }

    private void check(BuildTemplate template) {
        String at = path("templates", template.id());
        for (TemplateActivity activity : template.activities().values()) {
            String inner = path(at, "activities", activity.id());
            checkModes(activity, inner);
            activity.needs().values().forEach(n -> checkNeed(n, path(inner, "needs", n.component())));
        }
        checkCircle(template, at);
        if (validation.complete()) {
            checkWhole(template, at);
        }
    }

    private void checkWhole(BuildTemplate template, String at) {
        if (template.activities().isEmpty()) {
            validation.error(
                    FindingCode.TEMPLATE, at, "template `" + template.id() + "` has no activities: it builds nothing");
            return;
        }
        template.activities().values().forEach(a -> checkLinks(a, template, path(at, "activities", a.id())));
        checkWorks(template, at);
        checkEnergises(template, at);
    }

    private void checkLinks(TemplateActivity activity, BuildTemplate template, String at) {
        Set<String> known = template.activities().keySet();
        activity.after().keySet().stream()
                .filter(p -> !known.contains(p))
                .forEach(p -> validation.keyError(
                        FindingCode.DANGLING_REFERENCE,
                        path(at, "after", p),
                        "`" + p + "` is not an activity of template `" + template.id() + "`",
                        () -> NearestName.hint(p, known)));
    }

    private void checkCircle(BuildTemplate template, String at) {
        Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
        template.activities()
                .values()
                .forEach(a -> waitsFor.put(a.id(), a.after().keySet()));
        Cycle.find(waitsFor).ifPresent(circle -> {
            String[] links = IntStream.range(0, circle.size())
                    .mapToObj(i -> path(at, "activities", circle.get(i), "after", circle.get((i + 1) % circle.size())))
                    .toArray(String[]::new);
            validation.keyError(
                    FindingCode.CYCLE,
                    validation.atFault(links),
                    "links go round in template `" + template.id() + "`: " + Cycle.described(circle, "waits for"));
        });
    }

    private void checkModes(TemplateActivity activity, String at) {
        if (validation.complete() && activity.modes().isEmpty()) {
            validation.error(
                    FindingCode.MISSING_KEY,
                    at,
                    "activity `" + activity.id() + "` has no `modes`",
                    () -> "Maybe `modes: {normal: {duration: 8 w, crew: 40}}`.");
        }
        for (Mode mode : activity.modes().values()) {
            if (mode.duration().isPresent() == mode.rate().isPresent()) {
                String own = path(at, "modes", mode.id());
                validation.keyError(
                        FindingCode.BAD_QUANTITY,
                        validation.atFault(own, path(own, "duration"), path(own, "rate")),
                        "mode `" + mode.id() + "` of activity `" + activity.id() + "` needs either `duration` or `rate`"
                                + (mode.rate().isPresent() ? ", not both" : ""));
            }
        }
    }

    private void checkSiteNeeds(Site site) {
        List<String> known = site.phases().values().stream()
                .flatMap(p -> p.template().stream())
                .distinct()
                .flatMap(
                        t -> Stream.ofNullable(validation.scenario().templates().get(t)))
                .flatMap(t -> t.activities().keySet().stream())
                .distinct()
                .toList();
        site.needs().forEach((activity, needs) -> {
            String at = path("sites", site.id(), "needs", activity);
            if (!known.contains(activity)) {
                validation.keyError(
                        FindingCode.DANGLING_REFERENCE,
                        at,
                        "`" + activity + "` is not an activity of any template of site `" + site.id() + "`",
                        () -> NearestName.hint(activity, known));
            }
            needs.values().forEach(n -> checkNeed(n, path(at, n.component())));
        });
    }

    private void checkNeed(Need need, String at) {
        if (need.perMw().isPresent() == need.units().isPresent()) {
            validation.keyError(
                    FindingCode.BAD_QUANTITY,
                    at,
                    "the need of `" + need.component() + "` takes either `per-mw` or `units`"
                            + (need.units().isPresent() ? ", not both" : ""));
        } else if (need.units().isPresent() && !need.or().isEmpty()) {
            validation.keyError(
                    FindingCode.BAD_QUANTITY,
                    path(at, "or"),
                    "what stands in for `" + need.component() + "` is counted per MW, so the need itself must be too");
        }
    }

    private void checkWorks(BuildTemplate template, String at) {
        double sum = template.activities().values().stream()
                .mapToDouble(a -> a.works().fraction())
                .sum();
        if (sum > TOLERANCE && Math.abs(sum - 1) > TOLERANCE) {
            String[] shares = Stream.concat(
                            Stream.of(at),
                            template.activities().keySet().stream().map(a -> path(at, "activities", a, "works")))
                    .toArray(String[]::new);
            validation.error(
                    FindingCode.BAD_SUM,
                    validation.atFault(shares),
                    "the works shares of template `" + template.id() + "` add up to " + TermsCheck.percent(sum)
                            + "; they must make 100 % (or be absent)");
        }
    }

    private void checkEnergises(BuildTemplate template, String at) {
        List<TemplateActivity> energising = template.activities().values().stream()
                .filter(TemplateActivity::energises)
                .toList();
        if (energising.isEmpty()) {
            String[] places = Stream.concat(
                            Stream.of(at),
                            template.activities().keySet().stream().map(a -> path(at, "activities", a, "energises")))
                    .toArray(String[]::new);
            validation.error(
                    FindingCode.TEMPLATE,
                    validation.atFault(places),
                    "no activity of template `" + template.id() + "` energises its block",
                    () -> "Write `energises: true` at the activity that first takes power.");
        } else if (energising.size() > 1) {
            String[] places = energising.stream()
                    .skip(1)
                    .map(a -> path(at, "activities", a.id(), "energises"))
                    .toArray(String[]::new);
            String first = path(at, "activities", energising.get(0).id(), "energises");
            String[] all = Stream.concat(Stream.of(places), Stream.of(first)).toArray(String[]::new);
            validation.error(
                    FindingCode.TEMPLATE,
                    validation.atFault(all),
                    "several activities of template `" + template.id() + "` energise the block: "
                            + energising.stream().map(a -> "`" + a.id() + "`").collect(Collectors.joining(", "))
                            + ". One does");
        }
    }
}
