package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.grading.GradingMessages.CompileFailed;
import dev.backprop.grader.grading.GradingMessages.CompileFailed.Diagnostic;
import dev.backprop.grader.grading.GradingMessages.MethodMeant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompileFailedTest {

    @Test
    void gives_file_and_line_of_every_error() {
        CompileFailed message = new CompileFailed(List.of(
                new Diagnostic("backprop/SvmLoss.java", 12, "';' expected"),
                new Diagnostic(
                        "backprop/SvmLoss.java",
                        14,
                        "cannot find symbol\n  symbol:   variable marginn\n  location: class SvmLoss"),
                new Diagnostic("module-info.java", 0, "too many modules found")));

        assertThat(message.text()).isEqualTo("""
                        Your code does not compile:
                          backprop/SvmLoss.java, line 12: ';' expected
                          backprop/SvmLoss.java, line 14: cannot find symbol
                              symbol:   variable marginn
                              location: class SvmLoss
                          module-info.java: too many modules found""");
        assertThat(new CompileFailed(List.of(new Diagnostic("", 0, "The system is out of resources."))).text())
                .endsWith("\n  The system is out of resources.");
    }

    @Test
    void shows_the_line_with_a_caret_below_the_place_and_what_to_do() {
        CompileFailed message = new CompileFailed(List.of(new Diagnostic(
                "backprop/SvmLoss.java",
                12,
                40,
                "\t    SimpleMatrix scores = X.\tmul(W);",
                "cannot find symbol\n  symbol:   method mul(SimpleMatrix)",
                Optional.of(new MethodMeant("SimpleMatrix", "mul", List.of("mult"))))));

        assertThat(message.text()).isEqualTo("""
                        Your code does not compile:
                          backprop/SvmLoss.java, line 12: cannot find symbol
                              SimpleMatrix scores = X.    mul(W);
                                                         ^
                              symbol:   method mul(SimpleMatrix)
                              SimpleMatrix has no method mul. Did you mean: mult?""");
    }

    @Test
    void shows_of_a_long_line_what_is_around_the_place() {
        String line = "x".repeat(500) + "!" + "y".repeat(500);

        assertThat(text(501, line))
                .endsWith("\n      " + "x".repeat(40) + "!" + "y".repeat(29) + "\n      " + " ".repeat(40) + "^");
        assertThat(text(4000, line).lines()).last().asString().endsWith("^").hasSizeLessThan(60);
        assertThat(text(0, "  a")).endsWith("expected\n      a");
        assertThat(text(7, "")).endsWith("expected");
    }

    private static String text(int column, String source) {
        return new CompileFailed(List.of(new Diagnostic("A.java", 1, column, source, "';' expected", Optional.empty())))
                .text();
    }

    @Test
    void counts_what_comes_after_the_first_three() {
        CompileFailed message = new CompileFailed(Collections.nCopies(8, new Diagnostic("A.java", 1, "';' expected")));

        assertThat(message.text().lines()).hasSize(5).last().isEqualTo("  and 5 more");
    }
}
