package dev.backprop.grader.sources.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Reads the names in a zip, whose bytes may be in any charset: what an entry itself declares to be UTF-8, else the charset
 * that the user declares, else UTF-8 if it is well-formed, else CP437, as the format has it.
 */
final class ZipNames {

    private static final Charset CP437 = Charset.forName("IBM437");

    private final Optional<Charset> declared;

    ZipNames(Optional<Charset> declared) {
        this.declared = declared;
    }

    String nameOf(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        Optional<String> own = entry.getGeneralPurposeBit().usesUTF8ForNames() ? utf8(raw) : unicodePath(entry, raw);
        return own.or(() -> declared.map(charset -> new String(raw, charset)))
                .or(() -> utf8(raw))
                .orElseGet(() -> new String(raw, CP437));
    }

    /** Info-ZIP's second name. It counts only as long as the first one is the one that it was made for. */
    private static Optional<String> unicodePath(ZipArchiveEntry entry, byte[] raw) {
        if (!(entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField field)) {
            return Optional.empty();
        }
        CRC32 checksum = new CRC32();
        checksum.update(raw);
        return checksum.getValue() == field.getNameCRC32() ? utf8(field.getUnicodeName()) : Optional.empty();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
