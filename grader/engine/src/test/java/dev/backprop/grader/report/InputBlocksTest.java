package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputBlocksTest {

    private final Map<String, Object> inputs = new LinkedHashMap<>();

    @Test
    void writes_matrices_with_their_rows_one_above_the_other() {
        inputs.put("W", new double[][] {{1, -0.25}, {100, 1 / 3.0}});
        inputs.put("y", new int[] {0, 1});
        inputs.put("lambda", 0.3);

        assertThat(text()).isEqualTo("""
                          W = [   1     -0.25 ]   y = [ 0  1 ]   lambda = 0.3
                              [ 100  0.333333 ]
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
                .hasSize(9)
                .startsWith("  X = [ 0  0  0  0  0  0  0  0  0  0  … ]")
                .endsWith("      and 22 more rows");
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

    private String text() {
        Sheet sheet = new Sheet(new TerminalStyle(false, true, 60));
        Counterexample counterexample = new Counterexample(inputs, null, List.of(), null, null, null, null);
        new InputBlocks(sheet, 2).print(counterexample.inputs());
        return sheet.toString();
    }
}
