package dev.backprop.grader.cli;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.grader.assignment.Student;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ejml.simple.SimpleMatrix;

/** An assignment whose method takes an argument of every type. Its checks are there to be named, not to be run. */
public final class SmallSvm implements Assignment {

    record Input(SimpleMatrix W, int[] y, double[] pass, double lambda, int args) {}

    record Pass(SimpleMatrix scores, double[] sums, double loss) {}

    @Override
    public String id() {
        return "small-svm";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(new Exercise<>(
                "backprop.SvmLoss",
                "forwardBackward",
                Input.class,
                Pass.class,
                List.of(Stage.value("scores"), Stage.value("sums"), Stage.value("loss")),
                List.of(Checks.class)));
    }

    static class Checks {
        @Property
        @Graded(stage = "scores", points = 1)
        void scores(@ForAll Input input, Student<Input, Pass> student) {}

        @Property
        @Graded(stage = "scores", check = "scores.large", points = 1)
        void large_scores(@ForAll Input input, Student<Input, Pass> student) {}

        @Property
        @Graded(stage = "sums", points = 1)
        void sums(@ForAll Input input, Student<Input, Pass> student) {}

        @Property
        @Graded(stage = "loss", points = 1)
        void loss(@ForAll Input input, Student<Input, Pass> student) {}

        @Property
        @Graded(check = "purity", points = 1)
        void purity(@ForAll Input input, Student<Input, Pass> student) {}
    }
}
