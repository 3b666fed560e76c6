package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** What goes back to the weights is a matrix of the forward pass. */
final class CarriedBack {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = Stream.of("margins", "scores")
            .<MistakeModel<SvmProblem, SvmPass>>map(
                    stage -> Instead.where("not-dscores-carried-back", "dW", attempt -> of(stage, attempt)))
            .toList();

    private CarriedBack() {}

    private static Optional<Expectation> of(String stage, Attempt<SvmProblem, SvmPass> attempt) {
        SimpleMatrix dscores = attempt.upstream().dscores();
        return attempt.own(stage)
                .filter(Entries::isFinite)
                .filter(own -> own.sameShapeAs(Entries.of(dscores)))
                .map(own -> (SimpleMatrix) own.as(SimpleMatrix.class))
                .map(own -> Deviation.ofDscores(attempt, (row, column, value) -> own.get(row, column)));
    }
}
