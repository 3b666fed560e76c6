package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.Derivative;
import dev.backprop.grader.numeric.FixedStep;
import dev.backprop.grader.numeric.Forward;
import dev.backprop.grader.numeric.NumericGradient;
import dev.backprop.grader.numeric.Ties;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A gradient found by differences, entry by entry, when it is first asked for. */
final class NumericExpectation implements Expectation {

    private final Entries point;
    private final Supplier<NumericGradient> computation;
    private final Ties ties;
    private final @Nullable Forward forward;
    private @Nullable NumericGradient computed;

    private NumericExpectation(
            Entries point, Supplier<NumericGradient> computation, Ties ties, @Nullable Forward forward) {
        this.point = point;
        this.computation = computation;
        this.ties = ties;
        this.forward = forward;
    }

    static NumericExpectation of(Forward forward, Entries point, Ties ties) {
        return new NumericExpectation(point, () -> NumericGradient.of(forward, point.data()), ties, forward);
    }

    @Override
    public int[] shape() {
        return point.shape();
    }

    @Override
    public Entries value() {
        return point.with(gradient().entries().stream()
                .mapToDouble(entry -> (entry.lower() + entry.upper()) / 2)
                .toArray());
    }

    @Override
    public boolean isUnique() {
        return gradient().entries().stream().allMatch(Derivative.Smooth.class::isInstance);
    }

    @Override
    public Optional<Expectation> approximated(FixedStep difference, double step) {
        if (forward == null) {
            return Optional.empty();
        }
        double[] gradient = difference.gradient(forward, point.data(), step);
        return Optional.of(new NearValue(point.with(gradient), difference.noise(forward, point.data(), step)));
    }

    @Override
    public Judgement judge(Entries yours) {
        return Comparisons.judgement(gradient().compare(yours.data(), ties), point);
    }

    private NumericGradient gradient() {
        NumericGradient gradient = computed;
        if (gradient == null) {
            gradient = computation.get();
            computed = gradient;
        }
        return gradient;
    }
}
