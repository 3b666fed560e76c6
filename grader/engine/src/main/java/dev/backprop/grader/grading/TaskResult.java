package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.Checks;
import dev.backprop.grader.grading.GradingMessages.Several;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Place;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.ExerciseReport;
import dev.backprop.grader.report.Visibility;
import dev.backprop.grader.sandbox.PrintedOutput;
import dev.backprop.grader.sources.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one task.
 *
 * @param sources null where none were found
 */
record TaskResult(
        Task task,
        @Nullable Sources sources,
        AssignmentStatus status,
        Optional<Message> message,
        List<Message> notes,
        List<DiagnosedCheck> checks,
        Optional<PrintedOutput> output)
        implements Prepared {

    /** The report of each assignment, in the order of the tasks. */
    static List<AssignmentReport> reports(Stream<TaskResult> outcomes) {
        return outcomes
                .collect(Collectors.groupingBy(
                        outcome -> outcome.task.info().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(TaskResult::report)
                .toList();
    }

    private static AssignmentReport report(List<TaskResult> outcomes) {
        Assignment assignment = outcomes.get(0).task.assignment();
        AssignmentInfo info = AssignmentInfo.of(assignment);
        List<Optional<Said>> said =
                outcomes.stream().map(TaskResult::said).distinct().toList();
        Optional<Said> ofAll = said.size() == 1 ? said.get(0) : Optional.empty();
        AssignmentReport report = new AssignmentReport(
                info.id(),
                info.title(),
                info.version(),
                CodeDigest.of(assignment.code()),
                status(outcomes),
                ofAll.orElse(null),
                outcomes.stream().flatMap(TaskResult::checkReports).toList(),
                output(outcomes.stream()
                        .flatMap(outcome -> outcome.output.stream())
                        .toList()));
        return assignment.exercises().size() == 1
                ? report
                : report.of(outcomes.stream()
                        .map(outcome -> outcome.exerciseReport(ofAll.isEmpty()))
                        .toList());
    }

    /** What nobody has begun decides nothing; of the others one does where all are alike, else the assignment counts as graded. */
    private static AssignmentStatus status(List<TaskResult> outcomes) {
        List<AssignmentStatus> all =
                outcomes.stream().map(TaskResult::status).distinct().toList();
        List<AssignmentStatus> begun =
                all.stream().filter(AssignmentStatus::isTouched).toList();
        if (begun.isEmpty()) {
            return all.size() == 1 ? all.get(0) : AssignmentStatus.UNTOUCHED;
        }
        return begun.size() == 1 ? begun.get(0) : AssignmentStatus.GRADED;
    }

    /** @param speaks whether it says on its own why it was not graded */
    private ExerciseReport exerciseReport(boolean speaks) {
        Exercise<?, ?> exercise = task.exercise();
        return ExerciseReport.of(
                exercise.id(),
                exercise.className(),
                status,
                speaks ? said().orElse(null) : null,
                checkReports().toList());
    }

    private Optional<Said> said() {
        List<Message> all = Stream.concat(message.stream(), notes.stream()).toList();
        Optional<Place> place = message.flatMap(first -> Failures.place(first, null, sources));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Said.of(all.size() == 1 ? all.get(0) : new Several(all), place));
    }

    private Stream<CheckReport> checkReports() {
        Map<String, Visibility> visibilities = Checks.visibilities(task.exercise());
        return checks.stream()
                .map(found -> CheckReports.of(
                        found, task, visibilities.getOrDefault(found.result().id(), Visibility.VISIBLE), sources));
    }

    private static AssignmentReport.@Nullable Output output(List<PrintedOutput> all) {
        String stdout = all.stream().map(PrintedOutput::stdout).collect(Collectors.joining());
        String stderr = all.stream().map(PrintedOutput::stderr).collect(Collectors.joining());
        boolean truncated = all.stream().anyMatch(PrintedOutput::truncated);
        return stdout.isEmpty() && stderr.isEmpty() && !truncated
                ? null
                : new AssignmentReport.Output(stdout, stderr, truncated);
    }
}
