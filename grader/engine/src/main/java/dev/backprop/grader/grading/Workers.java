package dev.backprop.grader.grading;

import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sandbox.Confinement;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import dev.backprop.grader.sandbox.Sandbox;

/** Where the workers come from that submissions are compiled and examined in. */
public interface Workers extends SourceCompiler, AutoCloseable {

    /** A worker that has run no code of another author's; whoever asked for it gives it back. */
    Sandbox lend();

    /** Closes a worker that was lent, before another one is lent at the latest. */
    default void takeBack(Sandbox worker) {
        worker.close();
    }

    /** With how many seeds, one after the other, a submission may be examined in one worker. */
    default int seedsOfOne() {
        return 1;
    }

    /** How many workers examine a submission of so many exercises side by side. */
    default int sideBySide(int exercises) {
        return 1;
    }

    /** So many exercises will be examined, once they are compiled: what is needed may start. */
    default void expect(int exercises) {}

    /** How much time a submission may take. */
    default Limits limits() {
        return Limits.standard();
    }

    /**
     * How the workers are shut in; waits until one has started.
     *
     * @throws MessageException if the isolation does not work here
     */
    Confinement confinement();

    @Override
    void close();

    /**
     * Starts a sandbox for one submission and one seed.
     *
     * @throws MessageException if the isolation does not exist, or does not work here
     */
    static Sandbox sandbox(String isolation) {
        return Sandbox.start(JailChoice.named(isolation), Limits.standard());
    }
}
