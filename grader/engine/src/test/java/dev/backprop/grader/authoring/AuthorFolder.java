package dev.backprop.grader.authoring;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.sources.HandIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which the author of {@link Scaling} would write it, sound until something is done to it. */
public record AuthorFolder(Path path) {

    static final String FILE = "backprop/Scaling.java";
    static final String MISTAKE = "mistakes/dscores-not-doubled.patch";

    static final String HEADER = """
            Title: The 2 is missing
            Origin: test
            Loses: dscores
            Diagnosis: factor-half
            """;

    static final String DIFF = """
            --- a/backprop/Scaling.java
            +++ b/backprop/Scaling.java
            @@ -10,3 +10,3 @@
                     double loss = scores.elementMult(scores).elementSum();
            -        SimpleMatrix dscores = scores.scale(2);
            +        SimpleMatrix dscores = scores.copy();
                     SimpleMatrix dW = X.transpose().mult(dscores);
            """;

    static final String PATCH = HEADER + "\n" + DIFF;

    private static final String CHECKS = """
            {"format": 1, "versions": {"1.0": {"seed": 20260901, "checks":
              {"scores": 1, "loss": 1, "dscores": 3, "dW": 3, "purity": 2}}}}
            """;

    /** A sound folder at {@code path}. */
    public static AuthorFolder sound(Path path) {
        return new AuthorFolder(path)
                .with("assignment.json", resource("assignment.json"))
                .with("handout.md", "Scale.")
                .with("checks.json", CHECKS)
                .with("pom.xml", "<project/>")
                .with("target/classes/anything", "")
                .with(".idea/anything", "")
                .with("stub/" + FILE, AssignmentInfo.stub(new Scaling(), FILE))
                .with("solution/" + FILE, Solution.SOURCE)
                .with("variants/multiplied-by-hand/" + FILE, Solution.with("scores.scale(2)", "scores.plus(scores)"))
                .with(MISTAKE, PATCH);
    }

    public AuthorFolder with(String file, String text) {
        new HandIn(path).with(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    AuthorFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    AuthorFolder withFolder(String folder) {
        try {
            Files.createDirectories(path.resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    static String resource(String file) {
        try (InputStream in = Scaling.class.getResourceAsStream("/META-INF/backprop/scaling/" + file)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
