package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Repair;
import dev.backprop.grader.assignment.Stage;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/** A value that is a multiple of the right one: twice, half, minus, N times as large. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Multiple<I extends Record, P extends Record> implements Repair<I, P> {

    private final String id;
    private final Predicate<String> checks;
    private final Function<Attempt<I, P>, Optional<Double>> factor;

    /**
     * A mistake with the given factor, in any check of a stage.
     *
     * @param factor what the right value has been multiplied by; empty where that is not known
     */
    public Multiple(String id, Function<Attempt<I, P>, Optional<Double>> factor) {
        this(id, check -> true, factor);
    }

    private Multiple(String id, Predicate<String> checks, Function<Attempt<I, P>, Optional<Double>> factor) {
        this.id = id;
        this.checks = checks;
        this.factor = factor;
    }

    /** The same mistake, in one check alone. */
    public Multiple<I, P> in(String check) {
        return new Multiple<>(id, check::equals, factor);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean concerns(String check, Stage<I, P> stage) {
        return checks.test(check);
    }

    @Override
    public Optional<Entries> repaired(Entries value, Attempt<I, P> attempt) {
        return factor.apply(attempt)
                .filter(by -> by != 0)
                .map(by -> value.with(
                        Arrays.stream(value.data()).map(entry -> entry / by).toArray()));
    }
}
