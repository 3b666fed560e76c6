package dev.backprop.assignments.scaling;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.grader.assignment.Stage;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** What each stage must be, given the student's own values before it. */
final class ScalingStages {

    private ScalingStages() {}

    static final Stage<ScalingInput, ScalingPass> SCORES = Stage.<ScalingInput, ScalingPass>value("scores")
            .from(input -> equalTo(input.X().mult(input.W()), 100));

    static final Stage<ScalingInput, ScalingPass> LOSS = Stage.<ScalingInput, ScalingPass>value("loss")
            .from("scores", (input, pass) -> equalTo(loss(pass.scores())));

    static final Stage<ScalingInput, ScalingPass> DSCORES = Stage.<ScalingInput, ScalingPass>gradient("dscores")
            .from("scores", (input, pass) -> equalTo(pass.scores().scale(2)));

    static final Stage<ScalingInput, ScalingPass> DW = Stage.<ScalingInput, ScalingPass>gradient("dW")
            .from("dscores", (input, pass) -> equalTo(input.X().transpose().mult(pass.dscores()), 1000));

    static final List<Stage<ScalingInput, ScalingPass>> ALL = List.of(SCORES, LOSS, DSCORES, DW);

    private static double loss(SimpleMatrix scores) {
        return scores.elementMult(scores).elementSum();
    }
}
