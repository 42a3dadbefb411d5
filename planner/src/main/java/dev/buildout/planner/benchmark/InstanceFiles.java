package dev.buildout.planner.benchmark;

import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds instance files of some formats: those named, and those that stand in a folder that is named. */
public final class InstanceFiles {

    private InstanceFiles() {}

    /**
     * The files in the order given, those of a folder in natural order: {@code j30_2_1} before {@code j30_10_1}.
     *
     * @throws InstanceException when a name is of another format, or a folder holds none
     */
    public static List<Path> find(List<Path> given, Set<InstanceReader.Format> formats) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path, formats));
            } else if (InstanceReader.Format.find(path)
                    .filter(formats::contains)
                    .isPresent()) {
                files.add(path);
            } else {
                throw new InstanceException(nowhereIn(path), "a name without a suffix of this kind", suffixes(formats));
            }
        }
        return files;
    }

    private static List<Path> in(Path folder, Set<InstanceReader.Format> formats) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> InstanceReader.Format.find(file)
                            .filter(formats::contains)
                            .isPresent())
                    .sorted((a, b) -> compareNaturally(a.toString(), b.toString()))
                    .toList();
            if (files.isEmpty()) {
                throw new InstanceException(nowhereIn(folder), "a folder without instances", suffixes(formats));
            }
            return files;
        } catch (IOException e) {
            throw new InstanceException(
                    nowhereIn(folder), "a folder that cannot be read (" + e.getMessage() + ")", suffixes(formats));
        }
    }

    private static SourceLocation nowhereIn(Path path) {
        return new SourceLocation(path.toString(), 0, 0);
    }

    private static String suffixes(Set<InstanceReader.Format> formats) {
        return formats.stream()
                .sorted()
                .map(InstanceReader.Format::suffix)
                .collect(Collectors.joining(", ", "files that end in ", ""));
    }

    /** By letters, and by the value of numbers within them. */
    static int compareNaturally(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = chunkEnd(a, i);
            int endB = chunkEnd(b, j);
            String one = a.substring(i, endA);
            String two = b.substring(j, endB);
            boolean numbers = isDigit(one.charAt(0)) && isDigit(two.charAt(0));
            int order = numbers && one.length() != two.length() ? one.length() - two.length() : one.compareTo(two);
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        return (a.length() - i) - (b.length() - j);
    }

    private static int chunkEnd(String text, int from) {
        int end = from + 1;
        while (end < text.length() && isDigit(text.charAt(end)) && isDigit(text.charAt(from))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
