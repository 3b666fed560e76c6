package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.FixedStep;
import dev.backprop.grader.assignment.Judgement;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An expectation whose shape is known, and which is worked out when it is asked for more. */
final class LazyExpectation implements Expectation {

    private final int[] shape;
    private final Supplier<Expectation> worker;
    private final @Nullable BiFunction<FixedStep, Double, Expectation> alternative;
    private @Nullable Expectation known;

    LazyExpectation(int[] shape, Supplier<Expectation> worker) {
        this(shape, worker, null);
    }

    /** @param alternative the value as finite differences with a fixed step give it, if it is a gradient */
    LazyExpectation(
            int[] shape,
            Supplier<Expectation> worker,
            @Nullable BiFunction<FixedStep, Double, Expectation> alternative) {
        this.shape = shape;
        this.worker = worker;
        this.alternative = alternative;
    }

    @Override
    public Optional<Expectation> approximated(FixedStep difference, double step) {
        return Optional.ofNullable(alternative).map(found -> found.apply(difference, step));
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

    @Override
    public boolean leavesChoice() {
        return known().leavesChoice();
    }

    @Override
    public Expectation beside(Expectation other, Entries right) {
        Expectation joint = known().beside(other instanceof LazyExpectation lazy ? lazy.known() : other, right);
        return joint.equals(known()) ? this : joint;
    }
}
