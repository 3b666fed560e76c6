package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** An assignment whose author made a mistake: its first check fails whatever the student does. No service announces it. */
public final class Unsound implements Assignment {

    @Override
    public String id() {
        return "unsound";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(Scaling.exercise(Checks.class));
    }

    @Domain(ScalingInputs.class)
    static class Checks {

        @Property
        @Graded(stage = "scores", points = 1)
        void scores_are_X_times_W(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
            throw new IllegalStateException("the author forgot something");
        }

        @Property
        @Graded(stage = "loss", points = 1)
        void loss_is_the_sum_of_squares(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
            student.mustSatisfy(ScalingStages.LOSS, input);
        }

        @Property
        @Graded(check = "drawn", points = 1)
        void is_asked_on_inputs_of_its_own(@ForAll("none") int none, Student<ScalingInput, ScalingPass> student) {}

        @Provide
        Arbitrary<Integer> none() {
            return Arbitraries.just(0).map(zero -> 1 / zero);
        }
    }

    /** One that has no inputs at all. */
    public static final class Undrawn implements Assignment {

        @Override
        public String id() {
            return "unsound";
        }

        @Override
        public List<Exercise<?, ?>> exercises() {
            return List.of(Scaling.exercise(Never.class));
        }

        static class Never {

            @Property
            @Graded(stage = "scores", points = 1)
            void scores_are_X_times_W(@ForAll("none") ScalingInput input, Student<ScalingInput, ScalingPass> student) {
                student.mustSatisfy(ScalingStages.SCORES, input);
            }

            @Provide
            Arbitrary<ScalingInput> none() {
                return Arbitraries.create(() -> {
                    throw new IllegalStateException("the author draws nothing");
                });
            }
        }
    }
}
