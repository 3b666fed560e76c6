package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.Counterexample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputBlocksTest {

    private final Map<String, Object> inputs = new LinkedHashMap<>();

    @Test
    void writes_matrices_with_their_rows_one_above_the_other() {
        inputs.put("W", new double[][] {{1, -0.25}, {100, 0.3333}});
        inputs.put("y", new int[] {0, 1});
        inputs.put("lambda", 0.3);

        assertThat(text()).isEqualTo("""
                          W = [   1   -0.25 ]   y = [ 0  1 ]   lambda = 0.3
                              [ 100  0.3333 ]
                        """);
    }

    @Test
    void starts_a_new_band_where_a_line_is_full() {
        inputs.put("W1", new double[][] {{0.25, 0.25, 0.25, 0.25, 0.25}, {0, 0, 0, 0, 0}});
        inputs.put("W2", new double[][] {{0.25, 0.25, 0.25, 0.25, 0.25}});
        inputs.put("b", new double[][] {{1}});

        assertThat(text()).isEqualTo("""
                          W1 = [ 0.25  0.25  0.25  0.25  0.25 ]
                               [    0     0     0     0     0 ]
                          W2 = [ 0.25  0.25  0.25  0.25  0.25 ]   b = [ 1 ]
                        """);
    }

    @Test
    void shows_the_beginning_of_what_is_large() {
        inputs.put("X", new double[30][20]);

        assertThat(text().lines())
                .hasSize(4)
                .startsWith("  X = [ 0  0  0  0  0  0  0  0  0  0  … ]")
                .endsWith("      … 30 × 20 in all");
    }

    @Test
    void cuts_a_row_that_is_wider_than_the_page() {
        inputs.put("x", new double[] {-1.23456e-100, -1.23456e-100, -1.23456e-100, -1.23456e-100, -1.23456e-100});

        assertThat(text()).isEqualTo("  x = [ -1.23456e-100  -1.23456e-100  -1.23456e-100  -1.234…\n");
    }

    @Test
    void shows_text_numbers_that_are_none_and_empty_lists() {
        inputs.put("graph", "x * y\n");
        inputs.put("x", List.of(Double.NaN, "Infinity"));
        inputs.put("y", new int[0]);

        assertThat(text()).isEqualTo("  graph = x * y\\n   x = [ NaN  Infinity ]   y = [ ]\n");
    }

    @Test
    void writes_all_digits_of_what_it_shows_whole() {
        inputs.put("W", new double[][] {{-1.1249990463256836}});
        inputs.put("lambda", 0.1 + 0.2);

        assertThat(text()).isEqualTo("  W = [ -1.1249990463256836 ]   lambda = 0.30000000000000004\n");
    }

    @Test
    void writes_how_long_a_vector_is_and_how_it_begins() {
        int[] labels = new int[52];
        labels[1] = 2;
        inputs.put("y", labels);
        inputs.put("x", new double[11]);
        inputs.put("z", new double[] {0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

        assertThat(text()).isEqualTo("""
                          y = 52 numbers: 0 2 0 0 0 0 0 0 …
                          x = 11 numbers: 0 0 0 0 0 0 0 0 …
                          z = 11 numbers: 0.5 1 2 3 4 5 6 7 …
                        """);
    }

    @Test
    void writes_a_value_beside_the_right_one_and_marks_what_is_wrong() {
        inputs.put("x", 2);
        Counterexample.Whole whole = new Counterexample.Whole(
                new double[][] {{1, 0.25 + 1e-9}, {0, 1 / 3.0}},
                new double[][] {{1, 0.25}, {2, 1 / 3.0}},
                List.of(List.of(0, 1), List.of(1, 0)));

        assertThat(text(new Counterexample(
                        inputs, null, "dx", List.of(1, 0), 0.0, 2.0, 1e-12, null, whole, null, null)))
                .isEqualTo("""
                          x = 2
                          yours = [ 1   0.250000001* ]   right = [ 1      0.25 ]
                                  [ 0*     0.333333  ]           [ 2  0.333333 ]
                        """);
    }

    @Test
    void writes_all_on_one_line_where_it_fits() {
        inputs.put("x", 2);
        Counterexample.Whole whole =
                new Counterexample.Whole(new double[] {1, 5}, new double[] {1, 4}, List.of(List.of(1)));

        assertThat(text(new Counterexample(inputs, null, "dx", List.of(1), 5.0, 4.0, 1e-12, null, whole, null, null)))
                .isEqualTo("  x = 2   yours = [ 1   5* ]   right = [ 1  4 ]\n");
        assertThat(text(new Counterexample(inputs, "loss", List.of(), 5.0, 4.0, 1e-12, null)))
                .isEqualTo("  x = 2   yours = 5   right = 4\n");
    }

    @Test
    void shows_what_the_stage_is_given_in_as_many_digits_as_can_be_read() {
        inputs.put("x", 0.1 + 0.2);
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("dq", new double[][] {{0.02}, {1 / 3.0}});
        given.put("scores", new Counterexample.Large(128, 10, List.of(0.5, 1.5)));

        assertThat(text(new Counterexample(inputs, given, "dW", List.of(), 5.0, 4.0, 1e-12, null, null, null, null)))
                .isEqualTo("""
                          x = 0.30000000000000004   your dq = [     0.02 ]
                                                              [ 0.333333 ]
                          your scores = 128×10 numbers: 0.5  1.5 …
                          yours = 5   right = 4
                        """);
    }

    @Test
    void shows_the_row_of_a_large_matrix_that_the_wrong_entry_is_in() {
        double[][] examples = new double[30][1];
        examples[20][0] = 7;
        inputs.put("X", examples);

        assertThat(text(new Counterexample(inputs, "dx", List.of(20, 0), 5.0, 4.0, 1e-12, null)))
                .isEqualTo("""
                          X = [ 0 ]
                              [ 0 ]
                              [ 0 ]
                              [ 7 ]   row 20
                              … 30 × 1 in all
                        """);
    }

    @Test
    void puts_a_number_below_a_short_block_where_the_line_is_full() {
        inputs.put("W", new double[][] {{0.125, 0.125, 0.125}, {1, 2, 3}});
        inputs.put("y", new int[] {0, 1, 0, 2, 1});
        inputs.put("lambda", 0.5);

        assertThat(text()).isEqualTo("""
                          W = [ 0.125  0.125  0.125 ]   y = [ 0  1  0  2  1 ]
                              [     1      2      3 ]   lambda = 0.5
                        """);
    }

    @Test
    void shows_what_an_input_says_of_itself_in_place_of_its_numbers() {
        inputs.put("kinds", new int[] {0, 1});

        assertThat(text(described("x0 = 2", "g0 = add(x0, x0)")))
                .isEqualTo("  x0 = 2\n  g0 = add(x0, x0)\n  yours = 5   right = 4\n");
    }

    @Test
    void shows_the_beginning_of_a_long_description() {
        String[] lines = IntStream.range(0, 10_000)
                .mapToObj(i -> "g" + i + " = negate(g" + (i - 1) + ")")
                .toArray(String[]::new);

        assertThat(text(described(lines)).lines())
                .hasSizeLessThan(20)
                .anyMatch(line -> line.contains("9988 more lines"));
    }

    private Counterexample described(String... lines) {
        return new Counterexample(inputs, null, "values", List.of(), 5.0, 4.0, 1e-12, null, null, List.of(lines), null);
    }

    private String text(Counterexample counterexample) {
        Sheet sheet = new Sheet(new TerminalStyle(false, true, 60));
        new InputBlocks(sheet, 2).print(counterexample);
        return sheet.toString();
    }

    private String text() {
        Sheet sheet = new Sheet(new TerminalStyle(false, true, 60));
        Counterexample counterexample = new Counterexample(inputs, null, List.of(), null, null, null, null);
        new InputBlocks(sheet, 2).print(counterexample);
        return sheet.toString();
    }
}
