package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    /** The last stage has points, under another name than its own. */
    static final class Renamed {

        @Graded(stage = "dw", check = "product", points = 1)
        void dw_is_a_product(Student<Toy.Input, Toy.Pass> student) {}
    }

    @Test
    void warms_up_by_a_check_that_is_called_otherwise_than_its_stage() {
        Exercise<Toy.Input, Toy.Pass> exercise = new Exercise<>(
                "backprop.Toy",
                "forwardBackward",
                Toy.Input.class,
                Toy.Pass.class,
                Toy.EXERCISE.stages(),
                List.of(Renamed.class));

        assertThat(Checks.lastOfAStage(exercise)).contains("product");
    }

    @Test
    void has_ended_when_the_grader_is_about_to() {
        CheckOptions options = new CheckOptions(1, CheckOptions.DEFAULT_TRIES, Optional.empty());
        WarmUp.begin(List.of(new WarmUp.Coming<>(new Scaling().exercises().get(0), options)), () -> {});

        WarmUp.end();

        // What still loads classes while the virtual machine makes its archive makes it crash.
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("warm-up");
    }
}
