package dev.buildout.model.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What day a text means that is written in another way than scenarios do. */
final class LikelyDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})(?:[-/.]?(\\d{1,2}))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    private LikelyDate() {}

    /** {@code Maybe `2027-02-15`.}; both days where month and day could be either; empty when it is none. */
    static String hint(String text) {
        List<String> likely = candidates(text.strip()).distinct().toList();
        return likely.isEmpty() ? "" : likely.stream().collect(Collectors.joining("` or `", "Maybe `", "`."));
    }

    private static Stream<String> candidates(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return day(
                    first.group(1),
                    first.group(2),
                    Optional.ofNullable(first.group(3)).orElse("1"))
                    .stream();
        }
        Matcher last = YEAR_LAST.matcher(text);
        return last.matches()
                ? Stream.of(
                                day(last.group(3), last.group(1), last.group(2)),
                                day(last.group(3), last.group(2), last.group(1)))
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
