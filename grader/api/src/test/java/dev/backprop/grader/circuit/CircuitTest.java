package dev.backprop.grader.circuit;

import static dev.backprop.grader.circuit.op.Dot.dot;
import static dev.backprop.grader.circuit.op.Minus.minus;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Relu.relu;
import static dev.backprop.grader.circuit.op.Root.root;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What an author is told. */
@SuppressWarnings("unused") // Fields are there for their names.
class CircuitTest {

    private static void isRefused(Supplier<Circuit> circuit, String... messages) {
        var refusal = assertThatThrownBy(() -> circuit.get().graph()).isInstanceOf(BadCircuit.class);
        for (String message : messages) {
            refusal.hasMessageContaining(message);
        }
    }

    @Test
    void refuses_a_stage_without_a_field() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(stage(plus(x, 1))));
                },
                "a stage has no field",
                "plus(x, 1)");
    }

    @Test
    void refuses_an_input_without_a_field() {
        isRefused(
                () -> new Circuit() {
                    final Num f = output(square(input()));
                },
                "an input has no field");
    }

    @Test
    void refuses_a_size_without_a_field() {
        isRefused(
                () -> new Circuit() {
                    final Vec v = vector(size(1, 5));
                    final Num f = output(sum(v));
                },
                "a size has no field");
    }

    @Test
    void refuses_two_fields_of_one_node() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num z = x;
                    final Num f = output(square(x));
                },
                "the fields",
                "hold the same node");
    }

    @Test
    void refuses_a_circuit_without_an_output() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = stage(square(x));
                },
                "there is no output",
                "output(…)");
    }

    @Test
    void refuses_a_gradient_of_a_forward_pass() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));

                    {
                        forwardOnly();
                        backward(d(x));
                    }
                },
                "dx is reported of a circuit that has a forward pass only");
    }

    @Test
    void finds_gradients_that_were_forgotten() {
        Circuit circuit = new Circuit() {
            final Num x = input();
            final Num f = output(square(x));
        };

        assertThatThrownBy(() -> circuit.graph().requireSound())
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("there are no gradients")
                .hasMessageContaining("forwardOnly()");
    }

    @Test
    void refuses_a_second_output() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));
                    final Num g = output(square(f));
                },
                "output(square(f))",
                "there is an output already, f");
    }

    @Test
    void refuses_gradients_of_an_output_that_is_no_number() {
        isRefused(
                () -> new Circuit() {
                    final Vec v = vector(3);
                    final Vec f = output(square(v));

                    {
                        backward(d(v));
                    }
                },
                "the output f is of shape [3]",
                "upstream(f)");
    }

    @Test
    void refuses_shapes_that_do_not_fit_and_names_both() {
        isRefused(
                () -> new Circuit() {
                    final Size N = size(1, 5), D = size(1, 5), C = size(2, 5);
                    final Mat W = weights(D, C), X = data(N, D);
                    final Num f = output(sum(mult(W, X)));
                },
                "mult: W is [D, C] and X is [N, D]");
    }

    @Test
    void names_what_the_author_wrote_and_not_what_it_is_made_of() {
        isRefused(
                () -> new Circuit() {
                    final Size N = size(1, 3), M = size(1, 3);
                    final Vec x = vector(N), y = vector(M);
                    final Num f = output(dot(x, y));
                },
                "dot: x is [N] and y is [M]");
    }

    @Test
    void refuses_a_node_of_another_circuit() {
        StagedExpression other = new StagedExpression();
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(plus(x, other.xpy));
                },
                "plus: xpy is a node of another circuit");
        isRefused(
                () -> new Circuit() {
                    final Num f = output(other.f);
                },
                "stage(f): that is a node of another circuit");
        isRefused(
                () -> new Circuit() {
                    final Vec v = vector(new SvmLoss().N);
                },
                "an axis of N",
                "another circuit");
    }

    @Test
    void refuses_an_input_as_a_stage_and_a_stage_twice() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(x);
                },
                "stage(x): an input is nothing to report");
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num a = stage(square(x));
                    final Num f = output(a);
                },
                "a is a stage already");
    }

    @Test
    void refuses_a_gradient_that_is_reported_twice() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));

                    {
                        backward(d(x), d(x));
                    }
                },
                "dx stands there twice");
    }

    @Test
    void refuses_gradients_that_are_known_beforehand() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));

                    {
                        backward(d(x), d(f));
                    }
                },
                "df is the gradient of the output with respect to itself, which is 1");
        isRefused(
                () -> new Circuit() {
                    final Num x = input(), y = input();
                    final Num f = output(square(x));

                    {
                        backward(d(y));
                    }
                },
                "dy is always 0");
        isRefused(
                () -> new Circuit() {
                    final Vec x = vector(3);
                    final Vec z = stage(relu(x));
                    final Vec dz = upstream(z);

                    {
                        backward(d(z), d(x));
                    }
                },
                "dz is handed over");
    }

    @Test
    void refuses_a_gradient_of_what_has_no_name() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));

                    {
                        backward(d(plus(x, 1)));
                    }
                },
                "d(plus(x, 1)) has no name");
    }

    @Test
    void refuses_points_for_what_is_not_reported() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num a = square(x);
                    final Num f = output(square(a));

                    {
                        points(1).except(a, 2);
                    }
                },
                "points are given for a, which is not reported",
                "stage(…)");
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));

                    {
                        points(1).except(d(x), 2);
                    }
                },
                "points are given for dx",
                "backward(…)");
    }

    @Test
    void refuses_points_twice() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));

                    {
                        points(1).except(f, 2).except(f, 3);
                    }
                },
                "except(f, 3)");
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));

                    {
                        points(1);
                        points(2);
                    }
                },
                "points(2)");
    }

    @Test
    void refuses_a_strength_that_is_no_regularisation() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input(), k = input();
                    final Num f = output(mult(k, square(x)));

                    {
                        backward(d(x).regularised(k, 1));
                    }
                },
                "dx.regularised(k, …)",
                "regularisation()");
    }

    @Test
    void refuses_a_large_problem_with_too_few_lengths() {
        isRefused(
                () -> new Circuit() {
                    final Size N = size(1, 5), D = size(1, 5);
                    final Mat X = data(N, D);
                    final Num f = output(sum(square(X)));

                    {
                        backward(d(X).large(128));
                    }
                },
                "dX.large(…) has 1 lengths, the circuit 2 sizes: [N, D]");
    }

    @Test
    void refuses_a_size_that_is_none() {
        isRefused(
                () -> new Circuit() {
                    final Size N = size(0, 5);
                },
                "size(0, 5)");
        isRefused(
                () -> new Circuit() {
                    final Size N = size(5, 1);
                },
                "size(5, 1)");
    }

    @Test
    void refuses_an_example_that_lacks_an_input_or_gives_something_else() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input(), y = input();
                    final Num f = output(mult(x, y));

                    {
                        example(x.is(3)).gives(f, 9);
                    }
                },
                "an example does not say what y is");
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num f = output(square(x));

                    {
                        example(x.is(3), f.is(9)).gives(f, 9);
                    }
                },
                "an example gives f, which is no input");
    }

    @Test
    void tells_all_wrong_numbers_of_an_example_and_what_to_write() {
        Circuit circuit = new Circuit() {
            final Size D = size(3);
            final Vec x = vector(D);
            final Vec root = stage(root(x));
            final Num f = output(sum(root));

            {
                backward(d(x), d(root));
                example(x.is(1.00001, 4, 9))
                        .gives(root, 1.0000, 2, 3.1)
                        .gives(f, 6.0000)
                        .gives(d(x), 0.49999, 0.25, 0.1667)
                        .gives(d(root), 1, 1);
            }
        };

        assertThatThrownBy(() -> circuit.graph().requireSound())
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining(
                        "the example gives 1.0 for root, entry 0, but it is 1.0000049999875: write 1.000005;"
                                + " 3.1 for root, entry 2, but it is 3.0: write 3;"
                                + " 6.0 for f, but it is 6.0000049999875: write 6.000005;"
                                + " 0.49999 for dx, entry 0, but it is 0.4999975000187499: write 0.5;"
                                + " 2 numbers for droot, which has 3");
    }

    @Test
    void tells_what_each_part_adds_to_the_points() {
        isRefused(
                () -> new Circuit() {
                    final Size D = size(1, 5);
                    final Vec w = vector(D);
                    final Num lambda = regularisation();
                    final Num f = output(scale(lambda, sum(square(w))));

                    {
                        backward(d(w).large(100).regularised(lambda, 2));
                        points(1).except(d(w), 3).total(8);
                    }
                },
                "the points add up to 7, not to 8: f 1, dw 3, dw.regularisation 2, dw.large 1");
    }

    @Test
    void refuses_an_upstream_twice() {
        isRefused(
                () -> new Circuit() {
                    final Num x = input();
                    final Num z = stage(square(x));
                    final Num dz = upstream(z), again = upstream(z);
                },
                "z has an upstream gradient already");
    }

    @Test
    void refuses_a_node_once_it_is_in_use() {
        StagedExpression circuit = new StagedExpression();
        circuit.graph();

        assertThatThrownBy(() -> minus(circuit.x, circuit.y))
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("minus: the circuit is in use already");
    }

    @Test
    void gradients_of_one_node_are_one() {
        StagedExpression circuit = new StagedExpression();

        assertThat(circuit.d(circuit.x)).isSameAs(circuit.d(circuit.x));
        assertThat(circuit.graph().points().of(circuit.d(circuit.x))).isEqualTo(3);
        assertThat(circuit.graph().points().of(circuit.x)).isEqualTo(1);
    }

    @Test
    void takes_fields_of_all_classes_up_to_the_circuit() {
        abstract class Base extends Circuit {
            final Num x = input();
        }
        Circuit circuit = new Base() {
            final Num f = output(square(x));
        };

        assertThat(circuit.graph().nodes()).map(Node::toString).isEqualTo(List.of("x", "f"));
    }
}
