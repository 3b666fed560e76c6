package dev.backprop.grader.assignment;

import dev.backprop.grader.assignment.AssignmentMessages.AssignmentUnsound;
import dev.backprop.grader.assignment.AssignmentMessages.ClassListedTwice;
import dev.backprop.grader.message.MessageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Makes an assignment, and says to its author what is wrong with it. Whatever its code throws meanwhile is the author's. */
@API(status = API.Status.INTERNAL)
public final class Soundness {

    /** Of what an author writes nothing is in these. */
    private static final List<String> NOT_OF_AUTHORS = List.of(
            "dev.backprop.grader.",
            "net.jqwik.",
            "org.ejml.",
            "com.google.gson.",
            "org.junit.",
            "org.apache.maven.",
            "picocli.");

    /**
     * What is beneath them on the stack called the author's code; or was asked for a student's by it, who has no part in how that
     * runs.
     */
    private static final List<String> OURS =
            List.of(Soundness.class.getName(), Catalogue.class.getName(), "dev.backprop.grader.sandbox.");

    private Soundness() {}

    /** @throws MessageException if it is unsound */
    static Assignment of(ServiceLoader.Provider<Assignment> provider) {
        String name = provider.type().getSimpleName();
        try {
            Assignment assignment = provider.get();
            Set<String> classes = new HashSet<>();
            for (Exercise<?, ?> exercise : assignment.exercises()) {
                if (!classes.add(exercise.className())) {
                    throw new MessageException(new ClassListedTwice(name, exercise.className()));
                }
            }
            if (classes.isEmpty()) {
                throw new IllegalArgumentException("exercises() is empty: an assignment has at least one");
            }
            AssignmentInfo.of(assignment);
            return assignment;
        } catch (MessageException e) {
            throw e;
        } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
            throw refused(name, e);
        }
    }

    /** @throws MessageException if a mistake that has a name does not exist */
    static void requireMistakes(Assignment assignment) {
        try {
            assignment.exercises().forEach(exercise -> exercise.mistakes().forEach(made -> {}));
        } catch (RuntimeException e) {
            throw refused(assignment.getClass().getSimpleName(), e);
        }
    }

    /**
     * What to say to the author of code that threw something while it was loaded or looked at.
     *
     * @param name where it was, if no line of the author's is known
     */
    public static MessageException refused(String name, Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof ServiceConfigurationError || cause instanceof LinkageError)) {
            cause = cause.getCause();
        }
        if (cause instanceof MessageException told) {
            return told;
        }
        String said = cause.getMessage() == null ? "" : cause.getMessage();
        boolean inWords = cause instanceof IllegalArgumentException || cause instanceof ServiceConfigurationError;
        String fault = inWords && !said.isEmpty()
                ? said
                : cause.getClass().getSimpleName() + (said.isEmpty() ? "" : ": " + said);
        String place = placeOf(cause).orElse(name);
        return new MessageException(
                new AssignmentUnsound(place, String.join(" ", fault.lines().toList())), cause);
    }

    /**
     * What to say to the author of code that threw something while submissions were graded: a model, a property, a rule.
     *
     * @param name where it was, if no line of the author's is known
     * @return empty where no line of an author's was running, and jqwik refused none of his properties either: then it is no author's
     */
    public static Optional<MessageException> inAuthorsCode(String name, Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        collect(thrown, all);
        for (Throwable each : all) {
            if (each instanceof MessageException told) {
                return Optional.of(told);
            }
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            if (placeOf(all.get(i)).isPresent()) {
                return Optional.of(refused(name, all.get(i)));
            }
        }
        return all.stream()
                .filter(each -> each.getClass().getName().startsWith("net.jqwik."))
                .findFirst()
                .map(each -> refused(name, each));
    }

    private static void collect(Throwable thrown, List<Throwable> all) {
        if (all.stream().noneMatch(known -> known == thrown)) {
            all.add(thrown);
            Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()))
                    .forEach(beneath -> collect(beneath, all));
        }
    }

    private static Optional<String> placeOf(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .takeWhile(frame -> OURS.stream().noneMatch(frame.getClassName()::startsWith))
                .filter(Soundness::isOfAuthor)
                .findFirst()
                .map(frame -> frame.getFileName() + ", line " + frame.getLineNumber());
    }

    private static boolean isOfAuthor(StackTraceElement frame) {
        return frame.getModuleName() == null
                && frame.getLineNumber() > 0
                && NOT_OF_AUTHORS.stream().noneMatch(frame.getClassName()::startsWith);
    }
}
