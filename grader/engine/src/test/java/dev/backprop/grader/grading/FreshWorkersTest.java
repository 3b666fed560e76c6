package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshWorkersTest {

    private static final int FEW = 5;
    private static final int MANY = 6;

    private final List<Sandbox> started = new ArrayList<>();

    @Test
    void few_exercises_have_the_worker_that_compiled_them() {
        try (FreshWorkers workers = workers()) {
            workers.expect(FEW);
            assertThat(started).hasSize(1);

            assertThat(workers.lend()).isSameAs(started.get(0));
        }
    }

    @Test
    void whoever_examines_many_starts_while_they_are_compiled() {
        try (FreshWorkers workers = workers()) {
            int sideBySide = workers.sideBySide(MANY);
            workers.expect(MANY);
            assertThat(started).hasSize(sideBySide);

            for (Sandbox expected : List.copyOf(started)) {
                assertThat(workers.lend()).isSameAs(expected);
            }
            assertThat(started).hasSize(sideBySide);
        }
    }

    @Test
    void another_seed_has_workers_of_its_own() {
        try (FreshWorkers workers = workers()) {
            workers.expect(FEW);
            Sandbox first = workers.lend();
            workers.takeBack(first);

            assertThat(workers.lend()).isNotSameAs(first);
        }
    }

    private FreshWorkers workers() {
        return new FreshWorkers(() -> {
            Sandbox sandbox = Workers.sandbox("auto");
            started.add(sandbox);
            return sandbox;
        });
    }
}
