package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressRowsTest {

    private static String printed(TerminalStyle style) {
        ProgressRows rows = new ProgressRows();
        rows.assignment("circuits", "Small circuits", "18/70", Ink.STRONG_YELLOW, "open");
        rows.exercise("sum-product", "backprop/SumProduct.java", "10/10", Ink.STRONG_GREEN, "done");
        rows.exercise("mul-max", "backprop/MulMax.java", "8/14", Ink.STRONG_YELLOW, "open");
        rows.assignment("activations", "Activations", "32", Ink.DIM, "not started");
        rows.note("sigmoid, tanh, leaky-relu");
        Sheet sheet = new Sheet(style);
        rows.print(sheet);
        return sheet.toString();
    }

    @Test
    void stand_in_columns() {
        assertThat(printed(new TerminalStyle(false, true, 80))).isEqualTo("""
                circuits       Small circuits            18/70  open
                  sum-product  backprop/SumProduct.java  10/10  done
                  mul-max      backprop/MulMax.java       8/14  open
                activations    Activations                  32  not started
                  sigmoid, tanh, leaky-relu
                """);
    }

    @Test
    void leave_out_titles_and_files_where_the_terminal_is_narrow() {
        assertThat(printed(new TerminalStyle(false, true, 40))).isEqualTo("""
                circuits       18/70  open
                  sum-product  10/10  done
                  mul-max       8/14  open
                activations       32  not started
                  sigmoid, tanh, leaky-relu
                """);
    }

    @Test
    void are_sentences_where_there_are_no_symbols() {
        assertThat(printed(TerminalStyle.PLAIN)).isEqualTo("""
                circuits: Small circuits, points 18/70, open
                  sum-product: backprop/SumProduct.java, points 10/10, done
                  mul-max: backprop/MulMax.java, points 8/14, open
                activations: Activations, points 32, not started
                  sigmoid, tanh, leaky-relu
                """);
    }

    @Test
    void of_fifty_exercises_are_as_many_lines() {
        ProgressRows rows = new ProgressRows();
        for (int i = 0; i < 50; i++) {
            rows.exercise(
                    "an-exercise-with-a-long-name-" + i,
                    "backprop/AnExerciseWithALongName" + i + ".java",
                    "0/10",
                    Ink.NORMAL,
                    "open");
        }
        Sheet sheet = new Sheet(new TerminalStyle(false, true, 80));
        rows.print(sheet);

        assertThat(sheet.toString().lines())
                .hasSize(50)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    }
}
