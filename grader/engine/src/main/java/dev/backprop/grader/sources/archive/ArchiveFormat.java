package dev.backprop.grader.sources.archive;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** What a file is by its bytes; its name may say anything. */
public enum ArchiveFormat {
    ZIP(""),
    TAR(""),
    GZIP(""),
    RAR("RAR"),
    SEVEN_ZIP("7-Zip"),
    BZIP2("bzip2"),
    XZ("xz"),
    ZSTANDARD("Zstandard"),
    LZIP("lzip"),
    COMPRESS("compress"),
    CABINET("Microsoft Cabinet"),
    ARJ("ARJ"),
    LHA("LHA"),
    NONE("");

    /** How many bytes it takes to tell. */
    static final int PREFIX = 512;

    private record Mark(ArchiveFormat format, int at, String bytes) {}

    /** ISO 8859-1, in which each character is the byte of the same number. */
    private static final List<Mark> MARKS = List.of(
            new Mark(ZIP, 0, "PK\3\4"),
            new Mark(ZIP, 0, "PK\5\6"),
            new Mark(ZIP, 0, "PK\7\b"),
            new Mark(GZIP, 0, "\37\213"),
            new Mark(TAR, 257, "ustar"),
            new Mark(RAR, 0, "Rar!\32\7"),
            new Mark(SEVEN_ZIP, 0, "7z\274\257\47\34"),
            new Mark(BZIP2, 0, "BZh"),
            new Mark(XZ, 0, "\3757zXZ\0"),
            new Mark(ZSTANDARD, 0, "(\265/\375"),
            new Mark(LZIP, 0, "LZIP"),
            new Mark(COMPRESS, 0, "\37\235"),
            new Mark(CABINET, 0, "MSCF"),
            new Mark(ARJ, 0, "\140\352"),
            new Mark(LHA, 2, "-lh"));

    /** The end of a zip that has no comment. */
    private static final int ZIP_END_BYTES = 22;

    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private final String program;

    ArchiveFormat(String program) {
        this.program = program;
    }

    /**
     * What a file is by its beginning; where that says nothing, whether it ends as a zip does, which programs find from its end: something
     * was put in front of it.
     */
    public static ArchiveFormat of(SeekableByteChannel file) throws IOException {
        ArchiveFormat format = of(bytes(file, 0, PREFIX));
        long end = file.size() - ZIP_END_BYTES;
        boolean endsAsZip = format == NONE && end > 0 && Arrays.equals(bytes(file, end, ZIP_END.length), ZIP_END);
        return endsAsZip ? ZIP : format;
    }

    private static byte[] bytes(SeekableByteChannel file, long from, int count) throws IOException {
        file.position(from);
        return Channels.newInputStream(file).readNBytes(count);
    }

    /** What a file is that begins so. */
    static ArchiveFormat of(byte[] prefix) {
        String text = new String(prefix, StandardCharsets.ISO_8859_1);
        return MARKS.stream()
                .filter(mark -> text.startsWith(mark.bytes(), mark.at()))
                .map(Mark::format)
                .findFirst()
                // Tars older than POSIX have no mark, only a checksum.
                .orElseGet(() -> hasTarChecksum(prefix) ? TAR : NONE);
    }

    private static boolean hasTarChecksum(byte[] prefix) {
        if (prefix.length < PREFIX) {
            return false;
        }
        try {
            return TarUtils.verifyCheckSum(Arrays.copyOf(prefix, PREFIX));
        } catch (IllegalArgumentException e) {
            // What stands there is no number.
            return false;
        }
    }

    /** Whose format it is, if the grader does not open it; empty for the others. */
    public String program() {
        return program;
    }
}
