package dev.backprop.grader.cli;

import dev.backprop.grader.grading.Workers;
import dev.backprop.grader.sandbox.Sandbox;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox that is started before the command line is read, for starting a worker takes longer than that.
 * It is a guess: where something else is wanted in the end, the sandbox is closed unused.
 */
final class HeadStart implements AutoCloseable {

    /** The isolation of a command line that names none. */
    private static final String GUESS = "auto";

    private final AtomicReference<@Nullable Sandbox> started;

    private HeadStart(@Nullable Sandbox started) {
        this.started = new AtomicReference<>(started);
    }

    /** No sandbox is started ahead. */
    static HeadStart none() {
        return new HeadStart(null);
    }

    /** Begins, in the background, unless the arguments name an isolation. */
    static HeadStart begin(String[] arguments) {
        if (Stream.of(arguments).anyMatch(argument -> argument.startsWith("--isolation"))) {
            return none();
        }
        return new HeadStart(Workers.sandbox(GUESS));
    }

    /** The sandbox that was started, once and if it is of this kind; else a new one. */
    Sandbox sandbox(String isolation) {
        Sandbox ahead = started.getAndSet(null);
        if (ahead != null) {
            if (isolation.equals(GUESS)) {
                return ahead;
            }
            ahead.close();
        }
        return Workers.sandbox(isolation);
    }

    /** Ends what was started and not wanted. */
    @Override
    public void close() {
        Sandbox unwanted = started.getAndSet(null);
        if (unwanted != null) {
            unwanted.close();
        }
    }
}
