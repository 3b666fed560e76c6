package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** The regularisation is missing, or lands where it does not belong. */
final class RegularisationMisplaced {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new Instead<>(
                    "regularisation-missing",
                    "loss",
                    attempt -> equalTo(attempt.upstream().dataLoss())),
            new Instead<>("regularisation-missing", "regLoss", attempt -> equalTo(0)),
            Instead.where("regularisation-missing", "dW.regularisation", RegularisationMisplaced::nothingAdded),
            new Instead<>("regularisation-in-the-divisor", "dW.regularisation", RegularisationMisplaced::inTheDivisor),
            new Instead<>("regularisation-subtracted", "loss", RegularisationMisplaced::subtracted),
            new Instead<>("regularisation-in-data-loss", "dataLoss", RegularisationMisplaced::inTheDataLoss));

    private RegularisationMisplaced() {}

    /** Where all of dW is 0, more than the regularisation is missing. */
    private static Optional<Expectation> nothingAdded(Attempt<SvmProblem, SvmPass> attempt) {
        boolean nothingElse = attempt.own("dW").map(Entries::isZero).orElse(true)
                && !attempt.rightValueOf("dW").value().isZero();
        return nothingElse
                ? Optional.empty()
                : Optional.of(equalTo(attempt.input().W().scale(0)));
    }

    /** The data part, divided by N + 2λW, is less or more than it is without λ. */
    private static Expectation inTheDivisor(Attempt<SvmProblem, SvmPass> attempt) {
        SvmProblem problem = attempt.input();
        SimpleMatrix data = (SimpleMatrix) attempt.rightValueOf("dW").value().as(SimpleMatrix.class);
        SimpleMatrix divisor = problem.W().scale(2 * problem.lambda()).plus(problem.examples());
        SimpleMatrix divided = data.scale(problem.examples()).elementDiv(divisor);
        return equalTo(divided.minus(data), divided.elementMaxAbs() + data.elementMaxAbs());
    }

    private static Expectation subtracted(Attempt<SvmProblem, SvmPass> attempt) {
        SvmPass pass = attempt.upstream();
        return equalTo(pass.dataLoss() - pass.regLoss(), Math.abs(pass.dataLoss()) + Math.abs(pass.regLoss()));
    }

    private static Expectation inTheDataLoss(Attempt<SvmProblem, SvmPass> attempt) {
        return equalTo(number(attempt.right()) + number(attempt.rightValueOf("regLoss")));
    }

    private static double number(Expectation expectation) {
        return expectation.value().data()[0];
    }
}
