package dev.buildout.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buildout.planner.benchmark.Instance.Project;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files say what they say in every spelling, and what is wrong with one is said once, with its place. */
class InstanceReaderTest {

    @TempDir
    Path folder;

    private Instance read(String name, String text) {
        return InstanceReader.read(InstanceTexts.write(folder.resolve(name), text));
    }

    @Test
    void singleModeAndPattersonFilesSayTheSame() {
        Project psplib = read("a.sm", InstanceTexts.SINGLE_MODE).projects().get(0);
        Project patterson = read("a.rcp", InstanceTexts.PATTERSON).projects().get(0);

        assertThat(psplib.renewable()).containsExactly(3).isEqualTo(patterson.renewable());
        assertThat(psplib.activities()).extracting("modes").isEqualTo(modes(patterson));
        assertThat(psplib.activities().get(0).successors()).containsExactly(2, 3);
        assertThat(patterson.activities().get(0).successors()).containsExactly(2, 3);
    }

    private static Object modes(Project project) {
        return project.activities().stream().map(Instance.Activity::modes).toList();
    }

    @Test
    void laterModesStandWithoutTheJobsNumber() {
        Project project = read("a.mm", InstanceTexts.MULTI_MODE).projects().get(0);

        assertThat(project.nonrenewable()).containsExactly(9);
        assertThat(project.activities().get(1).modes()).extracting("days").containsExactly(1, 3, 7);
        assertThat(project.activities().get(1).modes().get(2).nonrenewable()).containsExactly(1);
        assertThat(project.activities().get(1).where().line()).isEqualTo(18);
    }

    @Test
    void linesMayEndAsOnAnySystem() {
        Project unix = read("a.mm", InstanceTexts.MULTI_MODE).projects().get(0);
        Project windows = read("a.mm", InstanceTexts.MULTI_MODE.replace("\n", "\r\n"))
                .projects()
                .get(0);

        assertThat(windows).isEqualTo(unix);
    }

    @Test
    void aListGivesReleasesCriticalPathsAndSharedColumns() {
        Instance instance = InstanceReader.read(InstanceTexts.writeMista(folder));

        assertThat(instance.name()).isEqualTo("two");
        assertThat(instance.projects()).extracting("release").containsExactly(0, 2);
        assertThat(instance.projects()).extracting("criticalPathDays").containsExactly(4, 4);
        assertThat(instance.shared()).containsExactly(OptionalInt.of(3));
    }

