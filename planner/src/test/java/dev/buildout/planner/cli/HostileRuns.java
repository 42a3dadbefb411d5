package dev.buildout.planner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks one file after another in a process of its own, and says what each took. */
final class HostileRuns {

    private HostileRuns() {}

    /**
     * One check.
     *
     * @param cpu processor time
     * @param peakKilobytes the most memory that the process has held up to its end, as the system counts it
     */
    record Ran(Path file, int status, Duration cpu, long peakKilobytes, String said) {}

    /** Files to check, the last argument is where to write what they took. */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : List.of(arguments).subList(0, arguments.length - 1)) {
            StringWriter said = new StringWriter();
            PrintWriter to = new PrintWriter(said);
            long before = cpu();
            int status = Main.run(new String[] {"check", file}, Terminal.piped(to, to), Wiring.services());
            to.flush();
            lines.add(String.join(
                    "\t",
                    file,
                    String.valueOf(status),
                    String.valueOf(cpu() - before),
                    String.valueOf(peakKilobytes()),
                    said.toString().replace("\n", "\u0001").replace("\t", " ")));
        }
        Files.write(Path.of(arguments[arguments.length - 1]), lines, StandardCharsets.UTF_8);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peakKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    static Ran read(String line) {
        String[] parts = line.split("\t", -1);
        return new Ran(
                Path.of(parts[0]),
                Integer.parseInt(parts[1]),
                Duration.ofNanos(Long.parseLong(parts[2])),
                Long.parseLong(parts[3]),
                parts[4].replace('\u0001', '\n'));
    }
}
