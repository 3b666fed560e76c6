package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.grading.GradingMessages.CheckUnknown;
import dev.backprop.grader.grading.GradingMessages.RequiredUnknown;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportMessages.AssignmentUnknown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the assignments the options ask for. */
public final class Wants {

    private Wants() {}

    /**
     * Those that are named, or all; of these, those that have one of the checks that are named.
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
        for (String id : Objects.requireNonNullElse(options.required(), List.<String>of())) {
            if (!known.contains(id)) {
                throw new MessageException(new RequiredUnknown(id, known));
            }
        }
        List<Assignment> wanted = all.stream()
                .filter(assignment ->
                        options.assignments().isEmpty() || options.assignments().contains(assignment.id()))
                .toList();
        if (options.check() == null) {
            return wanted;
        }
        Set<String> having =
                wanted.stream().flatMap(a -> checks(a).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String check : options.checks()) {
            if (!having.contains(check)) {
                throw new MessageException(new CheckUnknown(check, List.copyOf(having)));
            }
        }
        return wanted.stream()
                .filter(assignment -> options.checks().stream().anyMatch(checks(assignment)::contains))
                .toList();
    }

    private static List<String> checks(Assignment assignment) {
        return assignment.exercises().stream()
                .flatMap(exercise -> Examination.checks(exercise).stream())
                .toList();
    }
}
