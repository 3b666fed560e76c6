package dev.backprop.grader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryTest {

    record In(SimpleMatrix x, double lambda) {}

    record Out(double @Nullable [] scores, double loss) {}

    private final List<String> worked = new ArrayList<>();
    private final Memory memory = new Memory(1000);
    private final Object question = "what dx must be";

    private static In in(double... numbers) {
        return new In(new SimpleMatrix(1, numbers.length, true, numbers), 0.1);
    }

    private String ask(Object what, In input, @Nullable Out pass, String answer) {
        return memory.of(what, input, pass, () -> {
            worked.add(answer);
            return answer;
        });
    }

    @Test
    void what_follows_from_equal_numbers_is_worked_out_once_whoevers_they_are() {
        ask(question, in(1, 2), new Out(new double[] {3}, 4), "first");

        assertThat(ask(question, in(1, 2), new Out(new double[] {3}, 4), "second"))
                .isEqualTo("first");
        assertThat(worked).containsExactly("first");
    }

    @Test
    void a_number_that_differs_in_its_last_bit_is_another_one() {
        ask(question, in(1, 2), new Out(new double[] {3}, 4), "first");

        ask(question, in(1, Math.nextUp(2.0)), new Out(new double[] {3}, 4), "input");
        ask(question, in(1, 2), new Out(new double[] {3}, Math.nextUp(4.0)), "number");
        ask(question, in(1, 2), new Out(new double[] {Math.nextDown(3.0)}, 4), "vector");

        assertThat(worked).containsExactly("first", "input", "number", "vector");
    }

    @Test
    void zero_has_a_sign_and_what_is_missing_is_no_number() {
        ask(question, in(0.0), new Out(new double[] {0}, Double.NaN), "zero");

        ask(question, in(-0.0), new Out(new double[] {0}, Double.NaN), "minus zero");
        ask(question, in(0.0), new Out(null, Double.NaN), "missing");
        ask(question, in(0.0), null, "nobody's");
        ask(question, in(0.0), new Out(new double[] {0}, Double.NaN), "zero again");

        assertThat(worked).containsExactly("zero", "minus zero", "missing", "nobody's");
    }

    @Test
    void a_shape_is_part_of_it() {
        ask(question, new In(new SimpleMatrix(2, 1, true, 1, 2), 0), null, "column");
        ask(question, new In(new SimpleMatrix(1, 2, true, 1, 2), 0), null, "row");

        assertThat(worked).containsExactly("column", "row");
    }

    @Test
    void another_question_has_another_answer() {
        assertThat(ask(question, in(1), null, "dx")).isEqualTo("dx");
        assertThat(ask("what dW must be", in(1), null, "dW")).isEqualTo("dW");
    }

    @Test
    void forgets_first_what_was_asked_for_the_longest_time_ago() {
        Memory small = new Memory(6);
        List<Integer> known = new ArrayList<>();
        for (int number : new int[] {1, 2, 3, 1, 4, 1, 2}) {
            small.of(question, in(number), null, () -> known.add(number));
        }

        assertThat(known).containsExactly(1, 2, 3, 4, 2);
    }

    @Test
    void an_answer_may_ask_for_others() {
        String outer = memory.of(question, in(1), null, () -> "from " + ask("before", in(1), null, "inner"));

        assertThat(outer).isEqualTo("from inner");
    }
}
