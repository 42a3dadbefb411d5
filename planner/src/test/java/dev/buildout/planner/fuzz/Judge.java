package dev.buildout.planner.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the program about one case after the other, keeps what it answers wrongly, and counts. */
final class Judge {

    /** Longer is worth a look, although it is no fault. */
    private static final Duration SLOW = Duration.ofMillis(1500);

    private final Corpus corpus;
    private final Path folder;
    private final boolean goesOn = Boolean.getBoolean("buildout.fuzz.collect");
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<String> slow = new ArrayList<>();
    private int cases;
    private int valid;
    private int planned;
    private int kept;

    Judge(Corpus corpus, Path folder) {
        this.corpus = corpus;
        this.folder = folder;
    }

    /**
     * Answers must be as {@link Answers} says.
     *
     * @throws AssertionError with what is wrong and where the case is kept; when faults are collected, it is only noted
     */
    void judge(Case spoiled) throws Exception {
        cases++;
        Bundle bundle = spoiled.bundle(corpus);
        Path file = bundle.writeTo(folder.resolve("case"));
        Answers answers = new Answers(file, bundle.arguments());
        try {
            answers.require(spoiled.format(), spoiled.planned());
        } catch (AssertionError | RuntimeException e) {
            String fault = e instanceof AssertionError ? String.valueOf(e.getMessage()) : e.toString();
            String kind = fault.replaceAll("(?s)\n.*", "").replaceAll("[0-9]+|`[^`]*`|'[^']*'", "#");
            if (faults.containsKey(kind)) {
                return;
            }
            Path place = keep(spoiled, bundle, fault);
            if (!goesOn) {
                throw new AssertionError(fault + "\nThe case is kept in " + place, e);
            }
            faults.put(kind, fault + "\n  kept in " + place);
        } finally {
            valid += answers.isValid() ? 1 : 0;
            planned += answers.isPlanned() ? 1 : 0;
            if (answers.longest().compareTo(SLOW) > 0 && cases > 1) {
                slow.add(answers.longest().toMillis() + " ms: " + spoiled);
                keep(spoiled, bundle, "slow: " + answers.longest().toMillis() + " ms");
            }
        }
    }

    private Path keep(Case spoiled, Bundle bundle, String fault) throws IOException {
        kept++;
        Path place = folder.resolve((goesOn ? "" : "last-") + "fault" + (goesOn ? "-" + kept : ""));
        bundle.writeTo(place);
        Files.writeString(place.resolve("what.txt"), spoiled + "\n" + bundle.arguments() + "\n" + fault + "\n");
        return place;
    }

    /** Before another property. */
    void forget() {
        faults.clear();
        slow.clear();
        cases = 0;
        valid = 0;
        planned = 0;
    }

    List<String> faults() {
        return List.copyOf(faults.values());
    }

    String summary() {
        return cases + " cases, " + valid + " without errors, " + planned + " planned, " + faults.size()
                + " faults collected" + (slow.isEmpty() ? "" : "; slow:\n  " + String.join("\n  ", slow));
    }
}
