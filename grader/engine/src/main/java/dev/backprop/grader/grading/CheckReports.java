package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Described;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.check.Whole;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Counterexample;
import dev.backprop.grader.report.Visibility;
import dev.backprop.grader.sources.Sources;
import dev.backprop.grader.write.InputValues;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Turns what a check found into its part of the report. */
final class CheckReports {

    private CheckReports() {}

    static CheckReport of(DiagnosedCheck found, Task task, Visibility visibility, @Nullable Sources sources) {
        CheckResult result = found.result();
        String stage = result.stage().orElse(null);
        CheckStatus status = result.status();
        String id = task.checkId(result.id());
        return new CheckReport(
                id,
                stage,
                result.title(),
                status,
                result.score(),
                result.maxScore(),
                visibility,
                result.message()
                        .map(message -> Said.of(message, Failures.place(message, stage, sources)))
                        .orElse(null),
                result.tries(),
                result.upstream(),
                result.counterexample()
                        .map(first -> counterexample(first, stage, found.second()))
                        .orElse(null),
                found.diagnosis()
                        .map(known -> new CheckReport.Diagnosis(known.id(), known.title(), known.hint()))
                        .orElse(null),
                found.next(task).map(Said::of).orElse(null),
                status.isFailure()
                        ? "./grade " + task.assignment().id() + " --check " + id + " --seed "
                                + task.options().seed()
                        : null,
                result.duration().toMillis());
    }

    private static Counterexample counterexample(
            dev.backprop.grader.check.Counterexample found,
            @Nullable String stage,
            Optional<dev.backprop.grader.check.Counterexample> second) {
        Optional<Mismatch> mismatch = found.mismatch();
        return new Counterexample(
                InputValues.abbreviated(found.input()),
                given(found.given()),
                stage,
                mismatch.map(entry -> Arrays.stream(entry.index()).boxed().toList())
                        .orElse(List.of()),
                mismatch.map(Mismatch::yours).orElse(null),
                mismatch.map(Mismatch::expected).orElse(null),
                mismatch.map(Mismatch::errorBound).orElse(null),
                mismatch.filter(entry -> entry.oneSided().length != 0)
                        .map(entry -> Arrays.stream(entry.oneSided()).boxed().toList())
                        .orElse(null),
                found.whole().map(CheckReports::whole).orElse(null),
                found.input() instanceof Described described ? described.description() : null,
                second.map(another -> counterexample(another, stage, Optional.empty()))
                        .orElse(null));
    }

    private static Map<String, Object> given(Map<String, Entries> own) {
        Map<String, Object> given = new LinkedHashMap<>();
        own.forEach((stage, value) -> given.put(stage, InputValues.abbreviated(value(value))));
        return given;
    }

    private static Object value(Entries entries) {
        return switch (entries.shape().length) {
            case 0 -> entries.data()[0];
            case 1 -> entries.data();
            default -> entries.as(SimpleMatrix.class);
        };
    }

    private static Counterexample.Whole whole(Whole whole) {
        return new Counterexample.Whole(numbers(whole.yours()), numbers(whole.expected()), whole.wrong());
    }

    private static Object numbers(Entries entries) {
        return entries.shape().length == 2
                ? ((SimpleMatrix) entries.as(SimpleMatrix.class)).toArray2()
                : entries.data();
    }
}
