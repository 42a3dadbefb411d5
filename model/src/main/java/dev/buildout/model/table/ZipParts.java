package dev.buildout.model.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip archive (PKWARE APPNOTE 6.3, 4.3) whose bytes are in memory, so that a file is read once and cannot
 * change between one part and the next. {@link java.util.zip.ZipFile} reads only files; {@link
 * java.util.zip.ZipInputStream} unpacks all that lies before a part, whatever it unpacks to, and refuses the workbooks of
 * fastexcel, which say how long a part is only behind it. No ZIP64: that is for more than 4 GB.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer zip;
    private final Map<String, Entry> entries = new HashMap<>();

    /** Where a part is. Sizes and places are as the archive says, so they may be anything. */
    private record Entry(int flags, int method, int packedLength, int at) {}

    /**
     * Reads the directory of an archive.
     *
     * @throws IOException when it is none
     */
    ZipParts(byte[] bytes) throws IOException {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int end = end();
            int at = zip.getInt(end + 16);
            for (int left = unsigned(end + 10); left > 0; left--) {
                at = readEntry(at);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the directory of the archive is damaged", e);
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * The unpacked bytes of a part that is there, at most this many.
     *
     * @throws IOException when it cannot be unpacked
     */
    byte[] unpacked(String name, int most) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null || (entry.flags() & ENCRYPTED) != 0) {
            throw new IOException("the part cannot be read");
        }
        try {
            requireSignature(entry.at(), LOCAL);
            int start = entry.at() + LOCAL_LENGTH + unsigned(entry.at() + 26) + unsigned(entry.at() + 28);
            if (entry.packedLength() < 0 || start > zip.capacity() - entry.packedLength()) {
                throw new IOException("the part ends behind the archive");
            }
            return unpacked(entry, start, most);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the part is not in the archive", e);
        }
    }

    private byte[] unpacked(Entry entry, int start, int most) throws IOException {
        // The inflater may ask for one byte more than it was packed to.
        int extra = entry.method() == DEFLATED && start + entry.packedLength() < zip.capacity() ? 1 : 0;
        InputStream packed = new ByteArrayInputStream(zip.array(), start, entry.packedLength() + extra);
        if (entry.method() == STORED) {
            return packed.readNBytes(most);
        }
        if (entry.method() != DEFLATED) {
            throw new IOException("the part is packed in an unusual way");
        }
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(packed, inflater)) {
            return in.readNBytes(most);
        } finally {
            inflater.end();
        }
    }

    private int end() throws IOException {
        int last = zip.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("this is no archive");
    }

    /** Of two parts with one name the first counts. */
    private int readEntry(int at) throws IOException {
        requireSignature(at, ENTRY);
        int nameLength = unsigned(at + 28);
        String name = new String(zip.array(), at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
        entries.putIfAbsent(
                name, new Entry(unsigned(at + 8), unsigned(at + 10), zip.getInt(at + 20), zip.getInt(at + 42)));
        return at + ENTRY_LENGTH + nameLength + unsigned(at + 30) + unsigned(at + 32);
    }

    private void requireSignature(int at, int signature) throws IOException {
        if (zip.getInt(at) != signature) {
            throw new IOException("the archive is damaged");
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
