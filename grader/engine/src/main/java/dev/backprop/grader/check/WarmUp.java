package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does what an examination needs and what depends on no student's code, once in a JVM, while that is still being compiled
 * elsewhere: jqwik alone takes a quarter of a second to load. What is examined is the trusted computation itself, on a few
 * inputs; then the inputs of the examinations to come are drawn.
 */
public final class WarmUp {

    private static final AtomicReference<@Nullable Thread> BEGUN = new AtomicReference<>();

    private static volatile boolean ended;

    private WarmUp() {}

    /** An examination that will be run. */
    public record Coming<I extends Record, P extends Record>(Exercise<I, P> exercise, CheckOptions options) {

        private void examineTrusted() {
            String last = exercise.stages().get(exercise.stages().size() - 1).name();
            Examination.run(exercise, new Trusted<>(exercise), new CheckOptions(1, 3, Optional.of(last)));
        }

        private void drawAhead() {
            Examination.drawAhead(exercise, options);
        }
    }

    /**
     * Begins, unless it was done before, and returns at once. An examination that begins meanwhile waits for the part that is
     * under way.
     */
    public static void begin(List<Coming<?, ?>> coming) {
        if (coming.isEmpty()) {
            return;
        }
        Thread thread = new Thread(() -> run(coming), "warm-up");
        thread.setDaemon(true);
        if (BEGUN.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    /** Ends what was begun, as soon as possible, and waits until it has ended. */
    public static void end() {
        ended = true;
        Thread thread = BEGUN.get();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void run(List<Coming<?, ?>> coming) {
        coming.get(0).examineTrusted();
        for (Coming<?, ?> each : coming) {
            if (ended) {
                return;
            }
            each.drawAhead();
        }
    }

    /** A program that answers with the trusted values; with none where a definition asks the program itself. */
    private record Trusted<I extends Record, P extends Record>(Exercise<I, P> exercise) implements StudentProgram {

        @Override
        public Answer call(List<Value> arguments) {
            I input = Records.input(exercise.input(), arguments);
            Judge<I, P> judge = new Judge<>(exercise, new Runs<>(exercise, new Nobody()), Map.of());
            Case<I, P> given = new Case<>(
                    input, Records.partial(exercise.pass(), Map.of()), Set.of(), Map.of(), Optional.empty(), List.of());
            List<String> names = new ArrayList<>();
            List<Value> values = new ArrayList<>();
            for (Stage<I, P> stage : exercise.stages()) {
                names.add(stage.name());
                values.add(trusted(stage, judge, given));
            }
            return new Answer(new Value.Composite(names, values), List.of());
        }

        private Value trusted(Stage<I, P> stage, Judge<I, P> judge, Case<I, P> given) {
            try {
                Entries trusted = judge.trusted(stage.name(), given);
                return Records.value(trusted.as(Records.type(exercise.pass(), stage.name())));
            } catch (Verdict.Thrown atATie) {
                return new Value.Null();
            }
        }

        @Override
        public double[] callMany(String component, List<List<Value>> arguments) {
            throw Verdict.Inconclusive.AT_A_TIE.thrown();
        }
    }

    private static final class Nobody implements StudentProgram {

        @Override
        public Answer call(List<Value> arguments) {
            throw Verdict.Inconclusive.AT_A_TIE.thrown();
        }

        @Override
        public double[] callMany(String component, List<List<Value>> arguments) {
            throw Verdict.Inconclusive.AT_A_TIE.thrown();
        }
    }
}
