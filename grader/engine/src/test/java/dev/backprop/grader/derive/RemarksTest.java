package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Relu.relu;
import static dev.backprop.grader.circuit.op.Root.root;
import static dev.backprop.grader.circuit.op.Row.row;
import static dev.backprop.grader.circuit.op.Square.square;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.derive.mutation.Mutation;
import dev.backprop.grader.diagnosis.Diagnostician;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What students are told of where something is done wrong. */
class RemarksTest {

    /** With biases that are a matrix of one row. */
    static final class Layer extends Circuit {
        final Size N = size(1, 5), D = size(1, 5), H = size(1, 5), one = size(1);
        final Mat X = data(N, D), W = weights(D, H), b = weights(one, H);
        final Mat h = stage(relu(plus(mult(X, W), row(b))));
        final Mat dh = upstream(h);

        Layer() {
            backward(d(W), d(b));
        }
    }

    private static Set<String> said(Circuit circuit) {
        Graph graph = circuit.graph();
        Stream<Mutation> ofValues =
                graph.stages().stream().flatMap((Node stage) -> Mutation.ofValue(graph, stage).stream());
        Stream<Mutation> ofGradients = graph.gradients().stream()
                .flatMap(gradient -> Mutation.ofGradient(graph, graph.rule(gradient.node())).stream());
        return Stream.concat(ofValues, ofGradients)
                .map(mutation -> mutation.remark().text())
                .collect(Collectors.toSet());
    }

    @Test
    void a_step_without_a_name_is_written_in_the_signs_of_mathematics() {
        assertThat(said(new SvmLoss())).contains("Look at scores[y].");
        assertThat(said(new RidgeLoss()))
                .contains("It goes into w·w twice, and each time something comes back to dw.")
                .noneMatch(text -> text.contains("3 terms"));
        assertThat(said(new MulMax())).contains("Look at xy.", "Look at max.");
    }

    @Test
    void a_number_on_the_way_back_is_not_looked_for_in_the_forward_pass() {
        assertThat(said(new SoftmaxLoss()))
                .contains(
                        "It looks as if N + 1 stood in the place of N in loss.",
                        "It looks as if N + 1 stood in the place of N in the gradient of loss.");
    }

    @Test
    void no_remark_is_written_in_the_names_of_operations() {
        for (Circuit circuit : List.of(new SvmLoss(), new RidgeLoss(), new StagedExpression(), new SoftmaxLoss())) {
            assertThat(said(circuit))
                    .isNotEmpty()
                    .noneMatch(text -> text.matches(
                            ".*\\b(plus|minus|mult|elementMult|hinge|select|column|row|append|zeroAt)\\b.*"));
        }
    }

    @Test
    void nothing_stands_in_its_own_place() {
        for (Circuit circuit : List.of(new SvmLoss(), new RidgeLoss(), new SigmoidNeuron(), new PRelu(), new Layer())) {
            assertThat(said(circuit))
                    .isNotEmpty()
                    .noneMatch(text -> text.matches("It looks as if (.+) stood in the place of \\1( in .*)?\\."));
        }
    }

    /** A root of what batch normalisation adds a little to, so that it has a slope at 0. */
    public static final class Deviation extends Circuit {
        final Num x = input();
        final Num variance = stage(square(x));
        final Num std = output(root(plus(variance, 1e-5)));

        {
            backward(d(variance), d(x));
        }
    }

    /** With the other sign before the variance, there is no root: no number, and no bound to any. */
    @Test
    void what_would_be_no_number_explains_no_value() {
        List<CheckResult> results = Programs.examine(Programs.exercise(new Deviation()), 1, s -> {
            double x = s.num("x");
            double variance = x * x;
            double std = Math.sqrt(7 * variance + 3);
            double dvariance = 1 / (2 * std);
            s.put("variance", variance);
            s.put("std", std);
            s.put("dvariance", dvariance);
            s.put("dx", 2 * x * dvariance);
        });

        assertThat(Programs.lost(results)).contains("std");
        assertThat(new Diagnostician().diagnose(results)).containsOnly(Optional.empty());
    }
}
