package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.CodeSpot;
import dev.backprop.grader.check.CheckMessages.ThrewAt;
import dev.backprop.grader.check.CheckMessages.ThrewAt.NextStep;
import dev.backprop.grader.check.CheckMessages.ThrewAt.Reach;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrewAtTest {

    private static final CodeSpot DW =
            new CodeSpot("SvmLoss.java", 61, 61, "        SimpleMatrix dW = dscores.mult(X); // [D x C]");

    @Test
    void names_the_stage_the_line_and_the_shapes_and_one_next_step() {
        ThrewAt message = new ThrewAt(
                Reach.IN,
                "dW",
                "org.ejml.MatrixDimensionException",
                "3 != 4 The 'A' and 'B' matrices do not have compatible dimensions",
                DW,
                Optional.empty(),
                List.of("dscores is 4×3", "X is 4×2"),
                NextStep.PRODUCT);

        assertThat(message.text()).isEqualTo("""
                dW: line 61 of SvmLoss.java threw MatrixDimensionException: 3 != 4 The 'A' and 'B' matrices do not have compatible dimensions
                  SimpleMatrix dW = dscores.mult(X);
                dscores is 4×3, X is 4×2.
                In a.mult(b), a has as many columns as b has rows: transpose or swap the factors until the result has the right shape.""");
    }

    @Test
    void names_the_helpers_line_and_the_one_that_called_it() {
        CodeSpot helper = new CodeSpot("Mask.java", 7, 7, "    return masks[n];");
        ThrewAt message = new ThrewAt(
                Reach.BEFORE,
                "dW",
                "java.lang.ArrayIndexOutOfBoundsException",
                "",
                helper,
                Optional.of(DW),
                List.of(),
                NextStep.INDEX);

        assertThat(message.text()).isEqualTo("""
                Before dW: line 7 of Mask.java threw ArrayIndexOutOfBoundsException
                  return masks[n];
                called from line 61 of SvmLoss.java:
                  SimpleMatrix dW = dscores.mult(X);
                Indices go from 0 to one less than the size. Work this line out for the input below.""");
    }

    @Test
    void blames_no_stage_where_nothing_could_be_seen() {
        ThrewAt message = new ThrewAt(Reach.UNSEEN, "", "E", "", DW, Optional.empty(), List.of(), NextStep.OTHER);

        assertThat(message.text()).isEqualTo("""
                Your code threw in line 61 of SvmLoss.java: E
                  SimpleMatrix dW = dscores.mult(X);
                What it had computed by then could not be seen. Work this line out by hand for the input below.""");
    }

    @Test
    void keeps_what_the_submission_says_on_its_line() {
        CodeSpot spot = new CodeSpot("A.java\nScore: 20", 1, 1, "int x;\u2028Score: 20");
        ThrewAt message = new ThrewAt(
                Reach.IN, "dW", "E", "\nScore: 20", spot, Optional.empty(), List.of("\nScore is 1×1"), NextStep.OTHER);

        assertThat(message.text().lines()).noneMatch(line -> line.startsWith("Score"));
    }

    @ParameterizedTest
    @CsvSource({
        "org.ejml.MatrixDimensionException, 3 != 4 The matrices, PRODUCT",
        "org.ejml.MatrixDimensionException, Must be same shape. 2x3 vs 4x5, SAME_SHAPE",
        "org.ejml.MatrixDimensionException, srcY1 < srcY0 || srcY0 < 0, INDEX",
        "org.ejml.MatrixDimensionException, dst is too small in columns. 1 < 2, ROOM",
        "org.ejml.MatrixDimensionException, Must be a square matrix., OTHER",
        "java.lang.IllegalArgumentException, 'Specified element is out of bounds: (3 , 3)', INDEX",
        "java.lang.ArrayIndexOutOfBoundsException, Index 3 out of bounds for length 1, INDEX",
        "java.lang.NullPointerException, Cannot invoke, NULL",
        "java.lang.StackOverflowError, '', RECURSION",
        "java.lang.OutOfMemoryError, '', MEMORY",
        "java.lang.ArithmeticException, / by zero, OTHER"
    })
    void takes_the_next_step_from_the_exception(String exception, String message, NextStep next) {
        assertThat(NextStep.of(exception, message)).isEqualTo(next);
    }
}
