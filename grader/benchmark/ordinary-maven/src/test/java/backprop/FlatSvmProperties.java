package backprop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;

/** The checks of the flat SVM as a course would write them in one project: central differences and fixed tolerances. */
class FlatSvmProperties {

    private static final double STEP = 1e-5;

    record Problem(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {
        SvmLoss.Pass run() {
            return SvmLoss.forwardBackward(W.copy(), X.copy(), y.clone(), lambda);
        }

        Problem with(SimpleMatrix weights, double strength) {
            return new Problem(weights, X, y, strength);
        }
    }

    @Provide
    Arbitrary<Problem> problems() {
        Arbitrary<Double> numbers =
                Arbitraries.integers().between(-150, 150).map(number -> number / 100.0);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(2, 5),
                        numbers.list().ofSize(25),
                        numbers.list().ofSize(30),
                        Arbitraries.integers().between(0, 2519).list().ofSize(6),
                        Arbitraries.of(0.0, 0.1, 0.3, 0.75, 1.3))
                .as((n, d, c, w, x, labels, lambda) -> new Problem(
                        matrix(w, d, c),
                        matrix(x, n, d),
                        labels.subList(0, n).stream().mapToInt(label -> label % c).toArray(),
                        lambda));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void scores(@ForAll("problems") Problem p) {
        assertNear(p.run().scores(), p.X().mult(p.W()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void margins(@ForAll("problems") Problem p) {
        assertNear(p.run().margins(), margins(p.X().mult(p.W()), p.y()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void dataLoss(@ForAll("problems") Problem p) {
        assertNear(p.run().dataLoss(), dataLoss(p.X().mult(p.W()), p.y()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void regLoss(@ForAll("problems") Problem p) {
        assertNear(p.run().regLoss(), p.lambda() * p.W().elementMult(p.W()).elementSum());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void loss(@ForAll("problems") Problem p) {
        SvmLoss.Pass pass = p.run();
        assertNear(pass.loss(), pass.dataLoss() + pass.regLoss());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void dscores(@ForAll("problems") Problem p) {
        SimpleMatrix scores = p.X().mult(p.W());
        assertGradient(p.run().dscores(), s -> dataLoss(s, p.y()), scores, scores, p.y());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void dW(@ForAll("problems") Problem p) {
        SvmLoss.Pass pass = p.with(p.W(), 0).run();
        assertGradient(pass.dW(), w -> dataLoss(p.X().mult(w), p.y()), p.W(), p.X().mult(p.W()), p.y());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void dW_regularisation(@ForAll("problems") Problem p) {
        SimpleMatrix added = p.run().dW().minus(p.with(p.W(), 0).run().dW());
        assertNear(added, p.W().scale(2 * p.lambda()));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void purity(@ForAll("problems") Problem p) {
        SimpleMatrix first = p.run().dW();
        assertNear(p.run().dW(), first);
    }

    private static void assertGradient(
            SimpleMatrix yours, ToDoubleFunction<SimpleMatrix> loss, SimpleMatrix at, SimpleMatrix scores, int[] y) {
        if (nearAKink(scores, y)) {
            return;
        }
        SimpleMatrix numeric = at.elementOp((row, column, value) -> {
            SimpleMatrix ahead = at.copy();
            SimpleMatrix behind = at.copy();
            ahead.set(row, column, value + STEP);
            behind.set(row, column, value - STEP);
            return (loss.applyAsDouble(ahead) - loss.applyAsDouble(behind)) / (2 * STEP);
        });
        assertThat(yours.minus(numeric).elementMaxAbs()).isLessThan(1e-6);
    }

    private static boolean nearAKink(SimpleMatrix scores, int[] y) {
        for (int row = 0; row < scores.getNumRows(); row++) {
            for (int column = 0; column < scores.getNumCols(); column++) {
                if (column != y[row] && Math.abs(scores.get(row, column) - scores.get(row, y[row]) + 1) < 1e-3) {
                    return true;
                }
            }
        }
        return false;
    }

    private static SimpleMatrix margins(SimpleMatrix scores, int[] y) {
        return scores.elementOp((row, column, score) ->
                column == y[row] ? 0 : Math.max(0, score - scores.get(row, y[row]) + 1));
    }

    private static double dataLoss(SimpleMatrix scores, int[] y) {
        return margins(scores, y).elementSum() / scores.getNumRows();
    }

    private static void assertNear(SimpleMatrix yours, SimpleMatrix expected) {
        assertThat(yours.minus(expected).elementMaxAbs()).isLessThan(1e-9);
    }

    private static void assertNear(double yours, double expected) {
        assertThat(Math.abs(yours - expected)).isLessThan(1e-9);
    }

    private static SimpleMatrix matrix(List<Double> numbers, int rows, int columns) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int row = 0, k = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix.set(row, column, numbers.get(k++));
            }
        }
        return matrix;
    }
}
