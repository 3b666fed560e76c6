package dev.backprop.grader.diagnosis;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.FixedStep;
import dev.backprop.grader.assignment.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** An attempt at the gradient of Σ (x³ − 2x), for a batch X [N×C], with any value for the student's. */
record Batch(SimpleMatrix X, Entries yours) implements Attempt<Batch.Input, Batch.Pass> {

    record Input(SimpleMatrix X) {}

    record Pass(SimpleMatrix dX) {}

    /** 25 batches of one to five examples, of one to four numbers each. */
    static List<Batch> attempts(Function<Batch, Entries> student) {
        RandomGenerator random = new SplittableRandom(7);
        List<Batch> batches = new ArrayList<>();
        for (int k = 0; k < 25; k++) {
            double[][] rows = new double[1 + k % 5][1 + k % 4];
            Stream.of(rows).forEach(row -> Arrays.setAll(row, i -> random.nextDouble(-2, 2)));
            Batch right = new Batch(new SimpleMatrix(rows), Entries.of(0));
            batches.add(new Batch(right.X, student.apply(right)));
        }
        return batches;
    }

    static double loss(double at) {
        return at * at * at - 2 * at;
    }

    /** 3x² − 2 for each x. */
    double[] rightData() {
        return Arrays.stream(Entries.of(X).data()).map(at -> 3 * at * at - 2).toArray();
    }

    @Override
    public Input input() {
        return new Input(X);
    }

    @Override
    public Pass upstream() {
        return new Pass(X);
    }

    @Override
    public Optional<Entries> own(String otherStage) {
        return Optional.empty();
    }

    @Override
    public Expectation right() {
        Entries at = Entries.of(X);
        Expectation exact =
                Expectations.equalTo((SimpleMatrix) at.with(rightData()).as(SimpleMatrix.class));
        return new Expectation() {
            @Override
            public Entries value() {
                return exact.value();
            }

            @Override
            public Judgement judge(Entries yours) {
                return exact.judge(yours);
            }

            @Override
            public Optional<Expectation> approximated(FixedStep difference, double step) {
                ToDoubleFunction<double[]> sum =
                        x -> Arrays.stream(x).map(Batch::loss).sum();
                return Optional.of(Expectations.within(
                        difference.noise(sum, at.data(), step), at.with(difference.gradient(sum, at.data(), step))));
            }
        };
    }

    @Override
    public Expectation rightOn(Input otherInput, Pass otherUpstream) {
        return new Batch(otherInput.X(), yours).right();
    }

    @Override
    public Expectation rightValueOf(String otherStage) {
        throw new IllegalArgumentException("there is no stage " + otherStage);
    }

    @Override
    public boolean isRightIfSwappedWith(String otherStage) {
        return false;
    }

    @Override
    public OptionalInt examples() {
        return OptionalInt.of(X.getNumRows());
    }
}
