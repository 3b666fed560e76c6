package dev.backprop.grader.assignment;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A student's program, as a property sees it. Every method runs untrusted code in another process and throws where that
 * fails; the grader turns what is thrown into the check's result, so a property never catches it.
 *
 * @param <I> the record of the arguments
 * @param <P> the record of the stages
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Student<I extends Record, P extends Record> {

    /**
     * The student's own pass on {@code input}, just as it was returned: matrices may be {@code null}, of a wrong shape,
     * or hold NaN. Equal inputs are run once and remembered.
     */
    P run(I input);

    /** As {@link #run}, on each of several inputs, in one round trip where all goes well. */
    List<P> runAll(List<I> inputs);

    /**
     * Fails unless the student's value of {@code stage} on {@code input} is right given the student's own earlier
     * values: by the first reading of the stage, by a further one that applies, or by the trusted values at the inputs.
     */
    void mustSatisfy(Stage<I, P> stage, I input);

    /** Whether the check with this id has been passed. Checks run in the order of the stages, behaviour last. */
    boolean passed(String check);

    /**
     * Fails if a call changes the caller's arrays, or if {@code input} gives other values (beyond rounding) after
     * {@code other} has been run in between.
     */
    void mustBePure(I input, I other);
}
