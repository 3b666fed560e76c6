package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultNotTheRecordTest {

    @Test
    void shows_what_was_found_and_what_was_expected() {
        assertThat(new ResultNotTheRecord("double[]", "record Pass(SimpleMatrix scores, double loss)").text())
                .isEqualTo("""
                        Your method returns
                          double[]
                        but it has to return this record of the stub:
                          record Pass(SimpleMatrix scores, double loss)""");
    }
}
