package dev.backprop.assignments.training;

import dev.backprop.assignments.training.SigmoidRegression.In;
import dev.backprop.assignments.training.SigmoidRegression.Pass;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import dev.backprop.grader.assignment.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.simple.SimpleMatrix;

/**
 * Whether the last step of a large w1 goes against the gradient of the loss that the program reports, along a few random directions.
 *
 * @param before with the weights before that step
 */
record AlongOwnLoss(In before, Student<In, Pass> student) implements Expectation {

    private static final int DIRECTIONS = 3;
    private static final double H = 0x1p-10;
    private static final double ACCURACY = 1e-5;

    @Override
    public int[] shape() {
        return new int[] {before.w1().getNumRows(), before.w1().getNumCols()};
    }

    @Override
    public Entries value() {
        throw new UnsupportedOperationException("it is not unique");
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    @Override
    public Judgement judge(Entries yours) {
        SplittableRandom random = new SplittableRandom(yours.data().length);
        for (int k = 0; k < DIRECTIONS; k++) {
            SimpleMatrix direction = before.w1().createLike();
            double stepped = 0;
            double squares = 0;
            for (int i = 0; i < yours.data().length; i++) {
                direction.set(i, random.nextBoolean() ? 1 : -1);
                double step = (before.w1().get(i) - yours.data()[i]) / before.step();
                stepped += direction.get(i) * step;
                squares += step * step;
            }
            double size = Math.abs(stepped) + Math.sqrt(squares);
            // Not >: what is no number is wrong.
            if (!(size > 0 && Math.abs(stepped - slope(direction)) <= ACCURACY * size)) {
                return Judgement.wrong(() -> new Mismatch(new int[0], Double.NaN, Double.NaN, 0));
            }
        }
        return Judgement.RIGHT;
    }

    /** Of the own loss, by differences of two widths, extrapolated. */
    private double slope(SimpleMatrix direction) {
        List<In> moved = new ArrayList<>();
        for (double h : new double[] {H, -H, H / 2, -H / 2}) {
            moved.add(before.withWeights(before.w1().plus(h, direction), before.w2())
                    .withSteps(1));
        }
        double[] losses =
                student.runAll(moved).stream().mapToDouble(OwnLoss::loss).toArray();
        return (4 * (losses[2] - losses[3]) / H - (losses[0] - losses[1]) / (2 * H)) / 3;
    }
}
