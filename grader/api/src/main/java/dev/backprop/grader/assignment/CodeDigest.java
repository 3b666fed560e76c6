package dev.backprop.grader.assignment;

import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.disk.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import org.apiguardian.api.API;

/** Tells builds of the grader and of assignments apart: equal sources give equal jars, and equal jars equal digests. */
@API(status = API.Status.INTERNAL)
public final class CodeDigest {

    /** Classes that are loaded stay what they are, whatever becomes of their jar. */
    private static final Map<List<Class<?>>, String> KNOWN = new ConcurrentHashMap<>();

    private CodeDigest() {}

    /**
     * The SHA-256, in 64 hexadecimal digits, over the jar that a class comes from, or over its folder of classes. Of a jar it is over the
     * names of what it holds with their sizes and checksums (CRC-32): over all its bytes it would take a tenth of a run.
     */
    public static String of(Class<?> type) {
        return of(List.of(type));
    }

    /** The SHA-256, in 64 hexadecimal digits, over all jars and folders that these classes come from, in their order. */
    public static String of(List<? extends Class<?>> types) {
        return KNOWN.computeIfAbsent(List.copyOf(types), CodeDigest::digest);
    }

    private static String digest(List<Class<?>> types) {
        try {
            MessageDigest digest = Sha256.digest();
            for (Path home : types.stream().map(CodeDigest::home).distinct().toList()) {
                update(digest, home);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar or the folder of classes that a class comes from. */
    public static Path home(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalArgumentException(type + " comes from no jar and no folder");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest digest, Path home) throws IOException {
        if (Files.isRegularFile(home)) {
            try (ZipFile jar = new ZipFile(home.toFile())) {
                jar.stream()
                        .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                        .sorted()
                        .forEach(entry -> digest.update(entry.getBytes(StandardCharsets.UTF_8)));
            }
            return;
        }
        for (Path file : Disk.files(home)) {
            digest.update(Disk.relative(home, file).getBytes(StandardCharsets.UTF_8));
            digest.update(Disk.bytes(file));
        }
    }
}
