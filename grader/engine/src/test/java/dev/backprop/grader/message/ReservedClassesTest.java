package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReservedClassesTest {
    @Test
    void names_them_and_where_to_put_them() {
        assertThat(new ReservedClasses(List.of("java.lang.Evil")).text())
                .isEqualTo(
                        "These classes lie in reserved packages: java.lang.Evil. Put yours into the package backprop.");
    }
}
