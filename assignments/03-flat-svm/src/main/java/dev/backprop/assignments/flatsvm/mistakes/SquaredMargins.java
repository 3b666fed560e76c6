package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The margins are squared before they are added up. */
final class SquaredMargins {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS =
            List.of(new Instead<>("squared-margins", "dataLoss", SquaredMargins::squared));

    private SquaredMargins() {}

    private static Expectation squared(Attempt<SvmProblem, SvmPass> attempt) {
        SimpleMatrix margins = attempt.upstream().margins();
        return equalTo(Svm.dataLoss(margins.elementPower(2)));
    }
}
