package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.ElementMult.elementMult;
import static dev.backprop.grader.circuit.op.Elu.elu;
import static dev.backprop.grader.circuit.op.LeakyRelu.leakyRelu;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers stay in the range that their author gave them, whatever is brought near to a kink or moved far away. */
class DerivedInputsProperties {

    /** Two activations with a parameter that has a range. */
    public static final class Ranges extends Circuit {
        final Size n = size(1, 3);
        final Mat x = data(n, n);
        final Num slope = input(fraction()), alpha = input(positive()), tenths = input(decimals(1));
        // A kink that the parameters can move.
        final Mat y = stage(leakyRelu(leakyRelu(scale(tenths, elementMult(elu(x, alpha), x)), slope), alpha));
        final Mat dy = upstream(y);

        {
            backward(d(x));
        }
    }

    private static final Layout LAYOUT = new Layout(new Ranges());

    private static final Class<? extends Record> INPUT = RecordClass.define(
            new Generated(DerivedInputsProperties.class.getClassLoader(), LAYOUT.graph()),
            "RangesInput",
            LAYOUT.arguments());

    private static final DerivedInputs<? extends Record> INPUTS = new DerivedInputs<>(LAYOUT, INPUT);

    private static final Layout NETWORK = new Layout(new TwoLayerNet());

    private static final DerivedInputs<? extends Record> OF_NETWORK = new DerivedInputs<>(
            NETWORK,
            RecordClass.define(
                    new Generated(DerivedInputsProperties.class.getClassLoader(), NETWORK.graph()),
                    "NetworkInput",
                    NETWORK.arguments()));

    @Provide
    Arbitrary<? extends Record> exactOfNetwork() {
        return OF_NETWORK.exact();
    }

    /** What is added for all parameters and taken off the biases again is then nothing, and not 400 with its rounding. */
    @Property(tries = 20)
    void exactness_is_judged_without_regularisation(@ForAll("exactOfNetwork") Record input) {
        assertThat(Objects.requireNonNull(Plain.of(input).get("lambda")).value())
                .containsExactly(0);
    }

    @Provide
    Arbitrary<? extends Record> ordinary() {
        return INPUTS.ordinary();
    }

    @Provide
    Arbitrary<? extends Record> extreme() {
        return INPUTS.extreme();
    }

    @Provide
    Arbitrary<? extends Record> exact() {
        return INPUTS.exact();
    }

    @Provide
    Arbitrary<? extends Record> large() {
        return INPUTS.large(50);
    }

    @Property
    void ordinary_numbers_stay_in_their_range(@ForAll("ordinary") Record input) {
        assertInRange(Plain.of(input));
    }

    @Property
    void extreme_numbers_stay_in_their_range(@ForAll("extreme") Record input) {
        assertInRange(Plain.of(input));
    }

    @Property(tries = 20)
    void large_numbers_stay_in_their_range_and_on_no_kink(@ForAll("large") Record input) {
        assertInRange(Plain.of(input));
        assertThat(value(Plain.of(input), "x")).doesNotContain(0);
    }

    @Property
    void decimals_have_no_more_places_than_they_may(@ForAll("extreme") Record far, @ForAll("exact") Record exact) {
        for (Record input : List.of(far, exact)) {
            double tenths = value(Plain.of(input), "tenths")[0];
            assertThat(Math.rint(tenths * 10) / 10).isEqualTo(tenths);
        }
    }

    private static void assertInRange(Map<String, Quantity> values) {
        assertThat(value(values, "slope")[0]).isBetween(0.0, 1.0);
        assertThat(value(values, "alpha")[0]).isPositive();
    }

    private static double[] value(Map<String, Quantity> values, String name) {
        return Objects.requireNonNull(values.get(name), name).value();
    }
}
