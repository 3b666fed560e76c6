package dev.backprop.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.op.Mult;
import dev.backprop.grader.circuit.op.Plus;
import dev.backprop.grader.derive.DerivedChecks;
import dev.backprop.grader.diagnosis.InThisExercise.Place;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckReport.Diagnosis;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;

class InThisExerciseTest {

    /** f = x·y + x. */
    public static final class Fork extends Circuit {
        final Num x = input(decimals(4));
        final Num y = input(decimals(4));
        final Num xy = stage(Mult.mult(x, y));
        final Num f = output(Plus.plus(xy, x));

        {
            backward(d(xy), d(x), d(y));
            example(x.is(3), y.is(5)).gives(f, 18);
        }
    }

    private static final Exercise<?, ?> FORK = DerivedChecks.exercise(new Fork());

    private static final InThisExercise EXERCISES = new InThisExercise(List.of(new Assignment() {
        @Override
        public String id() {
            return "fork";
        }

        @Override
        public List<Exercise<?, ?>> exercises() {
            return List.of(FORK);
        }
    }));

    private static Report naming(String hint) {
        return SampleReports.of(SampleReports.graded(List.of(new CheckReport(
                "dx",
                "dx",
                "title",
                CheckStatus.FAILED,
                0,
                1,
                Visibility.VISIBLE,
                null,
                50,
                List.of(),
                null,
                new Diagnosis("term-missing+transposed", "title", hint),
                null,
                null,
                0))));
    }

    @Test
    void shows_the_formula_the_example_and_what_comes_of_each_mistake() {
        assertThat(EXERCISES.section("term-missing", List.of(new Place("dx", ""))))
                .hasValueSatisfying(section -> {
                    assertThat(section.heading()).isEqualTo("In dx of Fork");
                    assertThat(section.paragraphs())
                            .containsExactly(
                                    "xy = x·y, f = xy + x.",
                                    "In the handout's example x = 3, y = 5. Right is dx = 6.",
                                    "dx has 1 of its 2 terms. Missing: what comes back through xy. Then dx is 1 and not 6.",
                                    "dx has 1 of its 2 terms. Missing: what comes back through f. Then dx is 5 and not 6.");
                });
    }

    @Test
    void shows_of_several_the_one_that_the_report_names() {
        List<Place> places = InThisExercise.named(
                naming("Look. dx has 1 of its 2 terms. Missing: what comes back through f."), "term-missing");

        assertThat(places).extracting(Place::check).containsExactly("dx");
        assertThat(EXERCISES.section("term-missing", places))
                .hasValueSatisfying(section -> assertThat(section.paragraphs())
                        .hasSize(3)
                        .last()
                        .asString()
                        .endsWith("Then dx is 5 and not 6."));
    }

    @Test
    void shows_the_first_stage_where_none_is_named_and_nothing_where_it_cannot_be_made() {
        assertThat(EXERCISES.section("term-missing", List.of())).isPresent();
        assertThat(EXERCISES.section("term-missing", List.of(new Place("xy", ""))))
                .isEmpty();
        assertThat(EXERCISES.section("factor-n", List.of())).isEmpty();
    }

    @Test
    void takes_a_further_check_for_its_stage() {
        assertThat(EXERCISES.section("term-missing", List.of(new Place("dx.large", ""))))
                .isPresent();
    }
}
