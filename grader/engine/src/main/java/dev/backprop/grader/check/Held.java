package dev.backprop.grader.check;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.ShrunkFalsifiedSample;
import org.jspecify.annotations.Nullable;

/**
 * What jqwik is told of a property that it did not run itself: that it held, in so many tries.
 *
 * @param status {@link Status#SUCCESSFUL}, unless jqwik has mapped it to another
 */
record Held(int countTries, Status status, Optional<Throwable> throwable) implements PropertyExecutionResult {

    Held(int tries) {
        this(tries, Status.SUCCESSFUL, Optional.empty());
    }

    @Override
    public int countChecks() {
        return countTries;
    }

    @Override
    public Optional<String> seed() {
        return Optional.empty();
    }

    @Override
    public Optional<List<Object>> falsifiedParameters() {
        return Optional.empty();
    }

    @Override
    public Optional<FalsifiedSample> originalSample() {
        return Optional.empty();
    }

    @Override
    public Optional<ShrunkFalsifiedSample> shrunkSample() {
        return Optional.empty();
    }

    @Override
    public PropertyExecutionResult mapTo(Status newStatus, @Nullable Throwable newThrowable) {
        return new Held(countTries, newStatus, Optional.ofNullable(newThrowable));
    }
}
