package dev.backprop.grader.authoring.export;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.authoring.export.ExportMessages.HiddenCheckHandedOut;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Visibility;
import java.lang.reflect.Method;

/** Checks that students may not see, in code that they would be given. */
final class Unpublished {

    private Unpublished() {}

    /** @throws MessageException if the assignment, as it is handed out, has such a check */
    static void refuse(Assignment assignment) {
        for (Exercise<?, ?> exercise : assignment.exercises()) {
            for (Class<?> properties : exercise.properties()) {
                for (Method method : properties.getDeclaredMethods()) {
                    Graded graded = method.getAnnotation(Graded.class);
                    if (graded != null && graded.visibility() != Visibility.VISIBLE) {
                        throw new MessageException(new HiddenCheckHandedOut(
                                assignment.id(), graded.check().isEmpty() ? graded.stage() : graded.check()));
                    }
                }
            }
        }
    }
}
