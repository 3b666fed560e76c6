package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.HiddenChecks;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.report.Visibility;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Two more points for {@link Scaling}, on inputs that nobody has seen: all other numbers are below {@value #SMALLEST}. */
public final class LargeScaling implements HiddenChecks {

    /** At least this large is the largest entry of X. */
    public static final int SMALLEST = 1_000;

    @Override
    public String assignment() {
        return "scaling";
    }

    @Override
    public String className() {
        return "backprop.Scaling";
    }

    @Override
    public List<Class<?>> properties() {
        return List.of(Checks.class);
    }

    /** Inputs of large numbers. */
    public static final class Large extends ScalingInputs {

        @Override
        @Provide
        Arbitrary<ScalingInput> inputs() {
            return super.inputs()
                    .map(input -> new ScalingInput(input.W(), input.X().plus(SMALLEST * 2.0)));
        }
    }

    @Domain(Large.class)
    static class Checks {

        @Property
        @Graded(stage = "scores", check = "scores.large", points = 2, visibility = Visibility.HIDDEN)
        void scores_are_X_times_W(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
            student.mustSatisfy(ScalingStages.SCORES, input);
        }
    }
}
