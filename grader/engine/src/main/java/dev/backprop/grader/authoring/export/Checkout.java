package dev.backprop.grader.authoring.export;

import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.authoring.export.ExportMessages.NotACheckout;
import dev.backprop.grader.message.MessageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The built checkout of the grader's repository that everything handed out is taken from.
 *
 * @param template the folder {@code student-template}
 * @param lib the folder with the jars of the grader and of the assignments
 */
public record Checkout(Path template, Path lib) {

    private static final Path BUILT = Path.of("grader", "target", "dist", "lib");

    /**
     * The checkout that this very grader was built in.
     *
     * @throws MessageException if it runs from anywhere else, such as from a copy that a student was given
     */
    public static Checkout current() {
        return around(CodeDigest.home(Checkout.class));
    }

    /** Whether this very grader runs where it was built. */
    public static boolean isHere() {
        return find(CodeDigest.home(Checkout.class)).isPresent();
    }

    /** The checkout that a grader with the given jar was built in. */
    static Checkout around(Path jar) {
        return find(jar).orElseThrow(() -> new MessageException(new NotACheckout()));
    }

    private static Optional<Checkout> find(Path jar) {
        Path lib = jar.toAbsolutePath().getParent();
        if (lib != null && lib.endsWith(BUILT) && Files.isRegularFile(jar)) {
            Path template = lib.resolve("../../../../student-template").normalize();
            if (Files.isRegularFile(template.resolve("grade"))) {
                return Optional.of(new Checkout(template, lib));
            }
        }
        return Optional.empty();
    }
}
