package dev.backprop.grader.grading;

import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.check.CheckOptions;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.diagnosis.Diagnosis;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckReport.Upstream.Values;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Counterexample;
import dev.backprop.grader.report.InputValues;
import dev.backprop.grader.report.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a check found into its part of the report. */
final class CheckReports {

    private CheckReports() {}

    static CheckReport of(
            CheckResult result,
            Optional<Diagnosis> diagnosis,
            dev.backprop.grader.assignment.Visibility visibility,
            String assignment,
            CheckOptions options) {
        CheckStatus status = CheckStatus.valueOf(result.status().name());
        return new CheckReport(
                result.id(),
                result.stage().orElse(null),
                result.title(),
                status,
                result.score(),
                result.maxScore(),
                Visibility.valueOf(visibility.name()),
                result.message().map(Message::text).orElse(null),
                result.tries(),
                result.upstream().stream()
                        .map(upstream -> new CheckReport.Upstream(
                                upstream.stage(), upstream.own() ? Values.OWN : Values.TRUSTED))
                        .toList(),
                result.counterexample()
                        .map(found -> counterexample(found, result.stage().orElse(null)))
                        .orElse(null),
                diagnosis
                        .map(known -> new CheckReport.Diagnosis(known.id(), known.title(), known.hint()))
                        .orElse(null),
                status.isFailure()
                        ? "./grade " + assignment + " --check " + result.id() + " --seed " + options.seed()
                        : null,
                result.duration().toMillis());
    }

    private static Counterexample counterexample(
            dev.backprop.grader.check.Counterexample found, @Nullable String stage) {
        Mismatch mismatch = found.mismatch().orElse(null);
        if (mismatch == null) {
            return new Counterexample(InputValues.abbreviated(found.input()), stage, List.of(), null, null, null, null);
        }
        return new Counterexample(
                InputValues.abbreviated(found.input()),
                stage,
                Arrays.stream(mismatch.index()).boxed().toList(),
                mismatch.yours(),
                mismatch.expected(),
                mismatch.errorBound(),
                mismatch.oneSided().length == 0
                        ? null
                        : Arrays.stream(mismatch.oneSided()).boxed().toList());
    }
}
