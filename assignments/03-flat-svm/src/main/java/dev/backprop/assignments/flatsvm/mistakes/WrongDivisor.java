package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Multiple;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A mean over something else than the examples. */
final class WrongDivisor {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = Stream.of("dataLoss", "dscores")
            .flatMap(check -> Stream.of(
                    model("wrong-divisor", check, problem -> problem.examples() / features(problem)),
                    model("wrong-divisor", check, problem -> problem.examples() / classes(problem)),
                    model("divided-by-c", check, problem -> 1 / classes(problem))))
            .toList();

    private WrongDivisor() {}

    private static MistakeModel<SvmProblem, SvmPass> model(
            String id, String check, ToDoubleFunction<SvmProblem> factor) {
        return new Multiple<SvmProblem, SvmPass>(id, attempt -> Optional.of(factor.applyAsDouble(attempt.input())))
                .in(check);
    }

    private static double features(SvmProblem problem) {
        return problem.W().getNumRows();
    }

    private static double classes(SvmProblem problem) {
        return problem.W().getNumCols();
    }
}
