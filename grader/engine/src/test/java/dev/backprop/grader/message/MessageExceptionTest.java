package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.ReportMessages.OutputDiskFull;
import org.junit.jupiter.api.Test;

class MessageExceptionTest {

    @Test
    void carries_the_message_as_data_and_in_words() {
        Exception cause = new Exception("ENOSPC");
        MessageException exception = new MessageException(new OutputDiskFull("r.json"), cause);

        assertThat(exception.reason()).isEqualTo(new OutputDiskFull("r.json"));
        assertThat(exception)
                .hasMessage("r.json was not written: the disk is full.")
                .hasCause(cause);
    }
}
