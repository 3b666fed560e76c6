package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sources.Found;
import dev.backprop.grader.sources.NotThere;
import dev.backprop.grader.sources.Sources;
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
                .map(assignment -> of(assignment, submission))
                .toList();
    }

    /**
     * The ids of the assignments that somebody has worked on, in their order. The stubs of all others lie in every copy of a
     * starter.
     */
    public static List<String> started(List<Assignment> assignments, Submission submission) {
        return assignments.stream()
                .filter(assignment -> of(assignment, submission) == STARTED)
                .map(Assignment::id)
                .toList();
    }

    /**
     * The progress in each exercise of an assignment, in their order.
     *
     * @throws MessageException if the folder cannot be read
     */
    public static List<Progress> inExercises(Assignment assignment, Path folder) {
        return inExercises(assignment, Order.read(folder, Optional.empty()));
    }

    private static Progress of(Assignment assignment, Submission submission) {
        List<Progress> exercises = inExercises(assignment, submission);
        if (exercises.contains(STARTED)) {
            return STARTED;
        }
        return exercises.contains(UNTOUCHED) ? UNTOUCHED : MISSING;
    }

    private static List<Progress> inExercises(Assignment assignment, Submission submission) {
        return assignment.exercises().stream()
                .map(exercise -> of(assignment, exercise, submission))
                .toList();
    }

    private static Progress of(Assignment assignment, Exercise<?, ?> exercise, Submission submission) {
        Found found = submission.sourcesFor(exercise.className());
        String file = GivenClasses.file(exercise.className());
        if (found instanceof Sources sources && sources.main().isSameAs(AssignmentInfo.stub(assignment, file))) {
            return UNTOUCHED;
        }
        return found instanceof NotThere ? MISSING : STARTED;
    }
}
