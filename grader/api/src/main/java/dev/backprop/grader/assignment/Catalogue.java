package dev.backprop.grader.assignment;

import dev.backprop.grader.message.MessageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The assignments that this grader knows. */
@API(status = API.Status.INTERNAL)
public final class Catalogue {

    private Catalogue() {}

    /**
     * All assignments on the class path, in the order of the course, with their hidden checks where these are there too.
     *
     * @throws MessageException if one of them is unsound, to its author
     */
    public static List<Assignment> load() {
        return withHidden(handedOut(), hidden(ServiceLoader.load(HiddenChecks.class).stream()));
    }

    /**
     * All assignments as students are given them, without their hidden checks.
     *
     * @throws MessageException if one of them is unsound, to its author
     */
    public static List<Assignment> handedOut() {
        return sound(ServiceLoader.load(Assignment.class).stream(), AssignmentOnDemand::of);
    }

    /** {@link #load()} of a course of its own, and of nothing else. */
    public static List<Assignment> load(CourseLoader course) {
        return withHidden(handedOut(course), hidden(of(course, HiddenChecks.class)));
    }

    /** {@link #handedOut()} of a course of its own, and of nothing else. */
    public static List<Assignment> handedOut(CourseLoader course) {
        List<Assignment> assignments = sound(of(course, Assignment.class), Soundness::of);
        // Its author is still at work on it: what waits to be made may have a slip in it.
        assignments.forEach(Soundness::requireMistakes);
        return assignments;
    }

    private static <S> Stream<ServiceLoader.Provider<S>> of(CourseLoader course, Class<S> service) {
        return ServiceLoader.load(service, course).stream()
                .filter(provider -> course.equals(provider.type().getClassLoader()));
    }

    private static List<Assignment> sound(
            Stream<ServiceLoader.Provider<Assignment>> found,
            Function<ServiceLoader.Provider<Assignment>, Assignment> maker) {
        List<Assignment> assignments = new ArrayList<>();
        try {
            found.forEach(provider -> assignments.add(maker.apply(provider)));
        } catch (ServiceConfigurationError e) {
            throw Soundness.refused("META-INF/services", e);
        }
        assignments.sort(Comparator.comparingInt(
                        (Assignment assignment) -> AssignmentInfo.of(assignment).order())
                .thenComparing(Assignment::id));
        return assignments;
    }

    private static List<HiddenChecks> hidden(Stream<ServiceLoader.Provider<HiddenChecks>> found) {
        return found.map(ServiceLoader.Provider::get).toList();
    }

    /** Checks of assignments that are not there are passed over: a course may grade one assignment alone. */
    static List<Assignment> withHidden(List<Assignment> assignments, List<HiddenChecks> hidden) {
        return assignments.stream()
                .map(assignment -> extended(
                        assignment,
                        hidden.stream()
                                .filter(checks -> checks.assignment().equals(assignment.id()))
                                .toList()))
                .toList();
    }

    private static Assignment extended(Assignment assignment, List<HiddenChecks> hidden) {
        return hidden.isEmpty() ? assignment : new WithHiddenChecks(assignment, hidden);
    }
}
