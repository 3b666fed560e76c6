package dev.backprop.grader.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gradient of the output with respect to a value, as a stage that the student reports: {@code d(W)}. */
public final class Gradient {

    private final Node of;
    private @Nullable List<Integer> large;
    private @Nullable Node regularisedBy;
    private double regularisationPoints;

    Gradient(Node of) {
        this.of = of;
    }

    /**
     * Judges it once more in a problem of these sizes, in the order in which the sizes were declared; worth 1 point.
     *
     * @return this
     */
    public Gradient large(int... sizes) {
        large = Arrays.stream(sizes).boxed().toList();
        return this;
    }

    /**
     * Judges apart what the regularisation adds to it. The gradient itself is judged without.
     *
     * @param lambda the strength of the regularisation
     * @param points what that is worth
     * @return this
     */
    public Gradient regularised(Num lambda, double points) {
        regularisedBy = lambda.node();
        regularisationPoints = points;
        return this;
    }

    Node of() {
        return of;
    }

    @Nullable
    List<Integer> large() {
        return large;
    }

    @Nullable
    Node regularisedBy() {
        return regularisedBy;
    }

    double regularisationPoints() {
        return regularisationPoints;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gradient gradient && gradient.of == of;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(of);
    }
}
