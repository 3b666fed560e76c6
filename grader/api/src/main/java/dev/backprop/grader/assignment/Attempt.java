package dev.backprop.grader.assignment;

import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * One input of a run with the value that a student's program gave for a stage, as a {@link MistakeModel} sees it.
 *
 * <p>Everything trusted is computed at the student's own earlier values where they can be used, so that a model explains
 * the mistake of this stage and of no earlier one.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Attempt<I extends Record, P extends Record> {

    /** The arguments of the call. */
    I input();

    /**
     * The pass up to the stage: holds what the stage's definition reads, the student's own value where it can be used,
     * else the trusted one. Other components are not to be read.
     */
    P upstream();

    /** The student's value of the stage. Entries may be NaN or infinite, and the shape may be wrong. */
    Entries yours();

    /** The student's value of another stage of the same pass; empty where there is none. */
    Optional<Entries> own(String otherStage);

    /** What the stage must be. */
    Expectation right();

    /** What the stage would have to be on another input, given other earlier values. */
    Expectation rightOn(I otherInput, P otherUpstream);

    /** What another stage of the same pass must be, at the student's own values before it. */
    Expectation rightValueOf(String otherStage);

    /** Whether this stage and another one of the same pass are both right once their values are exchanged. */
    boolean isRightIfSwappedWith(String otherStage);

    /** The number of examples N, where the exercise works on batches: see {@link Exercise#inBatchesOf}. */
    OptionalInt examples();
}
