package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.assignment.CodeDigest;
import dev.backprop.grader.check.Examination;
import dev.backprop.grader.grading.GradingMessages.Several;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.Place;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
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

    /** One exercise decides for the assignment where all are alike; else the assignment counts as graded. */
    private static AssignmentReport report(List<TaskResult> outcomes) {
        TaskResult first = outcomes.get(0);
        AssignmentInfo info = first.task.info();
        List<Message> said = outcomes.stream()
                .flatMap(outcome -> Stream.concat(outcome.message.stream(), outcome.notes.stream()))
                .toList();
        Optional<Place> place = outcomes.stream()
                .flatMap(outcome -> outcome.message.stream()
                        .flatMap(message -> Failures.place(message, null, outcome.sources).stream()))
                .findFirst();
        return new AssignmentReport(
                info.id(),
                info.title(),
                info.version(),
                CodeDigest.of(first.task.assignment().code()),
                outcomes.stream().allMatch(outcome -> outcome.status == first.status)
                        ? first.status
                        : AssignmentStatus.GRADED,
                said.isEmpty() ? null : Said.of(said.size() == 1 ? said.get(0) : new Several(said), place),
                outcomes.stream().flatMap(TaskResult::checkReports).toList(),
                output(outcomes.stream()
                        .flatMap(outcome -> outcome.output.stream())
                        .toList()));
    }

    private Stream<CheckReport> checkReports() {
        Map<String, Visibility> visibilities = Examination.visibilities(task.exercise());
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
