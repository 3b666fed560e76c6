package dev.backprop.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.cli.CliMessages.ReproWritten;
import org.junit.jupiter.api.Test;

class ReproWrittenTest {

    @Test
    void gives_the_commands_on_lines_of_their_own() {
        assertThat(new ReproWritten("src/A.java", "javac a", "java b").text()).isEqualTo("""
                Wrote src/A.java. Open it in your IDE, set a breakpoint where its comments say, and debug it.
                Or compile and run it in a terminal, from this folder:
                  javac a
                  java b""");
    }

    @Test
    void gives_none_where_the_class_was_not_found() {
        assertThat(new ReproWritten("A.java", "", "").text()).doesNotContain("\n");
    }
}
