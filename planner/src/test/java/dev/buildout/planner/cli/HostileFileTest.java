package dev.buildout.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buildout.model.diagnostic.FindingPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's file ends in a clear message, in little time and memory, and never steers the terminal. */
@Timeout(30)
class HostileFileTest {

    private static final String TINY = read(Broken.FOLDER.resolve("parts/tiny.yaml"));

    private static Optional<Ended> trivial = Optional.empty();

    @TempDir
    Path folder;

    @BeforeEach
    void putTheBase() throws IOException {
        Files.writeString(folder.resolve("tiny.yaml"), TINY);
    }

    @Test
    void anAliasBomb() throws IOException {
        String bomb = "a0: &a0 [x, x]\n"
                + lines(3000, i -> "a" + (i + 1) + ": &a" + (i + 1) + " [" + ("*a" + i + ", ").repeat(9) + "x]");
        RealRun run = refused(bomb);
        assertThat(run.err()).contains("BO-1005", "anchors (`&a0`) are not read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "[\n", "- ", "{? "})
    void deepNesting(String open) throws IOException {
        String deep = open.repeat(100_000);
        RealRun run = refused("a: " + (deep.length() < 99_000 ? deep : deep.replaceAll("(.{90000})", "$1\n")));
        assertThat(run.err()).containsPattern("BO-(1003|1004|1006)");
    }

    @Test
    void billionsOfActivitiesAreNotMade() throws IOException {
        String phases = lines(
                1000,
                i -> "      p-" + i + ": {name: P, power: 999999 GW, block: 1 TW, due: 2028-06-30, template: hall}");
        RealRun run = refused(TINY.replace("      abi-1:", phases.replace("1 TW", "1000 GW") + "      abi-1:")
                .replace("power: 20 MW\n", "power: 999999 GW\n"));
        assertThat(run.err()).contains("BO-1314").contains("activities and lots to plan");
    }

    @Test
    void poolsWithoutNumberOverAHundredYearsAreNotMade() throws IOException {
        String pools = lines(2000, i -> "  p" + i + ": {name: P, workers: 1, wage: $95/h, calendar: weekdays}");
        RealRun run = refused(TINY.replace("labour-pools:\n", "labour-pools:\n" + pools)
                .replace("end: 2029-01-01", "end: 2100-01-01"));
        assertThat(run.err()).contains("BO-1314", "the horizon's days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".nan",
                ".inf",
                "-.inf",
                "NaN",
                "Infinity",
                "1e400",
                "1e999999999",
                "0x7fffffffffffffff",
                "1_000",
                "\u0663",
                "!!float 1",
                "[1]"
            })
    void numbersThatAreNone(String number) throws IOException {
        for (String quantity : List.of(
                "power: 20 MW",
                "mass: 1 t",
                "wage: $95/h",
                "lead-time: 16 w",
                "racks: 10/w",
                "rack: 5/MW",
                "works: 60 %",
                "rate: 5 MW/w",
                "houston: {abilene: 380 mi",
                "crew: 60",
                "workers: 400",
                "per-mile: $3/mi",
                "load: 20 t",
                "speed: 500 mi/d",
                "block: 10 MW",
                "amount: $600M",
                "interest: 6 %/yr",
                "location: [29.76, -95.37",
                "date: 2027-02-01")) {
            assertThat(TINY).contains(quantity);
            RealRun run = refused(TINY.replaceFirst(
                    Pattern.quote(quantity), Matcher.quoteReplacement(quantity.replaceFirst("[0-9][0-9.-]*", number))));
            assertThat(run.err())
                    .as(quantity + " with " + number)
                    .containsPattern("scenario.yaml:\\d+:\\d+: error BO-1");
        }
    }

    @Test
    void aNumberOfAMillionDigits() throws IOException {
        String digits = "9".repeat(99_000);
        assertThat(refused(TINY.replace("workers: 400", "workers: " + digits)).err())
                .contains("BO-1203");
        assertThat(refused(TINY.replace("workers: 400", "workers: " + "9".repeat(1_000_000)))
                        .err())
                .contains("BO-1003");
    }

    @ParameterizedTest
    @CsvSource({
        "99999-01-01, BO-1203",
        "0000-01-01, BO-1205",
        "-2027-01-01, BO-1203",
        "1002029-01-01, BO-1203",
        "9999-12-31, BO-1205"
    })
    void yearsBeyondAllPlans(String date, String code) throws IOException {
        assertThat(refused(TINY.replace("end: 2029-01-01", "end: " + date)).err())
                .contains("scenario.yaml:5:6: error " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"a\\e[31mred\\a\"",
                "\"\\u202eabc\"",
                "\"a\\nb\"",
                "../../etc",
                "\"\\0\"",
                "\"\\x9b31m\"",
                "\"\\u2028\""
            })
    void idsThatAreMarkupOrControls(String id) throws IOException {
        RealRun run = refused(TINY.replace("  abilene:\n", "  " + id + ":\n"));
        assertThat(run.err()).contains("BO-1206");
    }

    @Test
    void anIdOfMegabytes() throws IOException {
        RealRun run = refused(TINY.replace("  abilene:\n", "  ? " + "x".repeat(90_000) + "\n  :\n"));
        assertThat(run.err().length()).isLessThan(20_000);
    }

    @Test
    void textThatIsNotUtf8() throws IOException {
        assertThat(check(Files.write(folder.resolve("scenario.yaml"), TINY.getBytes(StandardCharsets.UTF_16)))
                        .err())
                .contains("BO-1004", "UTF-16", "Save it as UTF-8");
        assertThat(check(Files.write(folder.resolve("scenario.yaml"), new byte[50_000]))
                        .err())
                .contains("BO-1004");
    }

    @Test
    void whatIsNoFile() throws Exception {
        Path fifo = folder.resolve("fifo.yaml");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        assertThat(check(fifo).err()).contains("BO-1001", "a pipe or a device");
        assertThat(check(Path.of("/dev/zero")).err()).contains("BO-1001", "a pipe or a device");
        assertThat(refused("extends: fifo.yaml\n").err()).contains("BO-1104", "`fifo.yaml` is a pipe or a device");
        Files.createDirectory(folder.resolve("sub.yaml"));
        assertThat(refused("extends: sub.yaml\n").err()).contains("BO-1104", "`sub.yaml` is a folder");
        Files.createSymbolicLink(folder.resolve("out.yaml"), Path.of("/etc/passwd"));
        assertThat(refused("extends: out.yaml\n").err())
                .contains("lies outside the scenario's folder")
                .doesNotContain("root");
        Files.createSymbolicLink(folder.resolve("loop.yaml"), Path.of("loop.yaml"));
        assertThat(refused("imports: loop.yaml\n").err()).contains("BO-1104");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.yaml", "/etc/passwd", "sub/../../x.yaml", "\"a\\0b\""})
    void filesElsewhere(String name) throws IOException {
        assertThat(refused("extends: " + name + "\n").err()).contains("scenario.yaml:1:10: error BO-1104");
    }

    @Test
    void importsThatFanOut() throws IOException {
        for (int i = 0; i < 40; i++) {
            Files.writeString(
                    folder.resolve("fan" + i + ".yaml"),
                    "imports: [fan" + (i + 1) + ".yaml, fan" + (i + 1) + ".yaml]\n");
        }
        Files.writeString(folder.resolve("fan40.yaml"), "scenario: x\n");
        assertThat(refused("imports: fan0.yaml\n").err()).contains("more than 100 files");
    }

    @Test
    void changesOfTheCommandLine() throws IOException {
        Path file = scenario(TINY);
        for (String hostile : List.of(
                "\u001b[31m",
                "a=\u001b]0;x\u0007",
                "sites.abilene.power=.inf",
                "sites.abilene.power=" + "[".repeat(50_000),
                "sites=&a [*a]",
                "=",
                "a=!!java.net.URL x",
                ".=.",
                "x".repeat(100_000) + "=1",
                "start=99999-01-01",
                "sites.<script>=1",
                "sites.abilene.power=x999999999")) {
            RealRun run = RealRun.of("check", file.toString(), "--set", hostile);
            requireClear(run);
            requireClear(RealRun.of("check", file.toString(), "--with", hostile));
        }
    }

    @Test
    void aLongHorizonAndManyOverridesEndSoon() throws Exception {
        Path file = scenario(TINY + "overrides:\n"
                + lines(20_000, i -> "  o" + i + ": {set: {sites: {abilene: {power: " + (i + 30) + " MW}}}}"));
        child(file).requireQuick();
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private RealRun refused(String text) throws IOException {
        RealRun run = check(scenario(text));
        assertThat(run.status()).isEqualTo(ExitCode.WRONG_INPUT);
        return run;
    }

    private static RealRun check(Path file) {
        RealRun run = RealRun.of("check", file.toString());
        requireClear(run);
        return run;
    }

    /** A person can read it, and the terminal stays as it is. */
    private static void requireClear(RealRun run) {
        String said = run.out() + run.err();
        assertThat(run.status()).as(said).isBetween(0, 2);
        assertThat(said).isNotBlank().doesNotContain("Exception", "\tat ", "our fault");
        assertThat(said.lines()
                        .flatMapToInt(String::codePoints)
                        .filter(FindingPrinter::isControl)
                        .boxed())
                .isEmpty();
    }

    private Path scenario(String text) throws IOException {
        return Files.writeString(folder.resolve("scenario.yaml"), text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A whole process with half a gigabyte; a trivial one's time is taken off, since the machine may be busy. */
    private Child child(Path file) throws IOException, InterruptedException {
        if (trivial.isEmpty()) {
            trivial = Optional.of(run(folder.resolve("tiny.yaml")));
        }
        return new Child(run(file), trivial.get());
    }

    private static Ended run(Path file) throws IOException, InterruptedException {
        List<String> command = ChildJava.command(List.of("-Xmx512m"), Main.class, List.of("check", file.toString()));
        Path err = Files.createTempFile("err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Duration cpu = Duration.ZERO;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        String said = Files.readString(err);
        Files.delete(err);
        return new Ended(process.exitValue(), said, cpu);
    }

    /** A process that is over, with the processor time it took. */
    private record Ended(int status, String err, Duration cpu) {}

    private record Child(Ended hostile, Ended trivial) {

        void requireQuick() {
            assertThat(hostile.status()).as(hostile.err()).isBetween(0, 2);
            assertThat(hostile.cpu()).isLessThan(trivial.cpu().plusSeconds(2));
        }
    }
}
