package dev.backprop.grader.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.MessageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    private static final List<String> KEYS =
            IntStream.range(0, 1000).mapToObj(i -> "student-" + i).toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void give_every_submission_to_exactly_one(int count) {
        for (String key : KEYS) {
            assertThat(IntStream.rangeClosed(1, count).filter(index -> new Shard(index, count).holds(key)))
                    .as(key)
                    .hasSize(1);
        }
    }

    @Test
    void are_of_about_the_same_size() {
        assertThat(IntStream.rangeClosed(1, 4).map(index -> size(new Shard(index, 4))))
                .allSatisfy(size -> assertThat(size).isBetween(200, 300));
    }

    @Test
    void do_not_tell_keys_apart_by_case() {
        Shard shard = new Shard(1, 2);

        assertThat(KEYS)
                .allSatisfy(key -> assertThat(shard.holds(key.toUpperCase(java.util.Locale.ROOT)))
                        .isEqualTo(shard.holds(key)));
    }

    @Test
    void are_counted_from_one() {
        assertThat(Shard.parse("2/8")).isEqualTo(new Shard(2, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1", "a/b", "-1/4", "1/0", "1/4/2", "99999999999/99999999999"})
    void refuse_what_is_none(String text) {
        assertThatThrownBy(() -> Shard.parse(text)).isInstanceOf(MessageException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // first task, last task, step
        "0, 3, 1, 0, 1",
        "0, 3, 1, 3, 4",
        "1, 4, 1, 1, 1",
        "1, 4, 1, 4, 4",
        "10, 40, 10, 30, 3"
    })
    void come_from_a_slurm_array(int min, int max, int step, int task, int index) {
        Map<String, String> environment = Map.of(
                "SLURM_ARRAY_TASK_ID", String.valueOf(task),
                "SLURM_ARRAY_TASK_MIN", String.valueOf(min),
                "SLURM_ARRAY_TASK_MAX", String.valueOf(max),
                "SLURM_ARRAY_TASK_STEP", String.valueOf(step),
                "SLURM_ARRAY_TASK_COUNT", "4");

        assertThat(Shard.of(Optional.empty(), environment)).isEqualTo(new Shard(index, 4));
    }

    @Test
    void what_is_said_counts_more_than_the_environment() {
        Map<String, String> slurm =
                Map.of("SLURM_ARRAY_TASK_ID", "2", "SLURM_ARRAY_TASK_MIN", "0", "SLURM_ARRAY_TASK_COUNT", "4");

        assertThat(Shard.of(Optional.of("1/9"), slurm)).isEqualTo(new Shard(1, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX"})
    void need_a_count_where_the_environment_has_none(String variable) {
        Map<String, String> environment = Map.of(variable, "2");

        assertThat(Shard.of(Optional.of("4"), environment)).isEqualTo(new Shard(3, 4));
        assertThat(Shard.of(Optional.of("1"), environment)).isEqualTo(Shard.ALL);
        assertThatThrownBy(() -> Shard.of(Optional.empty(), environment))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining(variable);
        assertThatThrownBy(() -> Shard.of(Optional.of("2"), environment)).isInstanceOf(MessageException.class);
    }

    @Test
    void are_the_whole_class_on_a_machine_of_ones_own() {
        assertThat(Shard.of(Optional.empty(), Map.of())).isEqualTo(Shard.ALL);
        assertThatThrownBy(() -> Shard.of(Optional.of("4"), Map.of())).isInstanceOf(MessageException.class);
    }

    private static int size(Shard shard) {
        return (int) KEYS.stream().filter(shard::holds).count();
    }
}
