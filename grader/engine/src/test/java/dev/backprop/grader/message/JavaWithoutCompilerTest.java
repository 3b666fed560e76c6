package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaWithoutCompilerTest {
    @Test
    void says_what_to_install() {
        assertThat(new JavaWithoutCompiler("/opt/jre").text())
                .isEqualTo("/opt/jre is a Java without a compiler. Install a JDK and set JAVA_HOME to it.");
    }
}
