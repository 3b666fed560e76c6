package dev.backprop.grader.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report of an assignment of four exercises: done, half done, not compiled, not begun. */
public final class SeveralExercises {

    private static final List<CheckReport> SUM_PRODUCT =
            List.of(SampleReports.passed("sum-product.dx", "dx", "dx is the gradient with respect to x", 2));

    private static final List<CheckReport> MUL_MAX = List.of(
            SampleReports.passed("mul-max.dx", "dx", "dx is the gradient with respect to x", 1),
            check("mul-max.dz", "dz", CheckStatus.FAILED, "dz is 1, but should be 2."));

    private static final List<CheckReport> NEURON =
            List.of(check("sigmoid-neuron.dw", "dw", CheckStatus.NOT_RUN, null));

    private static final List<CheckReport> RIDGE_LOSS =
            List.of(check("ridge-loss.dw", "dw", CheckStatus.TODO, "dw is not filled in yet: RidgeLoss.java, line 9."));

    private SeveralExercises() {}

    /** An assignment in which 3 of 7 points of three exercises are earned, and 4 of a fourth are open. */
    public static AssignmentReport report() {
        return new AssignmentReport(
                        "circuits",
                        "Circuits",
                        "1",
                        SampleReports.DIGEST,
                        AssignmentStatus.GRADED,
                        null,
                        Stream.of(SUM_PRODUCT, MUL_MAX, NEURON, RIDGE_LOSS)
                                .flatMap(List::stream)
                                .toList(),
                        null)
                .of(List.of(
                        exercise("sum-product", "SumProduct", AssignmentStatus.GRADED, null, SUM_PRODUCT),
                        exercise("mul-max", "MulMax", AssignmentStatus.GRADED, null, MUL_MAX),
                        exercise(
                                "sigmoid-neuron",
                                "SigmoidNeuron",
                                AssignmentStatus.COMPILE_ERROR,
                                "Your code does not compile.",
                                NEURON),
                        exercise("ridge-loss", "RidgeLoss", AssignmentStatus.UNTOUCHED, null, RIDGE_LOSS)));
    }

    private static ExerciseReport exercise(
            String id, String name, AssignmentStatus status, @Nullable String message, List<CheckReport> checks) {
        return ExerciseReport.of(id, "backprop." + name, status, Sayings.said(message), checks);
    }

    private static CheckReport check(String id, String stage, CheckStatus status, @Nullable String message) {
        return new CheckReport(
                id,
                stage,
                stage + " is a gradient",
                status,
                0,
                status == CheckStatus.TODO ? 4 : 2,
                Visibility.VISIBLE,
                Sayings.said(message),
                1,
                List.of(),
                null,
                null,
                null,
                null,
                0);
    }
}
