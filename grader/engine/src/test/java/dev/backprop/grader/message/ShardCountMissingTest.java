package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShardCountMissingTest {

    @Test
    void says_what_is_missing() {
        assertThat(new ShardCountMissing("INDEX").text())
                .isEqualTo(
                        "The environment variable INDEX says that this is one of several jobs, but not how many there are. Say so: --shard N. If it is the only one: --shard 1.");
    }
}
