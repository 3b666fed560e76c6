package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An expectation whose shape is known, and which is worked out when it is asked for more. */
final class LazyExpectation implements Expectation {

    private final int[] shape;
    private final Supplier<Expectation> worker;
    private @Nullable Expectation known;

    LazyExpectation(int[] shape, Supplier<Expectation> worker) {
        this.shape = shape;
        this.worker = worker;
    }

    private Expectation known() {
        Expectation found = known;
        if (found == null) {
            found = worker.get();
            known = found;
        }
        return found;
    }

    @Override
    public int[] shape() {
        return shape.clone();
    }

    @Override
    public Entries value() {
        return known().value();
    }

    @Override
    public boolean isUnique() {
        return known().isUnique();
    }

    @Override
    public Entries magnitude() {
        return known().magnitude();
    }

    @Override
    public Judgement judge(Entries yours) {
        return known().judge(yours);
    }
}
