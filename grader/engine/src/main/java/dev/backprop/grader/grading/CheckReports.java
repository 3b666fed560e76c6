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
import dev.backprop.grader.report.Visibility;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Turns what a check found into its part of the report. */
final class CheckReports {

    /** How many numbers a matrix may hold to be written out. */
    private static final int MOST_NUMBERS = 400;

    private CheckReports() {}

    static CheckReport of(CheckResult result, Optional<Diagnosis> diagnosis, String assignment, CheckOptions options) {
        CheckStatus status = CheckStatus.valueOf(result.status().name());
        return new CheckReport(
                result.id(),
                result.stage().orElse(null),
                result.title(),
                status,
                result.score(),
                result.maxScore(),
                Visibility.VISIBLE,
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
            return new Counterexample(inputs(found.input()), stage, List.of(), null, null, null, null);
        }
        return new Counterexample(
                inputs(found.input()),
                stage,
                Arrays.stream(mismatch.index()).boxed().toList(),
                mismatch.yours(),
                mismatch.expected(),
                mismatch.errorBound(),
                mismatch.oneSided().length == 0
                        ? null
                        : Arrays.stream(mismatch.oneSided()).boxed().toList());
    }

    private static Map<String, Object> inputs(Record input) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (RecordComponent component : input.getClass().getRecordComponents()) {
            inputs.put(component.getName(), plain(value(input, component)));
        }
        return inputs;
    }

    /** A large input is named by its shape: nobody reads its numbers, and the seed gives them again. */
    private static Object plain(Object value) {
        if (value instanceof SimpleMatrix matrix) {
            return matrix.getNumElements() > MOST_NUMBERS
                    ? "[" + matrix.getNumRows() + "×" + matrix.getNumCols() + "]"
                    : matrix.toArray2();
        }
        return value instanceof int[] labels && labels.length > MOST_NUMBERS / 10 ? "[" + labels.length + "]" : value;
    }

    private static Object value(Record input, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(input);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
