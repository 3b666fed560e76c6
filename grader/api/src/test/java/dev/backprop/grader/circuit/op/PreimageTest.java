package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PreimageTest {

    private static final List<UnaryOperator<Num>> FUNCTIONS = List.of(
            Sigmoid::sigmoid,
            Tanh::tanh,
            Exp::exp,
            Log::log,
            Reciprocal::reciprocal,
            Root::root,
            Square::square,
            x -> Power.power(x, 1.5));

    @Test
    void a_function_has_the_value_at_its_preimage() {
        for (UnaryOperator<Num> function : FUNCTIONS) {
            OfOne of = OfOne.number(function);
            for (double value : new double[] {1e-9, 0.25, 0.5, 0.75, 1 - 1e-9}) {
                double preimage = preimage(function, value, 1);

                assertThat(of.value(preimage).value()[0]).isCloseTo(value, within(1e-14));
            }
        }
    }

    /** Far out the value is rounded to its limit, and the slope that follows from it is 0. */
    @Test
    void a_limit_is_a_value() {
        for (double value : new double[] {0, 1}) {
            assertThat(OfOne.number(Sigmoid::sigmoid)
                            .value(preimage(Sigmoid::sigmoid, value, 3))
                            .value()[0])
                    .isEqualTo(value);
        }
        for (double value : new double[] {-1, 1}) {
            assertThat(OfOne.number(Tanh::tanh)
                            .value(preimage(Tanh::tanh, value, 3))
                            .value()[0])
                    .isEqualTo(value);
        }
    }

    @Test
    void where_there_is_none_it_is_the_argument_as_it_is() {
        assertThat(preimage(Sigmoid::sigmoid, -0.5, 7)).isEqualTo(7);
        assertThat(preimage(Tanh::tanh, 1.5, 7)).isEqualTo(7);
        assertThat(preimage(Exp::exp, 0, 7)).isEqualTo(7);
        assertThat(preimage(Reciprocal::reciprocal, 0, 7)).isEqualTo(7);
        assertThat(preimage(Root::root, -1, 7)).isEqualTo(7);
        assertThat(preimage(Square::square, -4, 7)).isEqualTo(7);
        assertThat(preimage(x -> Power.power(x, 1.5), -4, 7)).isEqualTo(7);
    }

    @Test
    void what_continues_a_function_has_the_values_that_it_has_nowhere() {
        Map<UnaryOperator<Num>, double[]> beyond = Map.of(
                Sigmoid::sigmoid,
                new double[] {-0.1, 1.1, -30, 30},
                Tanh::tanh,
                new double[] {-1.1, 1.1, -30, 30},
                Exp::exp,
                new double[] {-1e-3, -30},
                Root::root,
                new double[] {-1e-3, -30},
                x -> Elu.elu(x, 2),
                new double[] {-2.1, -4.1, -300});
        beyond.forEach((function, values) -> {
            Operation operation = OfOne.number(function).a.node().operation();
            for (double value : values) {
                Quantity result = Quantity.number(value);
                Quantity[] arguments = {Quantity.number(7), Quantity.number(2)};
                Operation continued = operation.through(result, arguments);
                arguments[0] = continued.preimage(result, arguments);

                assertThat(continued).isNotSameAs(operation);
                assertThat(continued.value(arguments, 1, 1).value()[0])
                        .isCloseTo(value, within(1e-13 * Math.abs(value)));
            }
        });
    }

    @Test
    void what_has_the_value_itself_is_not_continued() {
        for (UnaryOperator<Num> function : FUNCTIONS) {
            Operation operation = OfOne.number(function).a.node().operation();

            assertThat(operation.through(Quantity.number(0.5), Quantity.number(1)))
                    .isSameAs(operation);
        }
    }

    @Test
    void it_is_known_no_better_than_the_argument() {
        Quantity argument = new Quantity(1, 2, new double[] {7, 0.5}, new double[] {9, 9}, 3);
        for (UnaryOperator<Num> function : List.<UnaryOperator<Num>>of(Sigmoid::sigmoid, Relu::relu)) {
            Quantity preimage = OfOne.number(function)
                    .a
                    .node()
                    .operation()
                    .preimage(
                            new Quantity(1, 2, new double[] {2, 0.6}, new double[] {2, 1}, 0),
                            argument,
                            Quantity.number(0));

            assertThat(preimage.magnitude()).containsExactly(9, 9);
            assertThat(preimage.roundings()).isEqualTo(3);
        }
    }

    @Test
    void of_two_it_is_the_one_with_the_sign_of_the_argument() {
        assertThat(preimage(Square::square, 4, 1)).isEqualTo(2);
        assertThat(preimage(Square::square, 4, -3)).isEqualTo(-2);
    }

    @Test
    void beyond_a_kink_it_is_where_the_other_function_has_the_value() {
        OfOne of = OfOne.number(x -> Elu.elu(x, 2));
        Quantity below =
                of.a.node().operation().preimage(Quantity.number(-0.5), Quantity.number(-3), Quantity.number(2));

        assertThat(of.value(below.value()[0]).value()[0]).isCloseTo(-0.5, within(1e-14));
    }

    private static double preimage(UnaryOperator<Num> function, double value, double at) {
        return OfOne.number(function)
                .a
                .node()
                .operation()
                .preimage(Quantity.number(value), Quantity.number(at))
                .value()[0];
    }

    @Test
    void kinks_say_that_they_are() {
        assertThat(OfOne.number(Relu::relu).a.node().operation().hasKink()).isTrue();
        assertThat(OfOne.number(x -> Max.max(x, 0)).a.node().operation().hasKink())
                .isTrue();
        assertThat(OfOne.number(Exp::exp).a.node().operation().hasKink()).isFalse();
    }
}
