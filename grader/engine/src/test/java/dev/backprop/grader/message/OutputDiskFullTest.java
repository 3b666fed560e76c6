package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputDiskFullTest {

    @Test
    void says_that_the_disk_is_full() {
        assertThat(new OutputDiskFull("out/r.json").text()).isEqualTo("out/r.json was not written: the disk is full.");
    }
}
