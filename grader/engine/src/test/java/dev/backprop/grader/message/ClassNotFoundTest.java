package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassNotFoundTest {

    @Test
    void names_the_classes_that_there_are() {
        assertThat(new ClassNotFound("backprop.SvmLoss", List.of("backprop.Svmloss", "Main")).text())
                .isEqualTo(
                        "There is no class backprop.SvmLoss; your files declare backprop.Svmloss, Main. Name package and class as in the stub.");
    }

    @Test
    void names_none_where_there_is_none() {
        assertThat(new ClassNotFound("backprop.SvmLoss", List.of()).text())
                .isEqualTo("There is no class backprop.SvmLoss. Name package and class as in the stub.");
    }
}
