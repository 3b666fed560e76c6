package dev.backprop.grader.sandbox;

import dev.backprop.worker.wire.Answer;

/** What became of a request. */
sealed interface Asked {

    /** The worker answered. */
    record Got(Answer answer) implements Asked {}

    /** There is no answer; the worker that was asked is dead, unless the submission's time had run out before. */
    record Stopped(Reply.Failure failure) implements Asked {}
}
