package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** The logarithm in the data loss is taken of something else than the probability of the true class. */
final class Logarithm {

    /** Small numbers that are added so that no logarithm is infinite: 1e-1 to 1e-15. */
    private static final int FEWEST_DIGITS = 1;

    private static final int MOST_DIGITS = 15;

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.concat(
                    Stream.of(
                            new Instead<>("most-probable-class", "dataLoss", Logarithm::ofTheMostProbable),
                            new Instead<>("every-class-counted", "dataLoss", Logarithm::ofAll)),
                    IntStream.rangeClosed(FEWEST_DIGITS, MOST_DIGITS)
                            .mapToDouble(digits -> Math.pow(10, -digits))
                            .boxed()
                            .flatMap(small -> Stream.of(
                                    ofProbability("epsilon-in-the-logarithm", p -> -Math.log(p + small)),
                                    ofProbability("epsilon-in-the-logarithm", p -> -Math.log(Math.max(p, small))))))
            .toList();

    private Logarithm() {}

    private static MistakeModel<NetProblem, NetPass> ofProbability(String id, DoubleUnaryOperator term) {
        return new Instead<>(id, "dataLoss", attempt -> {
            SimpleMatrix p = Probabilities.of(attempt.upstream().scores());
            return Deviation.meanOf(attempt, (row, correct) -> term.applyAsDouble(p.get(row, correct)));
        });
    }

    private static Expectation ofTheMostProbable(Attempt<NetProblem, NetPass> attempt) {
        SimpleMatrix p = Probabilities.of(attempt.upstream().scores());
        return Deviation.meanOf(
                attempt, (row, correct) -> -Math.log(p.getRow(row).elementMax()));
    }

    private static Expectation ofAll(Attempt<NetProblem, NetPass> attempt) {
        SimpleMatrix p = Probabilities.of(attempt.upstream().scores());
        return Deviation.meanOf(
                attempt, (row, correct) -> -p.getRow(row).elementLog().elementSum());
    }
}
