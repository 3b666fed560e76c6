package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Stage;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads what an examination needs, once in a JVM, while the student's code is still being compiled elsewhere: jqwik alone
 * takes a quarter of a second. What is examined is the trusted computation itself, on a few inputs.
 */
public final class WarmUp {

    private static final AtomicBoolean DONE = new AtomicBoolean();

    private WarmUp() {}

    /** Begins, unless it was done before, and returns at once. An examination that begins meanwhile waits for it. */
    public static void begin(Exercise<?, ?> exercise) {
        if (!DONE.getAndSet(true)) {
            Thread thread = new Thread(() -> examineTrusted(exercise), "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static <I extends Record, P extends Record> void examineTrusted(Exercise<I, P> exercise) {
        String last = exercise.stages().get(exercise.stages().size() - 1).name();
        Examination.run(exercise, new Trusted<>(exercise), new CheckOptions(1, 3, Optional.of(last)));
    }

    /** A program that answers with the trusted values. */
    private record Trusted<I extends Record, P extends Record>(Exercise<I, P> exercise) implements StudentProgram {

        @Override
        public Answer call(List<Value> arguments) {
            I input = Records.input(exercise.input(), arguments);
            Judge<I, P> judge = new Judge<>(exercise, this);
            Case<I, P> given = new Case<>(input, Records.partial(exercise.pass(), Map.of()), List.of());
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
            } catch (Inconclusive atATie) {
                return new Value.Null();
            }
        }

        @Override
        public double[] callMany(String component, List<List<Value>> arguments) {
            throw new Inconclusive(component);
        }
    }
}
