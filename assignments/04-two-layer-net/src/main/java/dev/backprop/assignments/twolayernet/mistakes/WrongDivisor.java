package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Multiple;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A mean over something else than the examples. */
final class WrongDivisor {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of("dataLoss", "dscores")
            .flatMap(check -> Stream.of(
                    model("wrong-divisor", check, problem -> problem.examples() / (double) problem.features()),
                    model("wrong-divisor", check, problem -> problem.examples() / (double) problem.hiddenUnits()),
                    model("wrong-divisor", check, problem -> problem.examples() / (double) problem.classes()),
                    model("divided-by-c", check, problem -> 1.0 / problem.classes())))
            .toList();

    private WrongDivisor() {}

    private static MistakeModel<NetProblem, NetPass> model(
            String id, String check, ToDoubleFunction<NetProblem> factor) {
        return new Multiple<NetProblem, NetPass>(id, attempt -> Optional.of(factor.applyAsDouble(attempt.input())))
                .in(check);
    }
}
