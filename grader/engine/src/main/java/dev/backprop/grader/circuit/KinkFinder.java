package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Brings a kink near: moves one entry of one input so that the argument of one kink becomes 0, or a small power of two. How far
 * the argument moves with the entry is seen by moving it.
 */
final class KinkFinder {

    private static final int ATTEMPTS = 8;

    /** Powers of two that a kink is away, beside none at all. */
    private static final int[] NEAR = {-4, -10, -16, -20};

    private final Plan plan;

    KinkFinder(Plan plan) {
        this.plan = plan;
    }

    /** The input with a kink near, or as it was where none was found that moves. */
    <I extends Record> I brought(I input, Random random) {
        @SuppressWarnings("unchecked") // what an object's class makes is of the object's type
        Class<I> type = (Class<I>) input.getClass();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, Values> values = Numbers.of(input);
            List<Double> arguments = arguments(values);
            if (arguments.isEmpty()) {
                return input;
            }
            List<Input> movable = plan.circuit().inputs().stream()
                    .filter(each -> each.kind() == Input.Kind.NUMBERS)
                    .toList();
            if (movable.isEmpty()) {
                return input;
            }
            Values moved = value(values, movable.get(random.nextInt(movable.size())));
            int entry = random.nextInt(moved.size());
            int kink = random.nextInt(arguments.size());
            double before = moved.real[entry];
            moved.real[entry] = before + 1;
            List<Double> after = arguments(values);
            double slope = after.get(kink) - arguments.get(kink);
            double goal = random.nextBoolean()
                    ? 0
                    : Math.scalb(random.nextBoolean() ? 1 : -1, NEAR[random.nextInt(NEAR.length)]);
            double step = (goal - arguments.get(kink)) / slope;
            if (Double.isFinite(step) && Math.abs(before + step) < 16) {
                moved.real[entry] = before + step;
                return DerivedInputs.record(plan, type, values);
            }
        }
        return input;
    }

    private Values value(Map<String, Values> values, Input input) {
        Values value = values.get(plan.name(input.node()));
        if (value == null) {
            throw new IllegalArgumentException("no value for " + plan.name(input.node()));
        }
        return value;
    }

    /** The arguments of all kinks, in the order in which an evaluation comes to them. */
    private List<Double> arguments(Map<String, Values> inputs) {
        Map<Node, Values> given = new HashMap<>();
        List<Double> found = new ArrayList<>();
        for (Circuit.SizeRange size : plan.circuit().sizes()) {
            given.put(size.node(), new Values(new Shape(size.from(), 1)));
        }
        for (Input input : plan.circuit().inputs()) {
            Values value = value(inputs, input);
            given.put(input.node(), value);
            if (!input.axes().isEmpty()) {
                given.put(
                        input.axes().get(0), new Values(new Shape(value.shape().rows(), 1)));
            }
            if (input.axes().size() == 2 && input.kind() != Input.Kind.LABELS) {
                given.put(
                        input.axes().get(1), new Values(new Shape(value.shape().columns(), 1)));
            }
        }
        Evaluation evaluation = new Evaluation(given, Branches.listening(found::add));
        plan.forward().forEach(evaluation::of);
        return found;
    }
}
