package dev.backprop.grader.sources;

import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder as a student hands it in, put together file by file. */
public record HandIn(Path folder) {

    public HandIn with(String path, String... lines) {
        return with(path, StandardCharsets.UTF_8, lines);
    }

    public HandIn with(String path, Charset charset, String... lines) {
        return with(path, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    public HandIn with(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Submission read() throws UnreadableSubmission {
        return Submission.read(folder);
    }

    public Found find(String className) throws UnreadableSubmission {
        return read().sourcesFor(className);
    }

    /** The sources of {@code backprop.SvmLoss}, which have to be there. */
    public Sources svm() throws UnreadableSubmission {
        return (Sources) find("backprop.SvmLoss");
    }

    /** Why {@code path} is left out of {@code backprop.SvmLoss}. */
    public String reasonToIgnore(String path) throws UnreadableSubmission {
        return find("backprop.SvmLoss").ignored().stream()
                .filter(ignored -> ignored.path().equals(path))
                .map(ignored -> ignored.reason().text())
                .findFirst()
                .orElse("not ignored");
    }
}
