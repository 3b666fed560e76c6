package dev.backprop.grader.assignment;

import java.util.Optional;
import org.apiguardian.api.API;

/** A mistake that computes something else: the hinge of other scores, the mean over other axes. */
@API(status = API.Status.STABLE, since = "0.1")
public non-sealed interface Substitute<I extends Record, P extends Record> extends MistakeModel<I, P> {

    /**
     * What the value is where the mistake has been made. It may hold NaN or infinities, where the mistake leads to them.
     *
     * @return empty where the mistake cannot have been made
     */
    Optional<Expectation> instead(Attempt<I, P> attempt);

    /**
     * What the value is where another mistake has been made as well.
     *
     * @return empty where that is not known
     */
    default Optional<Expectation> insteadWith(Substitute<I, P> other, Attempt<I, P> attempt) {
        return Optional.empty();
    }

    /** Whether it is one step done wrong, which can be told together with another one of them. */
    default boolean isStep() {
        return false;
    }
}