    /** Each is the Patterson text with one thing changed; the place is where it is. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a word for a number          | 3 2 1 4     | 3 x 1 4     | 4:3 | 'x' | use of resource 1 of activity 2",
                "a fraction                   | 3 2 1 4     | 3.5 2 1 4   | 4:1 | '3.5' | duration of activity 2",
                "a negative number            | 4 2 1 4     | -4 2 1 4    | 5:1 | '-4' | from 0",
                "a number beyond all          | 4 2 1 4     | 99999999999 2 1 4 | 5:1 | '99999999999' | to 100000",
                "too many successors          | 0 0 2 2 3   | 0 0 9 2 3   | 3:5 | '9' | from 0 to 4",
                "a successor out of range     | 0 0 2 2 3   | 0 0 2 2 5   | 3:9 | '5' | from 1 to 4",
                "more activities than counted | 4 1         | 3 1         | 4:7 | '4' | from 1 to 3",
                "less activities than counted | 4 1         | 5 1         | 6:6 | end of the file | duration of activity 5",
                "a cycle                      | 4 2 1 4     | 4 2 2 4 1   | 3:1 | a cycle of activities 1 -> 3 -> 1 | successors",
                "an activity after itself     | 3 2 1 4     | 3 2 1 2     | 4:1 | a cycle of activities 2 -> 2 | successors"
            })
    void pattersonFilesThatAreWrong(
            String what, String piece, String replacement, String place, String found, String expected) {
        refused("a.rcp", InstanceTexts.PATTERSON, piece, replacement, place, found, expected);
    }

    /** Each is the multi-mode text with one thing changed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a job twice              | \"3\t1\t1\t\t4\" | \"2\t1\t1\t\t4\" | 11:1 | '2' | job 3",
                "a job left out           | \"3\t1\t1\t\t4\n\" | \"\"             | 11:1 | '4' | job 3",
                "a job too many           | \"4\t1\t0\n\" | \"4\t1\t0\n5\t1\t0\n\" | 13:1 | '5' | there are 4 jobs",
                "too few successors       | \"1\t1\t2\"     | \"1\t1\t3\"     | 9:11 | the end of the line | successor 3",
                "too many successors      | \"1\t1\t2\"     | \"1\t1\t1\"     | 9:10 | '3' | the end of the line",
                "a successor out of range | \"\t\t2 3\"     | \"\t\t2 7\"     | 9:10 | '7' | from 1 to 4",
                "no modes                 | \"2\t3\t1\"     | \"2\t0\t1\"     | 10:3 | '0' | number of modes of job 2",
                "a mode left out          | \"\t3\t7\t2\t1\n\" | \"\"         | 20:9 | '3' | the end of the line",
                "a mode in another place  | \"\t3\t7\"      | \"\t4\t7\"      | 20:2 | '4' | 3",
                "a resource too few       | \"\t3\t7\t2\t1\" | \"\t3\t7\t2\"  | 20:7 | the end of the line | use of N1",
                "a resource too many      | \"\t3\t7\t2\t1\" | \"\t3\t7\t2\t1\t0\" | 20:10 | '0' | end of the line",
                "a negative use           | \"\t3\t7\t2\t1\" | \"\t3\t7\t2\t-1\" | 20:8 | '-1' | use of N1",
                "a capacity left out      | \"\t4\t9\"      | \"\t4\"         | 27:3 | the end of the line | capacity of N1",
                "no capacities            | \" RESOURCE AVAILABILITIES\" | \"\" | 26:2 | 'R' | RESOURCEAVAILABILITIES",
                "no header                | jobs            | works           | 7:1 | 'PRECEDENCE' | jobs (incl.",
                "a kind of resource that nobody can read | : 0 D | : 1 D | 5:31 | '1' | doubly constrained",
                "something behind the end | \"9\n\n\" | \"9\n\nmore\n\" | 29:1 | 'more' | the end of the file"
            })
    void multiModeFilesThatAreWrong(
            String what, String piece, String replacement, String place, String found, String expected) {
        refused("a.mm", InstanceTexts.MULTI_MODE, piece, replacement, place, found, expected);
    }

    private void refused(
            String name, String text, String piece, String replacement, String place, String found, String expected) {
        assertThat(text).contains(piece);
        Path file = folder.resolve(name);
        assertThatThrownBy(() -> read(name, text.replaceFirst(Pattern.quote(piece), replacement)))
                .isInstanceOf(InstanceException.class)
                .hasMessageStartingWith(file + ":" + place + ": found ")
                .hasMessageContaining(found)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.rcp", "a.sm", "a.mm", "a.txt"})
    void aFileCutOffAnywhereIsRefused(String name) {
        Path list = InstanceTexts.writeMista(folder);
        assertThat(list).exists();
        String text = switch (name) {
            case "a.rcp" -> InstanceTexts.PATTERSON;
            case "a.sm" -> InstanceTexts.SINGLE_MODE;
            case "a.mm" -> InstanceTexts.MULTI_MODE;
            default -> InstanceTexts.MISTA;
        };
        String needed = text.stripTrailing().replaceFirst("\\s*\\*+$", "");
        for (int end = 0; end < needed.length(); end++) {
            String cut = text.substring(0, end);
            assertThatThrownBy(() -> read(name, cut)).isInstanceOf(InstanceException.class);
        }
        assertThat(read(name, needed).projects()).isNotEmpty();
    }

    @Test
    void aSingleModeFileHasOneModeAJob() {
        assertThatThrownBy(() -> read("a.sm", InstanceTexts.MULTI_MODE))
                .hasMessageContaining("a.sm:10:3: found '3', expected the number of modes of job 2: 1");
    }

    @Test
    void aListThatNamesAMissingFileSaysWhereAndWhatIsNear() {
        InstanceTexts.writeMista(folder);
        assertThatThrownBy(() -> read("bad.txt", InstanceTexts.MISTA.replaceFirst("tiny", "tyny")))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("bad.txt:4:1: found the name 'own/tyny.mm'")
                .hasMessageContaining("Maybe `own/tiny.mm`");
    }

    @Test
    void aSharedCapacityForAResourceThatIsUsedUpIsRefused() {
        InstanceTexts.writeMista(folder);
        assertThatThrownBy(() -> read("bad.txt", InstanceTexts.MISTA.replace("3 -1", "3 5")))
                .hasMessageContaining("bad.txt:9:3: found '5', expected -1");
    }

    @Test
    void aListWithOtherColumnsThanItsFilesIsRefused() {
        InstanceTexts.writeMista(folder);
        assertThatThrownBy(() -> read("bad.txt", InstanceTexts.MISTA.replace("2\n3 -1", "3\n3 -1 -1")))
                .hasMessageContaining("bad.txt:8:1: found '3', expected the number of resource columns");
    }

    @Test
    void anUnknownSuffixAMissingFileAndAFolder() {
        assertThatThrownBy(() -> read("a.json", "{}"))
                .hasMessageContaining("a.json: found")
                .hasMessageContaining(".sm");
        assertThatThrownBy(() -> InstanceReader.read(folder.resolve("no.mm"))).hasMessageContaining("no such file");
        assertThat(folder.resolve("b.mm").toFile().mkdir()).isTrue();
        assertThatThrownBy(() -> InstanceReader.read(folder.resolve("b.mm"))).hasMessageContaining("a folder");
    }

    @Test
    void aFileBeyondFiftyMegabytesIsNotRead() throws IOException {
        Path large = folder.resolve("large.rcp");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((50L << 20) + 1);
        }
        assertThatThrownBy(() -> InstanceReader.read(large)).hasMessageContaining("at most 50 MB");
    }

    @Test
    void aFileThatIsNotTextIsShownInPrintableLetters() {
        assertThatThrownBy(() -> read("a.rcp", "\0\1\2\u001b[31m" + "x".repeat(500)))
                .hasMessageMatching("[\\x20-\\x7e]+")
                .hasMessageContaining("...");
    }
}
