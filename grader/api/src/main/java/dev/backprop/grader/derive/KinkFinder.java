package dev.backprop.grader.derive;

import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.op.ElementMax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Brings a kink near: moves one entry of one input so that the argument of one kink becomes 0, or a small power of two. How far
 * the argument moves with the entry is seen by moving it.
 */
final class KinkFinder {

    private static final int ATTEMPTS = 8;

    private static final double DECIMALS = 1e4;

    private static final double PLACES = 0x1p24;

    /** No input is moved further from 0. */
    private static final double FAR = 16;

    /** Powers of two that a kink is away, beside none at all. */
    private static final int[] NEAR = {-10, -16, -20};

    private final Layout layout;

    KinkFinder(Layout layout) {
        this.layout = layout;
    }

    /** The input with a kink near, or as it was where none was found that moves. */
    <I extends Record> I brought(I input, Random random) {
        List<Node> movable =
                layout.graph().inputs().stream().filter(Layout::isUnbounded).toList();
        List<Double> arguments = arguments(Plain.of(input));
        for (int attempt = 0; attempt < ATTEMPTS && !arguments.isEmpty() && !movable.isEmpty(); attempt++) {
            Map<String, Quantity> values = Plain.of(input);
            double[] moved = numbers(values, movable.get(random.nextInt(movable.size())));
            int entry = random.nextInt(moved.length);
            int kink = random.nextInt(arguments.size());
            double before = moved[entry];
            moved[entry] = before + 1;
            double slope = arguments(values).get(kink) - arguments.get(kink);
            double goal = random.nextInt(3) == 0
                    ? 0
                    : Math.scalb(random.nextBoolean() ? 1 : -1, NEAR[random.nextInt(NEAR.length)]);
            double step = (goal - arguments.get(kink)) / slope;
            if (isShort(before + step) && Math.abs(before + step) < FAR) {
                moved[entry] = before + step;
                return Plain.like(input, values);
            }
        }
        return input;
    }

    /** Whether a person can copy a number: a few decimals, or a few binary places. */
    private static boolean isShort(double number) {
        return Math.rint(number * DECIMALS) / DECIMALS == number || Math.rint(number * PLACES) / PLACES == number;
    }

    private double[] numbers(Map<String, Quantity> values, Node input) {
        return Objects.requireNonNull(values.get(layout.name(input)), layout.name(input))
                .value();
    }

    /** The arguments of all kinks, in the order of the operations. */
    private List<Double> arguments(Map<String, Quantity> inputs) {
        Map<Node, Quantity> given = layout.inputs(inputs);
        List<Double> found = new ArrayList<>();
        for (Node node : layout.graph().nodes()) {
            if (node.operation().hasKink()) {
                double[] first = layout.value(node.arguments().get(0), given);
                double[] second = node.operation() instanceof ElementMax
                        ? layout.value(node.arguments().get(1), given)
                        : new double[first.length];
                for (int i = 0; i < first.length; i++) {
                    found.add(first[i] - second[i % second.length]);
                }
            }
        }
        return found;
    }
}
