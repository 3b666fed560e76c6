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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does what an examination needs and what depends on no student's code, once in a JVM, while that is still being compiled
 * elsewhere: jqwik alone takes a quarter of a second to load. What is examined is the trusted computation itself, on a few
 * inputs; then the inputs of the examinations to come are drawn.
 */
public final class WarmUp {

    private static final AtomicReference<@Nullable WarmUp> BEGUN = new AtomicReference<>();

    private static volatile boolean ended;

    private final List<Coming<?, ?>> coming;
    private final Runnable last;
    private final CountDownLatch examined = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "warm-up");

    private WarmUp(List<Coming<?, ?>> coming, Runnable last) {
        this.last = last;
        this.coming = List.copyOf(coming);
        thread.setDaemon(true);
    }

    /** An examination that will be run. */
    public record Coming<I extends Record, P extends Record>(Exercise<I, P> exercise, CheckOptions options) {

        private void examineTrusted() {
            Checks.lastOfAStage(exercise)
                    .ifPresent(last -> Examination.run(
                            exercise, new Trusted<>(exercise), new CheckOptions(1, 3, Optional.of(last))));
        }

        private Stream<Draw.Wanted> unknownInputs() {
            return Examination.unknownInputs(exercise, options);
        }
    }

    /**
     * Begins, unless it was done before, and returns at once.
     *
     * @param last what else a run is going to need
     */
    public static void begin(List<Coming<?, ?>> coming, Runnable last) {
        if (coming.isEmpty()) {
            return;
        }
        WarmUp warmUp = new WarmUp(coming, last);
        if (BEGUN.compareAndSet(null, warmUp)) {
            warmUp.thread.start();
        }
    }

    /** Waits until the trusted computation has been examined, where that was begun; inputs go on being drawn. */
    public static void awaitExamined() {
        await(begun -> begun.examined.await());
    }

    /** Ends what was begun, as soon as possible, and waits until it has ended. */
    public static void end() {
        ended = true;
        await(begun -> begun.thread.join());
    }

    @FunctionalInterface
    private interface Waiting {
        void of(WarmUp begun) throws InterruptedException;
    }

    private static void await(Waiting waiting) {
        WarmUp begun = BEGUN.get();
        if (begun != null) {
            try {
                waiting.of(begun);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            coming.get(0).examineTrusted();
        } finally {
            examined.countDown();
        }
        try {
            Draw.inputs(() -> ended
                    ? List.of()
                    : coming.stream().flatMap(Coming::unknownInputs).toList());
        } catch (IllegalStateException cannotBeDrawn) {
            // Whoever needs these inputs draws them once more, and is told.
        }
        if (!ended) {
            last.run();
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
    }

    private static final class Nobody implements StudentProgram {

        @Override
        public Answer call(List<Value> arguments) {
            throw Verdict.Inconclusive.AT_A_TIE.thrown();
        }
    }
}
