package dev.buildout.model.scenario;

import dev.buildout.model.domain.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that messages use for records, keys and sections. */
final class Nouns {

    private static final Map<String, String> RECORDS = Map.of(
            "TemplateActivity", "activity",
            "BuildTemplate", "template",
            "RenewableResource", "resource",
            "FixedDate", "event",
            "WorkCalendar", "calendar");
    private static final Map<Section, String> SECTIONS = Map.of(Section.FUNDING, "funding source");

    private Nouns() {}

    /** {@code labour pool} for {@code LabourPool}. */
    static String of(Class<?> type) {
        String name = type.getSimpleName();
        return RECORDS.getOrDefault(name, words(name, ' '));
    }

    /** {@code worker-cap} for {@code workerCap}. */
    static String key(String component) {
        return words(component, '-');
    }

    /** {@code a plant or hub}. */
    static String anyOf(List<Section> sections) {
        String names = sections.stream().map(Nouns::of).collect(Collectors.joining(" or "));
        return ("aeio".indexOf(names.charAt(0)) >= 0 ? "an " : "a ") + names;
    }

    /** {@code real-estate} for {@code REAL_ESTATE}: a constant as scenarios write it. */
    static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String of(Section section) {
        String plural = section.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return SECTIONS.getOrDefault(section, plural.substring(0, plural.length() - 1));
    }

    private static String words(String camelCase, char joint) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && words.length() > 0) {
                words.append(joint);
            }
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }
}
