package dev.backprop.grader.assignment;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A mistake that can be undone in the student's value: what is N times as large as it should be is right once it is
 * divided by N. Two of them can be made at once.
 */
@API(status = API.Status.STABLE, since = "0.1")
public non-sealed interface Repair<I extends Record, P extends Record> extends MistakeModel<I, P> {

    /**
     * The value as it would be without the mistake.
     *
     * @param value the student's value, or what another repair made of it
     * @return empty where the mistake cannot have been made
     */
    Optional<Entries> repaired(Entries value, Attempt<I, P> attempt);
}
