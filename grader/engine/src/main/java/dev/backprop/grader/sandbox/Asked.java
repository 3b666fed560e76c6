package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.Answer;

/** What became of a request. */
sealed interface Asked {

    /** The worker answered. */
    record Got(Answer answer) implements Asked {}

    /**
     * There is no answer; the worker that was asked is dead, unless the submission's time had run out before.
     *
     * @param doubtful whether it might go better in a fresh worker: time may have run out by bad luck, and a worker may have
     *     been ended by what another program, or an earlier call, left behind in it
     */
    record Stopped(Reply.Failure failure, boolean doubtful) implements Asked {}
}
