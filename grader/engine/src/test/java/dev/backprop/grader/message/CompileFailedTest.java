package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.message.CompileFailed.Diagnostic;
import java.util.Collections;
import java.util.List;
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
                new Diagnostic("module-info.java", 0, "too many modules found"),
                new Diagnostic("", 0, "The system is out of resources.")));

        assertThat(message.text()).isEqualTo("""
                        Your code does not compile:
                          backprop/SvmLoss.java, line 12: ';' expected
                          backprop/SvmLoss.java, line 14: cannot find symbol
                              symbol:   variable marginn
                              location: class SvmLoss
                          module-info.java: too many modules found
                          The system is out of resources.""");
    }

    @Test
    void counts_what_comes_after_the_first_five() {
        CompileFailed message = new CompileFailed(Collections.nCopies(8, new Diagnostic("A.java", 1, "';' expected")));

        assertThat(message.text().lines()).hasSize(7).last().isEqualTo("  and 3 more");
    }
}
