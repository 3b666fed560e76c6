package dev.backprop.grader.assignment;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.backprop.grader.assignment.AssignmentMessages.NoGiven;
import dev.backprop.grader.assignment.AssignmentMessages.NoStub;
import dev.backprop.grader.message.MessageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What {@code assignment.json} says of an assignment.
 *
 * @param format the version of the file format: {@value #FORMAT}
 * @param id kebab case, the same as the Maven module's artifact id
 * @param title for people
 * @param version changes whenever checks or points change
 * @param order the place in the course
 * @param files what the student fills in, as paths below the source folder: {@code backprop/SvmLoss.java}
 * @param seed the published seed that everybody's run uses unless told otherwise
 * @param limits what a student's program may use
 */
@API(status = API.Status.INTERNAL)
public record AssignmentInfo(
        int format, String id, String title, String version, int order, List<String> files, long seed, Limits limits) {

    /** The version of the format that this grader reads. */
    public static final int FORMAT = 1;

    /** It remembers how a class is read. */
    private static final Gson GSON = new Gson();

    /**
     * What a student's program may use.
     *
     * @param callCpuSeconds CPU time of one call
     * @param callWallSeconds wall time of one call, generous: it ends code that sleeps or waits for itself
     * @param exercises limits of exercises that take longer, by their ids; null where none does
     */
    public record Limits(
            double callCpuSeconds,
            double callWallSeconds,
            @Nullable Map<String, Limits> exercises) {

        /** The limits of one of the exercises. */
        public Limits of(String exercise) {
            return exercises == null ? this : exercises.getOrDefault(exercise, this);
        }

        private boolean areAboveZero() {
            return callCpuSeconds > 0
                    && callWallSeconds > 0
                    && (exercises == null || exercises.values().stream().allMatch(Limits::areAboveZero));
        }
    }

    /**
     * Reads the {@code assignment.json} that lies in the assignment's jar under {@code META-INF/backprop/ID/}.
     *
     * @throws IllegalArgumentException if it is missing, broken, of another format or of another id; the message says
     *     what to do
     */
    public static AssignmentInfo of(Assignment assignment) {
        String resource = resource(assignment, "assignment.json");
        String json = text(assignment, "assignment.json")
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "the assignment " + assignment.id() + " has no " + resource
                                        + ": its id must be the one in the assignment.json of its folder, and the artifactId of a Maven module"));
        @Nullable AssignmentInfo info;
        try {
            info = GSON.fromJson(json, AssignmentInfo.class);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(resource + " is not valid JSON: " + e.getMessage(), e);
        }
        if (info == null || info.format != FORMAT) {
            throw new IllegalArgumentException(resource + " must say \"format\": " + FORMAT);
        }
        if (!assignment.id().equals(info.id)) {
            throw new IllegalArgumentException(
                    resource + " says \"id\": \"" + info.id + "\", but the class says " + assignment.id());
        }
        if (Stream.of(info.title, info.version, info.files, info.limits).anyMatch(java.util.Objects::isNull)) {
            throw new IllegalArgumentException(resource + " needs title, version, files and limits");
        }
        if (!info.limits.areAboveZero()) {
            throw new IllegalArgumentException(resource + " needs limits above 0: callCpuSeconds, callWallSeconds");
        }
        return info;
    }

    /** Whether there is an assignment of this id beside its code. */
    static boolean isThere(Assignment assignment) {
        return assignment.code().get(0).getResource("/" + resource(assignment, "assignment.json")) != null;
    }

    /**
     * The text of the stub of one of the {@link #files}.
     *
     * @throws MessageException if the assignment ships no such stub
     */
    public static String stub(Assignment assignment, String file) {
        return text(assignment, "stub/" + file)
                .orElseThrow(() -> new MessageException(new NoStub(assignment.id(), file)));
    }

    /**
     * The text of a class that the course gives, by its full name.
     *
     * @throws MessageException if the assignment ships no such class
     */
    public static String given(Assignment assignment, String className) {
        String file = GivenClasses.file(className);
        return text(assignment, "given/" + file)
                .orElseThrow(() -> new MessageException(new NoGiven(assignment.id(), file)));
    }

    /** The text of the handout in English, where the assignment ships one. */
    static Optional<String> handout(Assignment assignment) {
        return text(assignment, "handout.md");
    }

    private static Optional<String> text(Assignment assignment, String name) {
        try (InputStream in = assignment.code().get(0).getResourceAsStream("/" + resource(assignment, name))) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(Assignment assignment, String name) {
        return "META-INF/backprop/" + assignment.id() + "/" + name;
    }
}
