package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.batch.run.RunMessages.RunAtWork;
import dev.backprop.grader.message.MessageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLockTest {

    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource({"1/1, 1/1", "1/1, 3/4", "2/4, 2/4", "1/3, 2/4", "4/4, 3/3"})
    void keeps_out_who_wants_some_of_the_same(String held, String wanted) {
        try (RunLock lock = RunLock.take(out, Shard.parse(held))) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> RunLock.take(out, Shard.parse(wanted)))
                    .isInstanceOfSatisfying(
                            MessageException.class,
                            refusal -> assertThat(refusal.reason()).isInstanceOf(RunAtWork.class));
        }
    }

    @ParameterizedTest
    @CsvSource({"1/4, 2/4", "1/3, 3/4"})
    void lets_in_who_wants_something_else(String held, String wanted) {
        try (RunLock first = RunLock.take(out, Shard.parse(held));
                RunLock second = RunLock.take(out, Shard.parse(wanted))) {
            assertThat(first).isNotSameAs(second);
        }
    }

    @Test
    void lets_in_the_next_when_it_is_closed() {
        RunLock.take(out, Shard.ALL).close();

        RunLock.take(out, Shard.ALL).close();
    }
}
