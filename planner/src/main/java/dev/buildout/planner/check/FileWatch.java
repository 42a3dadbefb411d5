package dev.buildout.planner.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until one of a few files changes. Looks at each five times a second: that is a few system calls, and sees saves by
 * rename, links, network drives and folders mounted into containers alike, where notices of the file system get lost.
 */
public final class FileWatch {

    private static final Duration PERIOD = Duration.ofMillis(200);

    /** An editor's save takes several steps; afterwards nothing happens for this long. */
    private static final Duration CALM = Duration.ofMillis(60);

    /** How long a file that is being replaced may be missing, and how long saving may take. */
    private static final Duration LONGEST_SAVE = Duration.ofSeconds(1);

    private final CountDownLatch stopped;
    private Map<Path, Optional<Stamp>> seen = Map.of();

    /** What changes when a file does. */
    private record Stamp(long size, FileTime modified, Optional<Object> identity) {

        static Optional<Stamp> of(Path file) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(
                        new Stamp(found.size(), found.lastModifiedTime(), Optional.ofNullable(found.fileKey())));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * A watch that ends when told.
     *
     * @param stopped counted down to end the waiting
     */
    public FileWatch(CountDownLatch stopped) {
        this.stopped = stopped;
    }

    /** Call before the files are read: what changes while they are read is then seen. */
    public void remember() {
        seen = stamps(seen.keySet());
    }

    /**
     * Waits for a change.
     *
     * @param files what was read
     * @param began when reading began; a file that was not known before and is younger has changed
     * @return a file that changed; empty when the watch was stopped
     */
    public Optional<Path> awaitChange(Set<Path> files, Instant began) {
        Map<Path, Optional<Stamp>> known = new HashMap<>();
        for (Path file : files) {
            known.put(
                    file,
                    seen.containsKey(file) ? seen.get(file) : Stamp.of(file).filter(s -> isOlder(s, began)));
        }
        seen = known;
        Optional<Path> changed = changed(stamps(files));
        while (changed.isEmpty()) {
            if (isStoppedWithin(PERIOD)) {
                return Optional.empty();
            }
            changed = changed(stamps(files));
        }
        return settle(files) ? changed : Optional.empty();
    }

    private static boolean isOlder(Stamp stamp, Instant began) {
        return !stamp.modified().toInstant().isAfter(began);
    }

    private Optional<Path> changed(Map<Path, Optional<Stamp>> now) {
        return now.keySet().stream()
                .filter(file -> !Objects.equals(now.get(file), seen.get(file)))
                .sorted()
                .findFirst();
    }

    /** Waits until a save is over; false when stopped meanwhile. */
    private boolean settle(Set<Path> files) {
        long end = System.nanoTime() + LONGEST_SAVE.toNanos();
        Map<Path, Optional<Stamp>> last = stamps(files);
        while (System.nanoTime() < end) {
            if (isStoppedWithin(CALM)) {
                return false;
            }
            Map<Path, Optional<Stamp>> now = stamps(files);
            if (now.equals(last) && !lacksOne(now)) {
                return true;
            }
            last = now;
        }
        return true;
    }

    private boolean lacksOne(Map<Path, Optional<Stamp>> now) {
        return now.entrySet().stream()
                .anyMatch(e -> e.getValue().isEmpty()
                        && Objects.requireNonNull(seen.get(e.getKey())).isPresent());
    }

    private static Map<Path, Optional<Stamp>> stamps(Set<Path> files) {
        Map<Path, Optional<Stamp>> stamps = new HashMap<>();
        files.forEach(file -> stamps.put(file, Stamp.of(file)));
        return stamps;
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
