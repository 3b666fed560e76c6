package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShardUnreadableTest {

    @Test
    void shows_how_it_is_written() {
        assertThat(new ShardUnreadable("5/4").text())
                .isEqualTo("5/4 is no shard: write I/N, the I-th of N parts, as in --shard 2/8.");
    }
}
