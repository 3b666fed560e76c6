package dev.backprop.grader.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.grader.grading.Wants;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignmentOnDemandTest {

    private int made;

    private ServiceLoader.Provider<Assignment> provider(Class<? extends Assignment> type) {
        return new ServiceLoader.Provider<>() {
            @Override
            public Class<? extends Assignment> type() {
                return type;
            }

            @Override
            public Assignment get() {
                made++;
                return new Scaling();
            }
        };
    }

    private static final class Unfinished implements Assignment {
        @Override
        public String id() {
            return "unfinished";
        }

        @Override
        public List<Exercise<?, ?>> exercises() {
            throw new IllegalStateException("nobody should ask");
        }
    }

    private static List<Assignment> wanted(List<Assignment> all, List<String> names, @Nullable String check) {
        return Wants.of(all, new Report.Options(names, check, null, "auto", PassMark.FULL));
    }

    @Test
    void is_made_once_and_not_before_it_is_asked_for_its_exercises() {
        Assignment scaling = AssignmentOnDemand.of(provider(Scaling.class));

        assertThat(scaling.id()).isEqualTo("scaling");
        assertThat(scaling.code()).containsExactly(Scaling.class);
        assertThat(AssignmentInfo.of(scaling)).isEqualTo(AssignmentInfo.of(new Scaling()));
        assertThat(made).isZero();

        assertThat(scaling.exercises()).isEqualTo(new Scaling().exercises());
        scaling.exerciseIds();
        assertThat(made).isOne();
    }

    @Test
    void is_made_at_once_where_its_class_is_not_called_after_its_id() {
        assertThat(AssignmentOnDemand.of(provider(Unfinished.class)).id()).isEqualTo("scaling");
        assertThat(made).isOne();
    }

    /** Of another jar too, {@code code()} says. */
    private abstract static class Hurried implements Assignment {
        @Override
        public List<Class<?>> code() {
            return List.of(Hurried.class, Test.class);
        }
    }

    @Test
    void is_made_at_once_where_it_says_more_of_itself() {
        AssignmentOnDemand.of(provider(Hurried.class));

        assertThat(made).isOne();
    }

    private abstract static class WithSecretsAssignment implements Assignment {}

    @Test
    void a_class_that_is_called_after_another_assignment_is_refused() {
        Assignment misnamed = AssignmentOnDemand.of(provider(WithSecretsAssignment.class));

        assertThat(misnamed.id()).isEqualTo("with-secrets");
        assertThatThrownBy(misnamed::exercises)
                .isInstanceOf(MessageException.class)
                .hasMessageContaining("WithSecretsAssignment")
                .hasMessageContaining("id() is scaling, but the class is called after with-secrets");
    }

    @Test
    void only_what_is_named_is_asked_for_its_exercises() {
        List<Assignment> course = List.of(new Scaling(), new Unfinished());

        assertThat(wanted(course, List.of("scaling"), null)).containsExactly(course.get(0));
        assertThat(wanted(course, List.of("scaling"), "dW")).containsExactly(course.get(0));
        assertThat(wanted(course, List.of("unfinished"), null)).containsExactly(course.get(1));
        assertThat(wanted(course, List.of(), null)).isEqualTo(course);
    }

    @Test
    void a_name_that_no_assignment_and_no_exercise_has_is_refused() {
        List<Assignment> course = List.of(new Scaling());

        assertThatThrownBy(() -> wanted(course, List.of("scalings"), null)).isInstanceOf(MessageException.class);
    }
}
