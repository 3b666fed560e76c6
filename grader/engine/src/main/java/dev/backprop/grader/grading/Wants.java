package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.message.AssignmentUnknown;
import dev.backprop.grader.message.CheckUnknown;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import java.util.List;

/** Which of the assignments the options ask for. */
public final class Wants {

    private Wants() {}

    /**
     * Those that are named, or all; of these, those that have the check that is named.
     *
     * @param all in the order of the course, which is kept
     * @throws MessageException if there is no such assignment or check
     */
    public static List<Assignment> of(List<Assignment> all, Report.Options options) {
        List<String> known = all.stream().map(Assignment::id).toList();
        for (String id : options.assignments()) {
            if (!known.contains(id)) {
                throw new MessageException(new AssignmentUnknown(id, known));
            }
        }
        List<Assignment> wanted = all.stream()
                .filter(assignment ->
                        options.assignments().isEmpty() || options.assignments().contains(assignment.id()))
                .toList();
        String check = options.check();
        if (check == null) {
            return wanted;
        }
        List<Assignment> having = wanted.stream()
                .filter(assignment -> checks(assignment).contains(check))
                .toList();
        if (having.isEmpty()) {
            throw new MessageException(new CheckUnknown(
                    check,
                    wanted.stream().flatMap(a -> checks(a).stream()).distinct().toList()));
        }
        return having;
    }

    private static List<String> checks(Assignment assignment) {
        return assignment.exercises().stream()
                .flatMap(exercise -> Examination.checks(exercise).stream())
                .toList();
    }
}
