package dev.backprop.grader.authoring.export;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.OutputFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The zip that Gradescope makes an autograder of: the launcher, the jars with the hidden checks, and the two scripts that
 * Gradescope calls. Only the JDK is not in it; {@code setup.sh} installs one where the image has none.
 */
public final class GradescopeAutograder {

    private static final List<String> SCRIPTS = List.of("setup.sh", "run_autograder");

    private static final String PROGRAM = "rwxr-xr-x";
    private static final String READABLE = "rw-r--r--";

    private final Checkout checkout;

    public GradescopeAutograder(Checkout checkout) {
        this.checkout = checkout;
    }

    /**
     * Writes the archive, in place of an old one.
     *
     * @param ids the assignments that it grades; empty: all
     * @param seed instead of the published ones
     * @return the assignments that it grades
     * @throws MessageException if it cannot be written; an old one is still there then
     */
    public List<String> write(Path zip, List<String> ids, Optional<Long> seed) {
        Chosen chosen = Chosen.of(checkout.jars(), ids);
        Path target = zip.toAbsolutePath();
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp.zip");
        try {
            Files.createDirectories(target.resolveSibling(".").normalize());
            try {
                pack(temporary, chosen, seed);
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new MessageException(new OutputFailed(zip.toString(), String.valueOf(e.getMessage())), e);
        }
        return chosen.assignments();
    }

    private void pack(Path zip, Chosen chosen, Optional<Long> seed) throws IOException {
        Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem archive = FileSystems.newFileSystem(zip, options)) {
            Path lib = archive.getPath(".grader", "lib");
            Files.createDirectories(lib);
            allow(archive.getPath(".grader"), PROGRAM);
            allow(lib, PROGRAM);
            for (String script : SCRIPTS) {
                put(script(script), archive.getPath(script), PROGRAM);
            }
            put(Files.readAllBytes(checkout.template().resolve("grade")), archive.getPath("grade"), PROGRAM);
            String ids = String.join("\n", chosen.assignments()) + "\n";
            put(ids.getBytes(StandardCharsets.UTF_8), archive.getPath("assignments"), READABLE);
            String line = seed.map(number -> number + "\n").orElse("");
            put(line.getBytes(StandardCharsets.UTF_8), archive.getPath("seed"), READABLE);
            List<Jar> jars = new ArrayList<>(chosen.jars());
            jars.addAll(chosen.hidden());
            for (Jar jar : jars) {
                put(Files.readAllBytes(jar.path()), lib.resolve(jar.name()), READABLE);
            }
        }
    }

    private static byte[] script(String name) throws IOException {
        try (InputStream in = GradescopeAutograder.class.getResourceAsStream("gradescope/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the grader's jar holds no " + name);
            }
            return in.readAllBytes();
        }
    }

    private static void put(byte[] content, Path to, String permissions) throws IOException {
        Files.write(to, content);
        allow(to, permissions);
    }

    /** What is not said here is forbidden once unpacked. */
    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
