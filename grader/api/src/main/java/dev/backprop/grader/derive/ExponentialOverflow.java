package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** No number stands in a sigmoid, tanh or ELU exactly where an exponential of what goes into it is infinite. */
final class ExponentialOverflow<I extends Record, P extends Record> {

    /** The id of its models, which has a page. */
    static final String ID = "exponential-overflows";

    private final Layout layout;
    private final Node stage;

    /** @param stage of one of these operations */
    ExponentialOverflow(Layout layout, Node stage) {
        this.layout = layout;
        this.stage = stage;
    }

    /** The exponential may be of the argument, of its opposite, of either, or of twice that. */
    List<MistakeModel<I, P>> models() {
        return Stream.<DoubleUnaryOperator>of(t -> t, t -> -t, Math::abs, t -> 2 * t, t -> -2 * t, t -> 2 * Math.abs(t))
                .<MistakeModel<I, P>>map(
                        exponent -> Instead.where(ID, "stability", attempt -> spoilt(attempt, exponent)))
                .toList();
    }

    private Optional<Expectation> spoilt(Attempt<I, P> attempt, DoubleUnaryOperator exponent) {
        Quantity arguments = arguments(attempt);
        Quantity own = attempt.own(layout.name(stage))
                .map(Plain::of)
                .filter(value -> Plain.haveOneShape(value, arguments))
                .orElse(null);
        if (own == null) {
            return Optional.empty();
        }
        for (int i = 0; i < own.size(); i++) {
            boolean isInfinite =
                    Double.isInfinite(Math.exp(exponent.applyAsDouble(arguments.value()[i])));
            if (Double.isNaN(own.value()[i]) != isInfinite) {
                return Optional.empty();
            }
        }
        return Optional.of(attempt.yours().isFinite() ? attempt.right() : Expectations.within(0, attempt.yours()));
    }

    /** At the student's own values before the stage. */
    private Quantity arguments(Attempt<I, P> attempt) {
        Map<Node, Quantity> at = layout.inputs(Plain.of(attempt.input()));
        for (Node before : layout.graph().stages()) {
            if (before.id() < stage.id()) {
                Quantity expected = layout.graph().expected(before, at);
                at.put(
                        before,
                        attempt.own(layout.name(before))
                                .map(Plain::of)
                                .filter(own -> Plain.haveOneShape(own, expected))
                                .orElse(expected));
            }
        }
        Node argument = stage.arguments().get(0);
        return Objects.requireNonNullElseGet(
                at.get(argument), () -> layout.graph().expected(argument, at));
    }
}
