package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** The strength of the regularisation is not multiplied in, or is so twice. */
final class Lambda {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new Instead<>(
                    "lambda-missing",
                    "regLoss",
                    attempt -> equalTo(Svm.regLoss(attempt.input().W(), 1))),
            new Instead<>("lambda-missing", "dW", Lambda::addedWhateverLambdaIs),
            Instead.where("lambda-missing", "dW.regularisation", Lambda::unchangedByLambda),
            new Instead<>("lambda-twice", "regLoss", Lambda::onceMore),
            new Instead<>("lambda-twice", "dW.regularisation", Lambda::onceMore),
            new Instead<>("lambda-twice", "loss", Lambda::onceMoreInTheLoss));

    private Lambda() {}

    private static Expectation addedWhateverLambdaIs(Attempt<SvmProblem, SvmPass> attempt) {
        SimpleMatrix W = attempt.input().W();
        return Deviation.ofRight(attempt, (row, column, right) -> right + 2 * W.get(row, column));
    }

    /** What λ adds is nothing, and yet the weights are there. */
    private static Optional<Expectation> unchangedByLambda(Attempt<SvmProblem, SvmPass> attempt) {
        SimpleMatrix W = attempt.input().W();
        SimpleMatrix data = (SimpleMatrix) attempt.rightValueOf("dW").value().as(SimpleMatrix.class);
        return attempt.own("dW")
                .filter(own -> own.areNearly(Entries.of(data.plus(W.scale(2)))))
                .map(own -> equalTo(W.scale(0)));
    }

    private static Expectation onceMore(Attempt<SvmProblem, SvmPass> attempt) {
        Entries right = attempt.right().value();
        double lambda = attempt.input().lambda();
        return Expectations.within(
                0,
                right.with(
                        Arrays.stream(right.data()).map(entry -> lambda * entry).toArray()));
    }

    private static Expectation onceMoreInTheLoss(Attempt<SvmProblem, SvmPass> attempt) {
        SvmPass pass = attempt.upstream();
        double regLoss = attempt.input().lambda() * pass.regLoss();
        return equalTo(pass.dataLoss() + regLoss, Math.abs(pass.dataLoss()) + Math.abs(regLoss));
    }
}
