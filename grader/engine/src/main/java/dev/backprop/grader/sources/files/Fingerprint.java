package dev.backprop.grader.sources.files;

import dev.backprop.grader.disk.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A checksum of files by name and content, whatever the order in which a machine lists them.
 *
 * <p>Format 1: SHA-256 over the line {@code backprop-grader/sources/v1}, then for each file, by name, the SHA-256 of
 * its name (relative, {@code /}, composed Unicode, UTF-8) and the SHA-256 of its bytes.
 */
public final class Fingerprint {

    private record FileDigest(String name, byte[] contents) {}

    private final List<FileDigest> files = new ArrayList<>();

    public void add(String path, byte[] bytes) {
        // macOS may hand out decomposed names for files that Linux calls by composed ones.
        files.add(new FileDigest(composed(path), Sha256.digest().digest(bytes)));
    }

    /** A name as it is compared: composed and decomposed letters are the same. */
    public static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** 64 hexadecimal digits in lower case. */
    public String sha256() {
        MessageDigest all = Sha256.digest();
        all.update("backprop-grader/sources/v1\n".getBytes(StandardCharsets.UTF_8));
        files.stream()
                .sorted(Comparator.comparing(FileDigest::name).thenComparing(FileDigest::contents, Arrays::compare))
                .forEach(file -> {
                    all.update(Sha256.digest().digest(file.name().getBytes(StandardCharsets.UTF_8)));
                    all.update(file.contents());
                });
        return HexFormat.of().formatHex(all.digest());
    }
}
