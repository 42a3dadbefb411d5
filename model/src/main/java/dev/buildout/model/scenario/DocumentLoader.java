package dev.buildout.model.scenario;

import dev.buildout.model.diagnostic.FindingCode;
import dev.buildout.model.diagnostic.Findings;
import dev.buildout.model.diagnostic.NearestName;
import dev.buildout.model.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads a scenario's files into their texts, and those into trees, in bounded time and memory for all together. */
final class DocumentLoader {

    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int LONGEST_LINE = 100_000;

    private final Findings findings;
    private final Set<Path> files;
    private final Source source;
    private final ValueBudget values = new ValueBudget();
    private int bytesLeft = MOST_BYTES;

    /** Where the bytes of files come from; each file is opened once, and read from its beginning to its end. */
    @FunctionalInterface
    interface Source {

        InputStream open(Path file) throws IOException;
    }

    /** With a set that gets every file asked for. */
    DocumentLoader(Findings findings, Set<Path> files) {
        this(findings, files, Files::newInputStream);
    }

    DocumentLoader(Findings findings, Set<Path> files, Source source) {
        this.findings = findings;
        this.files = files;
        this.source = source;
    }

    /** What the values of all files are counted against. */
    ValueBudget budget() {
        return values;
    }

    /** A file that the scenario is made of, whether or not it can be read. */
    void note(Path file) {
        files.add(file);
    }

    /** Empty when there is no tree to go on with; the findings say why. */
    Optional<Node.MapNode> load(Path file) {
        note(file);
        SourceLocation whole = new SourceLocation(file.toString(), 0, 0);
        if (Files.isDirectory(file)) {
            findings.error(
                    FindingCode.FILE_UNREADABLE,
                    whole,
                    "this is a folder; a scenario is a YAML file",
                    () -> yamlInside(file));
            return Optional.empty();
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            findings.error(FindingCode.FILE_UNREADABLE, whole, "this is a link that leads to no file");
            return Optional.empty();
        }
        if (!Files.exists(file)) {
            findings.error(FindingCode.FILE_UNREADABLE, whole, "there is no such file", () -> similarFile(file));
            return Optional.empty();
        }
        return bytes(file)
                .flatMap(bytes -> decode(bytes, file))
                .filter(text -> linesAreShort(text, whole))
                .flatMap(text -> new TreeBuilder(file.toString(), text, findings, values).build());
    }

    /** A file's content, counted with that of all others. */
    Optional<byte[]> bytes(Path file) {
        note(file);
        SourceLocation whole = new SourceLocation(file.toString(), 0, 0);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // Reading a pipe or a device may never end.
            findings.error(
                    FindingCode.FILE_UNREADABLE,
                    whole,
                    "this is a pipe or a device; what a scenario is made of are files",
                    () -> "Maybe save it to a file first.");
            return Optional.empty();
        }
        byte[] bytes;
        try {
            if (Files.size(file) > bytesLeft) {
                return tooLarge(whole);
            }
            try (InputStream in = source.open(file)) {
                // A file that grows meanwhile is read no further than it may.
                bytes = in.readNBytes(bytesLeft + 1);
            }
        } catch (NoSuchFileException e) {
            return unreadable(whole, "the file has gone since it was looked for", "");
        } catch (AccessDeniedException e) {
            return unreadable(whole, "the file may not be read", "Give yourself the right to read it.");
        } catch (IOException e) {
            return unreadable(whole, "the file cannot be read", "");
        }
        if (bytes.length > bytesLeft) {
            return tooLarge(whole);
        }
        bytesLeft -= bytes.length;
        return Optional.of(bytes);
    }

    private Optional<byte[]> unreadable(SourceLocation whole, String message, String hint) {
        findings.error(FindingCode.FILE_UNREADABLE, whole, message, () -> hint);
        return Optional.empty();
    }

    private Optional<byte[]> tooLarge(SourceLocation whole) {
        String what = bytesLeft == MOST_BYTES ? "the file is" : "the scenario's files together are";
        findings.error(FindingCode.FILE_TOO_LARGE, whole, what + " larger than 16 MB, the most a scenario may have");
        return Optional.empty();
    }

    /** The text of a file, without the mark that some editors put in front. */
    Optional<String> decode(byte[] bytes, Path file) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            // The decoder stops in front of the first bad byte.
            String good = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            findings.error(
                    FindingCode.YAML_SYNTAX,
                    SourceLocation.behind(file.toString(), good),
                    isUtf16(bytes) ? "this is text in UTF-16, and scenarios are in UTF-8" : "this is not text in UTF-8",
                    () -> file.toString().endsWith(".yaml")
                            ? "Save it as UTF-8."
                            : "In a spreadsheet, save it as `CSV UTF-8`; in an editor, with the encoding UTF-8.");
            return Optional.empty();
        }
    }

    /** What some editors save as "Unicode" begins with a mark of two bytes. */
    private static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    /** The YAML scanner's time grows with the square of a line's length. */
    private boolean linesAreShort(String text, SourceLocation whole) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
            int stop = end < 0 ? text.length() : end;
            if (stop - start > LONGEST_LINE) {
                findings.error(
                        FindingCode.FILE_TOO_LARGE,
                        new SourceLocation(whole.file(), line, 1),
                        "this line is longer than " + LONGEST_LINE + " letters");
                return false;
            }
            start = stop + 1;
            line++;
        }
        return true;
    }

    /** What is wrong with a name that leads to no file, in words. */
    static String whatIsNoFile(Path file, String name) {
        if (Files.exists(file)) {
            return Form.quote(name) + " is " + (Files.isDirectory(file) ? "a folder" : "a pipe or a device")
                    + ", and no file";
        }
        return Files.isSymbolicLink(file)
                ? Form.quote(name) + " is a link that leads to no file"
                : "there is no file " + Form.quote(name);
    }

    /** A file beside the place of one that is not there, with nearly the same name. */
    static String nearest(Path file) {
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name == null || folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (var found = Files.list(folder)) {
            return NearestName.hint(
                    name.toString(),
                    found.map(f -> String.valueOf(f.getFileName())).limit(1000).toList());
        } catch (IOException e) {
            return "";
        }
    }

    private static String yamlInside(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .findFirst()
                    .map(f -> "Maybe `" + f + "`.")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String similarFile(Path file) {
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name == null || folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (var files = Files.list(folder)) {
            return NearestName.hint(
                    name.toString(),
                    files.map(f -> String.valueOf(f.getFileName()))
                            .filter(f -> f.endsWith(".yaml") || f.endsWith(".yml"))
                            .limit(1000)
                            .toList());
        } catch (IOException e) {
            return "";
        }
    }
}
