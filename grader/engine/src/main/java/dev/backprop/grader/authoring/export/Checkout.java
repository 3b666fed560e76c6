package dev.backprop.grader.authoring.export;

import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.authoring.export.ExportMessages.NotACheckout;
import dev.backprop.grader.message.MessageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What everything handed out is taken from: a built checkout of the grader's repository, or the grader as it is installed for a course
 * of its own.
 *
 * @param template the folder {@code student-template}
 * @param lib the folder with the jars of the grader and of the assignments
 * @param course the jars of a course of its own; where there are any, the assignments in {@code lib} are not handed out
 */
public record Checkout(Path template, Path lib, List<Path> course) {

    private static final Path BUILT = Path.of("grader", "target", "dist", "lib");
    private static final Path INSTALLED = Path.of(".grader", "lib");

    public Checkout {
        course = List.copyOf(course);
    }

    /** One with the assignments in {@code lib}. */
    public Checkout(Path template, Path lib) {
        this(template, lib, List.of());
    }

    /** The same with the assignments in these jars, if there are any, instead of its own. */
    public Checkout with(List<Path> jars) {
        return new Checkout(template, lib, jars);
    }

    /** All jars that can be handed out, by name. */
    List<Jar> jars() {
        if (course.isEmpty()) {
            return Jar.in(lib);
        }
        return Stream.concat(
                        Jar.in(lib).stream().filter(jar -> jar.assignments().isEmpty() && !jar.isHidden()),
                        course.stream().map(Jar::at))
                .toList();
    }

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
        if (lib == null || !Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        String template = lib.endsWith(BUILT) ? "../../../../student-template" : "../template";
        return Optional.of(lib.resolve(template).normalize())
                .filter(folder -> lib.endsWith(BUILT) || lib.endsWith(INSTALLED))
                .filter(folder -> Files.isRegularFile(folder.resolve("grade")))
                .map(folder -> new Checkout(folder, lib));
    }
}
