package dev.backprop.grader.authoring.export;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.OutputFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The zip that Gradescope makes an autograder of: the launcher, the jars with the hidden checks, and the two scripts that
 * Gradescope calls. Only the JDK is not in it; {@code setup.sh} installs one where the image has none.
 */
public final class GradescopeAutograder {

    private static final List<String> SCRIPTS = List.of("setup.sh", "run_autograder");

    private final Checkout checkout;

    public GradescopeAutograder(Checkout checkout) {
        this.checkout = checkout;
    }

    /**
     * Writes the archive, in place of an old one.
     *
     * @param ids the assignments that it grades; empty: all
     * @return the assignments that it grades
     * @throws MessageException if it cannot be written; an old one is still there then
     */
    public List<String> write(Path zip, List<String> ids) {
        Chosen chosen = Chosen.of(checkout.lib(), ids);
        Path target = zip.toAbsolutePath();
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp.zip");
        try {
            Files.createDirectories(target.resolveSibling(".").normalize());
            try {
                pack(temporary, chosen);
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new MessageException(new OutputFailed(zip.toString(), String.valueOf(e.getMessage())), e);
        }
        return chosen.assignments();
    }

    private void pack(Path zip, Chosen chosen) throws IOException {
        Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem archive = FileSystems.newFileSystem(zip, options)) {
            for (String script : SCRIPTS) {
                Path to = archive.getPath(script);
                try (InputStream in = GradescopeAutograder.class.getResourceAsStream("gradescope/" + script)) {
                    if (in == null) {
                        throw new IllegalStateException("the grader's jar holds no " + script);
                    }
                    Files.copy(in, to);
                }
                NewFolder.makeExecutable(to);
            }
            Files.write(archive.getPath("assignments"), chosen.assignments());
            Path launcher = archive.getPath("grade");
            Files.copy(checkout.template().resolve("grade"), launcher);
            NewFolder.makeExecutable(launcher);
            Path lib = Files.createDirectories(archive.getPath(".grader", "lib"));
            List<Jar> jars = new ArrayList<>(chosen.jars());
            jars.addAll(chosen.hidden());
            for (Jar jar : jars) {
                Files.copy(jar.path(), lib.resolve(jar.name()));
            }
        }
    }
}
