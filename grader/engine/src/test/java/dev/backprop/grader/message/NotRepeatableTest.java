package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotRepeatableTest {

    @Test
    void names_the_stages_that_changed() {
        assertThat(new NotRepeatable(List.of("dW", "db")).text())
                .isEqualTo(
                        "Called again with equal arguments, your code gives other values of dW, db. Look for fields that outlive a call, and for random numbers.");
    }
}
