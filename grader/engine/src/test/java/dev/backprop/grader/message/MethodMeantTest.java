package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodMeantTest {

    @Test
    void offers_the_nearest() {
        assertThat(new MethodMeant("SimpleMatrix", "mul", List.of("mult", "multTransA")).text())
                .isEqualTo("SimpleMatrix has no method mul. Did you mean: mult, multTransA?");
    }
}
