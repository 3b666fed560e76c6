package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;
import org.apiguardian.api.API;

/** A value that was never computed, or whose computation reaches nobody. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Zero<I extends Record, P extends Record> implements Substitute<I, P> {

    @Override
    public String id() {
        return "zero";
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries yours = attempt.yours();
        return Optional.of(Expectations.within(0, yours.with(new double[yours.data().length])));
    }
}
