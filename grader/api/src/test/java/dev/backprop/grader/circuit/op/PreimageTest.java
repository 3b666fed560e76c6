package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backprop.grader.circuit.Num;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PreimageTest {

    private static final List<UnaryOperator<Num>> FUNCTIONS =
            List.of(Sigmoid::sigmoid, Tanh::tanh, Exp::exp, Log::log, Reciprocal::reciprocal, Root::root);

    @Test
    void a_function_has_the_value_at_its_preimage() {
        for (UnaryOperator<Num> function : FUNCTIONS) {
            OfOne of = OfOne.number(function);
            for (double value : new double[] {1e-9, 0.25, 0.5, 0.75, 1 - 1e-9}) {
                double preimage = of.a.node().operation().preimage(value);

                assertThat(of.value(preimage).value()[0]).isCloseTo(value, within(1e-14));
            }
        }
    }

    @Test
    void what_is_out_of_range_has_none() {
        assertThat(preimage(Sigmoid::sigmoid, 1)).isNaN();
        assertThat(preimage(Sigmoid::sigmoid, -0.5)).isNaN();
        assertThat(preimage(Tanh::tanh, 1.5)).isNaN();
        assertThat(preimage(Exp::exp, 0)).isNaN();
        assertThat(preimage(Reciprocal::reciprocal, 0)).isNaN();
        assertThat(preimage(Root::root, -1)).isNaN();
        assertThat(preimage(Square::square, 4)).isNaN();
    }

    private static double preimage(UnaryOperator<Num> function, double value) {
        return OfOne.number(function).a.node().operation().preimage(value);
    }

    @Test
    void kinks_say_that_they_are() {
        assertThat(OfOne.number(Relu::relu).a.node().operation().hasKink()).isTrue();
        assertThat(OfOne.number(x -> Max.max(x, 0)).a.node().operation().hasKink())
                .isTrue();
        assertThat(OfOne.number(Exp::exp).a.node().operation().hasKink()).isFalse();
    }
}
