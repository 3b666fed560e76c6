package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.report.CheckStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawTest {

    private static final CheckOptions OPTIONS = new CheckOptions(1, 20, Optional.empty());

    /** A property whose first inputs are at a tie. */
    static final class Tied {

        private static final List<Long> DRAWN = new ArrayList<>();
        private static int tied;
        private static Verdict.Inconclusive why = Verdict.Inconclusive.AT_A_TIE;

        @Graded(stage = "dw", points = 1)
        @Property(tries = 1)
        void is_tried_on_one_input(@ForAll long drawn, Student<?, ?> student) {
            DRAWN.add(drawn);
            if (DRAWN.size() <= tied) {
                throw why.thrown();
            }
        }
    }

    /** Properties that a program comes to on some inputs only. */
    static final class Rare {

        private static double share;

        @Graded(stage = "dw", points = 1)
        @Property
        void is_tried_often(@ForAll("fractions") double drawn, Student<?, ?> student) {
            reachedBy(drawn);
        }

        @Graded(stage = "dw", points = 1)
        @Property(tries = 5)
        void is_tried_on_few(@ForAll("fractions") double drawn, Student<?, ?> student) {
            reachedBy(drawn);
        }

        @Provide
        Arbitrary<Double> fractions() {
            return Arbitraries.randomValue(Random::nextDouble);
        }

        private static void reachedBy(double drawn) {
            if (drawn >= share) {
                throw Verdict.Inconclusive.NO_NUMBER.thrown();
            }
        }
    }

    @Test
    void one_try_is_drawn_again_where_it_is_at_a_tie() {
        Draw.Found found = searched(3);

        assertThat(found.verdict()).isEmpty();
        assertThat(found.tries()).isOne();
        assertThat(Tied.DRAWN).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void one_try_is_one_try() {
        assertThat(searched(0).tries()).isOne();
        assertThat(Tied.DRAWN).hasSize(1);
    }

    @Test
    void what_is_always_at_a_tie_is_not_judged() {
        assertThat(searched(1000).verdict()).containsInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void what_a_program_does_not_reach_is_drawn_no_second_time() {
        Tied.why = new Verdict.Inconclusive(
                Verdict.Inconclusive.Reason.NOT_REACHED,
                new Fault(CheckStatus.TIMEOUT, new NotRun(NotRun.Reason.INCONCLUSIVE)));
        try {
            assertThat(searched(1).verdict()).contains(Tied.why);
        } finally {
            Tied.why = Verdict.Inconclusive.AT_A_TIE;
        }
        assertThat(Tied.DRAWN).hasSize(1);
    }

    @Test
    void of_one_try_one_input_is_drawn_ahead() {
        List<List<List<Object>>> ahead = new ArrayList<>();

        Draw.inputs(() -> List.of(new Draw.Wanted(property(), OPTIONS, ahead::add)));
        searched(0);

        assertThat(ahead).containsExactly(List.of(List.of(Tied.DRAWN.get(0))));
    }

    /** An eighth is left by one label of eight, and by a size of one among a few; a twenty-fifth by two such things at once. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.125, true", "0, 0.333, true", "0, 0.04, false", "0, 0, false",
        "1, 0.125, true", "1, 0.25, true", "1, 0.04, false", "1, 0, false"
    })
    void an_eighth_of_the_inputs_is_enough_and_a_twenty_fifth_is_not_whatever_the_seed(
            int property, double share, boolean isEnough) {
        Rare.share = share;
        for (int seed = 1; seed <= 50; seed++) {
            Draw.Found found = Draw.search(
                    GradedProperty.of(Rare.class).get(property),
                    new CheckOptions(seed, 100, Optional.empty()),
                    Draw.NOBODY);
            assertThat(found.verdict().isEmpty())
                    .as("seed %d: %d judged", seed, found.tries())
                    .isEqualTo(isEnough);
        }
    }

    private static Draw.Found searched(int tied) {
        Tied.DRAWN.clear();
        Tied.tied = tied;
        return Draw.search(property(), OPTIONS, Draw.NOBODY);
    }

    private static GradedProperty property() {
        return GradedProperty.of(Tied.class).get(0);
    }
}
