package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.NotThere;
import dev.backprop.grader.sources.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How far a student has come with an assignment, as far as can be seen without running anything. */
public enum Progress {
    /** The folder has no file for it. */
    MISSING,
    /** Every file is the stub, unchanged. */
    UNTOUCHED,
    STARTED;

    /**
     * The progress in each of the assignments, in their order.
     *
     * @throws MessageException if the folder cannot be read
     */
    public static List<Progress> of(List<Assignment> assignments, Path folder) {
        Submission submission = Order.read(folder, Optional.empty());
        return assignments.stream()
                .map(assignment -> of(assignment, assignments, submission))
                .toList();
    }

    /**
     * The ids of the assignments that somebody has worked on, in their order. The stubs of all others lie in every copy of a
     * starter.
     */
    public static List<String> started(List<Assignment> assignments, Submission submission) {
        return assignments.stream()
                .filter(assignment -> of(assignment, assignments, submission) == STARTED)
                .map(Assignment::id)
                .toList();
    }

    /**
     * The progress in each exercise of an assignment, in their order.
     *
     * @param known all assignments: what another one asks for is never this one's under a wrong name
     * @throws MessageException if the folder cannot be read
     */
    public static List<Progress> inExercises(Assignment assignment, List<Assignment> known, Path folder) {
        return inExercises(assignment, known, Order.read(folder, Optional.empty()));
    }

    private static Progress of(Assignment assignment, List<Assignment> known, Submission submission) {
        List<Progress> exercises = inExercises(assignment, known, submission);
        if (exercises.contains(STARTED)) {
            return STARTED;
        }
        return exercises.contains(UNTOUCHED) ? UNTOUCHED : MISSING;
    }

    private static List<Progress> inExercises(Assignment assignment, List<Assignment> known, Submission submission) {
        return assignment.exercises().stream()
                .map(exercise -> of(assignment, exercise, Grader.found(assignment, exercise, known, submission)))
                .toList();
    }

    private static Progress of(Assignment assignment, Exercise<?, ?> exercise, Found found) {
        if (Task.isStub(assignment, exercise, found)) {
            return UNTOUCHED;
        }
        return found instanceof NotThere ? MISSING : STARTED;
    }
}
