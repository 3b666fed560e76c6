package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsistentWithOwnLossTest {

    @Test
    void puts_the_blame_on_the_loss() {
        assertThat(new ConsistentWithOwnLoss("dscores", "dataLoss").text())
                .isEqualTo("dscores is right for the dataLoss that you compute. Only dataLoss itself is wrong.");
    }
}
