package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.Max.max;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Relu.relu;
import static dev.backprop.grader.circuit.op.Row.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.check.CheckMessages.OtherSideOfTie;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.derive.Programs.Scope;
import java.util.List;
import java.util.function.Consumer;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At a tie any slope is right; one choice has to explain all gradients of a call. */
class OneChoiceAtTiesTest {

    /** What flows through a ReLU to two parameters. */
    static final class Layer extends Circuit {
        final Size N = size(1, 4), D = size(1, 4), H = size(1, 4);
        final Mat W = weights(D, H), b = weights(size(1), H), X = data(N, D);
        final Mat h = stage(relu(plus(mult(X, W), row(b))));
        final Mat dh = upstream(h);

        {
            backward(d(W), d(b));
        }
    }

    /** Two ties in series: the second one shows where the first one is. */
    static final class Twice extends Circuit {
        final Num x = input(decimals(4)), y = input(decimals(4));
        final Num max = stage(max(x, y));
        final Num f = output(relu(max));

        {
            backward(d(x), d(y));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "0.5, 0.5", "0.25, 0.75"})
    void what_inputs_of_a_maximum_get_may_be_shared_in_any_way(double z, double w) {
        assertThat(Programs.lost(mulMax(scope -> atTies(scope, z, w)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 0", "0.5, 0.25"})
    void what_inputs_of_a_maximum_get_adds_up(double z, double w) {
        List<CheckResult> results = mulMax(scope -> atTies(scope, z, w));
        assertThat(Programs.lost(results)).containsExactly("dw");
        CheckResult dw = results.stream()
                .filter(result -> result.id().equals("dw"))
                .findFirst()
                .orElseThrow();
        assertThat(dw.message()).get().isInstanceOf(OtherSideOfTie.class);
    }

    @Test
    void a_gradient_that_is_wrong_elsewhere_chooses_for_no_other() {
        assertThat(Programs.lost(mulMax(scope -> {
                    atTies(scope, 1, 1);
                    scope.put("dz", 2 * scope.num("dz"));
                })))
                .containsExactly("dz");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_mask_of_what_is_computed_may_be_worked_out_twice(boolean open) {
        Exercise<?, ?> exercise = Programs.exercise(new Layer());
        assertThat(Programs.lost(Programs.examine(exercise, 1, scope -> layer(scope, open, open))))
                .isEmpty();
        assertThat(Programs.lost(Programs.examine(exercise, 1, scope -> layer(scope, open, !open))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "1, 0, 0", "0.5, 0.5, 1", "0.5, 0.5, 0.5", "0, 1, 0.5"})
    void ties_in_series_cost_nothing(double x, double y, double zero) {
        Exercise<?, ?> exercise = Programs.exercise(new Twice());
        for (int seed = 1; seed <= 20; seed++) {
            assertThat(Programs.lost(Programs.examine(exercise, seed, scope -> {
                        double max = Math.max(scope.num("x"), scope.num("y"));
                        scope.put("max", max);
                        scope.put("f", Math.max(0, max));
                        double dmax = max > 0 ? 1 : max == 0 ? zero : 0;
                        share(scope, "x", "y", dmax, x, y);
                    })))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static List<CheckResult> mulMax(Consumer<Scope> backward) {
        return Programs.examine(Programs.exercise(new MulMax()), 1, scope -> {
            scope.put("xy", scope.num("x") * scope.num("y"));
            scope.put("max", Math.max(scope.num("z"), scope.num("w")));
            scope.put("sum", scope.num("xy") + scope.num("max"));
            scope.put("f", 2 * scope.num("sum"));
            scope.put("dsum", 2.0);
            scope.put("dxy", 2.0);
            scope.put("dmax", 2.0);
            scope.put("dx", 2 * scope.num("y"));
            scope.put("dy", 2 * scope.num("x"));
            backward.accept(scope);
        });
    }

    private static void atTies(Scope scope, double z, double w) {
        share(scope, "z", "w", scope.num("dmax"), z, w);
    }

    private static void share(Scope scope, String first, String second, double upstream, double one, double other) {
        double a = scope.num(first);
        double b = scope.num(second);
        scope.put("d" + first, upstream * (a == b ? one : a > b ? 1 : 0));
        scope.put("d" + second, upstream * (a == b ? other : a > b ? 0 : 1));
    }

    private static void layer(Scope scope, boolean openForW, boolean openForB) {
        SimpleMatrix X = scope.mat("X");
        SimpleMatrix dh = scope.mat("dh");
        SimpleMatrix h = X.mult(scope.mat("W"));
        SimpleMatrix forW = dh.copy();
        SimpleMatrix forB = dh.copy();
        for (int i = 0; i < h.getNumRows(); i++) {
            for (int j = 0; j < h.getNumCols(); j++) {
                double z = h.get(i, j) + scope.mat("b").get(0, j);
                h.set(i, j, Math.max(0, z));
                forW.set(i, j, z > 0 || (z == 0 && openForW) ? dh.get(i, j) : 0);
                forB.set(i, j, z > 0 || (z == 0 && openForB) ? dh.get(i, j) : 0);
            }
        }
        scope.put("h", h);
        scope.put("dW", X.transpose().mult(forW));
        SimpleMatrix db = new SimpleMatrix(1, h.getNumCols());
        for (int j = 0; j < h.getNumCols(); j++) {
            db.set(0, j, forB.getColumn(j).elementSum());
        }
        scope.put("db", db);
    }
}
