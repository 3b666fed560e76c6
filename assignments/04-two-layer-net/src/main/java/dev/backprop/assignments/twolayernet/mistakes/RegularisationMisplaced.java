package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.Optional;

/** The regularisation is missing in the loss, or is part of the wrong number. */
final class RegularisationMisplaced {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            new Instead<>(
                    "regularisation-missing",
                    "loss",
                    attempt -> equalTo(attempt.upstream().dataLoss())),
            new Instead<>("lambda-twice", "loss", RegularisationMisplaced::lambdaTwice),
            Instead.where("swapped", "dataLoss", RegularisationMisplaced::swapped),
            Instead.where("swapped", "loss", RegularisationMisplaced::swappedToo),
            new Instead<>("regularisation-in-data-loss", "dataLoss", RegularisationMisplaced::inTheDataLoss));

    private RegularisationMisplaced() {}

    private static Expectation lambdaTwice(Attempt<NetProblem, NetPass> attempt) {
        NetPass pass = attempt.upstream();
        double regLoss = attempt.input().lambda() * pass.regLoss();
        return equalTo(pass.dataLoss() + regLoss, Math.abs(pass.dataLoss()) + Math.abs(regLoss));
    }

    private static Expectation inTheDataLoss(Attempt<NetProblem, NetPass> attempt) {
        return equalTo(number(attempt.right()) + number(attempt.rightValueOf("regLoss")));
    }

    /** Beside the loss in the data loss's place, the data loss in that of the loss. */
    private static Optional<Expectation> swapped(Attempt<NetProblem, NetPass> attempt) {
        return attempt.own("loss")
                .filter(loss -> loss.areNearly(attempt.right().value()))
                .map(loss -> inTheDataLoss(attempt));
    }

    private static Optional<Expectation> swappedToo(Attempt<NetProblem, NetPass> attempt) {
        Expectation dataLoss = attempt.rightValueOf("dataLoss");
        double loss = number(dataLoss) + number(attempt.rightValueOf("regLoss"));
        return Entries.of(loss).areNearly(Entries.of(attempt.upstream().dataLoss()))
                ? Optional.of(dataLoss)
                : Optional.empty();
    }

    private static double number(Expectation expectation) {
        return expectation.value().data()[0];
    }
}
