package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;

/** The regularisation is missing in the loss, or is part of the wrong number. */
final class RegularisationMisplaced {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            new Instead<>(
                    "regularisation-missing",
                    "loss",
                    attempt -> equalTo(attempt.upstream().dataLoss())),
            new Instead<>("lambda-twice", "loss", RegularisationMisplaced::lambdaTwice),
            new Instead<>("regularisation-subtracted", "loss", RegularisationMisplaced::subtracted),
            new Instead<>("regularisation-in-data-loss", "dataLoss", RegularisationMisplaced::inTheDataLoss));

    private RegularisationMisplaced() {}

    private static Expectation lambdaTwice(Attempt<NetProblem, NetPass> attempt) {
        NetPass pass = attempt.upstream();
        double regLoss = attempt.input().lambda() * pass.regLoss();
        return equalTo(pass.dataLoss() + regLoss, Math.abs(pass.dataLoss()) + Math.abs(regLoss));
    }

    private static Expectation subtracted(Attempt<NetProblem, NetPass> attempt) {
        NetPass pass = attempt.upstream();
        return equalTo(pass.dataLoss() - pass.regLoss(), Math.abs(pass.dataLoss()) + Math.abs(pass.regLoss()));
    }

    private static Expectation inTheDataLoss(Attempt<NetProblem, NetPass> attempt) {
        return equalTo(number(attempt.right()) + number(attempt.rightValueOf("regLoss")));
    }

    private static double number(Expectation expectation) {
        return expectation.value().data()[0];
    }
}
