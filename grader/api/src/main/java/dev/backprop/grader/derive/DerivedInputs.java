package dev.backprop.grader.derive;

import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Numbers;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Inputs of a circuit, in its sizes: numbers of few decimals, or on a grid of eighths where ties and exact values are; λ over nine
 * decades; shrinking to small shapes and short numbers, that a person can work with.
 */
final class DerivedInputs<I extends Record> {

    private static final int DECIMALS = 100;
    private static final int EIGHTHS = 8;
    private static final int RANGE = 4;
    /** Products of several layers stay where a softmax is not saturated. */
    private static final int RANGE_OF_MATRICES = 2;

    private static final double FAR = 1000;
    private static final int ONE_IN = 5;

    private final Layout layout;
    private final Class<I> type;
    private final KinkFinder kinks;

    DerivedInputs(Layout layout, Class<I> type) {
        this.layout = layout;
        this.type = type;
        this.kinks = new KinkFinder(layout);
    }

    /** Small problems of both regimes; one in five on the grid, with a kink brought near. */
    Arbitrary<I> ordinary() {
        Arbitrary<I> plain = Arbitraries.of(DECIMALS, EIGHTHS).flatMap(this::sized);
        Arbitrary<I> near = Combinators.combine(sized(EIGHTHS), Arbitraries.longs())
                .as((input, seed) -> kinks.brought(input, new Random(seed)));
        return Arbitraries.frequencyOf(Tuple.of(ONE_IN - 1, plain), Tuple.of(1, near));
    }

    /** On the grid, where exact arithmetic reaches every sum. */
    Arbitrary<I> exact() {
        return sized(EIGHTHS);
    }

    /** Two for a program to be called with in turn; three in four times of one shape. */
    Arbitrary<TwoInputs> two() {
        Arbitrary<TwoInputs> alike = sizes().flatMap(drawn ->
                numbers(drawn, DECIMALS).list().ofSize(2).map(inputs -> new TwoInputs(inputs.get(0), inputs.get(1))));
        Arbitrary<TwoInputs> any =
                Combinators.combine(sized(DECIMALS), sized(DECIMALS)).as(TwoInputs::new);
        return Arbitraries.frequencyOf(Tuple.of(3, alike), Tuple.of(1, any));
    }

    /** One of the inputs is far from 0 in all its entries. */
    Arbitrary<I> extreme() {
        return Combinators.combine(sized(DECIMALS), Arbitraries.longs())
                .as((input, seed) -> far(input, new Random(seed)));
    }

    /** @param lengths of the sizes, in the order in which they were declared */
    Arbitrary<I> large(int... lengths) {
        List<Integer> sizes = Arrays.stream(lengths).boxed().toList();
        return Arbitraries.randomValue(random -> Plain.record(
                type,
                layout.graph().inputs().stream()
                        .map(input -> {
                            double[] numbers = new double[rows(input, sizes) * columns(input, sizes)];
                            Arrays.setAll(numbers, i -> large(input, random, sizes));
                            return plain(input, sizes, numbers);
                        })
                        .toArray()));
    }

    private double large(Node node, Random random, List<Integer> sizes) {
        return switch (input(node).role()) {
            case LABELS -> random.nextInt(classes(node, sizes));
            case REGULARISATION -> 0;
            default ->
                switch (input(node).numbers().kind()) {
                    case ANY, DECIMALS -> large(random);
                    case NOT_NEGATIVE, POSITIVE -> Math.abs(large(random));
                    case FRACTION -> random.nextInt(1, 1000) / 1000.0;
                };
        };
    }

    /**
     * As short as what is shown: the report names only the shape, and the numbers are drawn again. Never 0, where each of many kinks
     * would be open or shut as one likes.
     */
    private static double large(Random random) {
        double thousandths = Math.rint(random.nextGaussian() * 250);
        return (thousandths == 0 ? 1 : thousandths) / 1000;
    }

    private Arbitrary<I> sized(int parts) {
        return sizes().flatMap(drawn -> numbers(drawn, parts));
    }

    private Arbitrary<List<Integer>> sizes() {
        List<Arbitrary<Integer>> sizes = new ArrayList<>();
        for (Size size : layout.sizes()) {
            sizes.add(Arbitraries.integers().between(size.least(), size.most()));
        }
        return sizes.isEmpty()
                ? Arbitraries.just(List.of())
                : Combinators.combine(sizes).as(drawn -> drawn);
    }

    private Arbitrary<I> numbers(List<Integer> sizes, int parts) {
        List<Arbitrary<Object>> components = new ArrayList<>();
        for (Node input : layout.graph().inputs()) {
            components.add(number(input, parts, sizes)
                    .array(Double[].class)
                    .ofSize(rows(input, sizes) * columns(input, sizes))
                    .map(numbers -> plain(input, sizes, unboxed(numbers))));
        }
        return Combinators.combine(components).as(values -> Plain.record(type, values.toArray()));
    }

    private Arbitrary<Double> number(Node node, int wanted, List<Integer> sizes) {
        Input input = input(node);
        int parts = parts(input.numbers(), wanted);
        int most = (input.shape().axes() == 2 ? RANGE_OF_MATRICES : RANGE) * parts;
        return switch (input.role()) {
            case LABELS ->
                Arbitraries.integers().between(0, classes(node, sizes) - 1).map(Integer::doubleValue);
            case REGULARISATION -> Arbitraries.of(0.0, 0.5, 0.25, 1.0, 0.1, 0.01, 3.0, 1e-3, 1e-6, 100.0);
            default ->
                switch (input.numbers().kind()) {
                    case ANY, DECIMALS -> parts(-most, most, parts);
                    case NOT_NEGATIVE -> parts(0, most, parts);
                    case POSITIVE -> parts(1, most, parts);
                    case FRACTION -> parts(0, parts, parts);
                };
        };
    }

    /** As many as are wanted, or as the places that an author allows can tell. */
    private static int parts(Numbers numbers, int wanted) {
        if (numbers.kind() != Numbers.Kind.DECIMALS) {
            return wanted;
        }
        int places = (int) Math.pow(10, numbers.digits());
        return places % wanted == 0 ? wanted : places;
    }

    private static Arbitrary<Double> parts(int least, int most, int parts) {
        return Arbitraries.integers().between(least, most).map(whole -> (double) whole / parts);
    }

    private static Input input(Node node) {
        if (node.operation() instanceof Input input) {
            return input;
        }
        throw new IllegalArgumentException(node + " is no input");
    }

    private int rows(Node input, List<Integer> sizes) {
        return length(input.shape().rows(), sizes);
    }

    private int columns(Node input, List<Integer> sizes) {
        return length(input.shape().columns(), sizes);
    }

    private int length(Extent extent, List<Integer> sizes) {
        int length = extent.plus();
        for (Size size : extent.sizes()) {
            length += sizes.get(layout.sizes().indexOf(size));
        }
        return length;
    }

    /** The number of classes of labels: of the fewest columns that they choose from. */
    private int classes(Node labels, List<Integer> sizes) {
        return layout.graph().nodes().stream()
                .filter(node -> node.arguments().contains(labels))
                .flatMap(node -> node.arguments().stream())
                .filter(node -> node.shape().axes() == 2)
                .mapToInt(node -> columns(node, sizes))
                .min()
                .orElseThrow(() -> new IllegalArgumentException(labels + " choose from nothing"));
    }

    private Object plain(Node input, List<Integer> sizes, double[] numbers) {
        Class<?> component = layout.arguments().get(layout.name(input));
        Quantity quantity = Quantity.exact(rows(input, sizes), columns(input, sizes), numbers);
        return Plain.plain(quantity, component == null ? double.class : component);
    }

    private I far(I input, Random random) {
        List<String> names = layout.graph().inputs().stream()
                .filter(Layout::isUnbounded)
                .map(layout::name)
                .toList();
        String moved = names.get(random.nextInt(names.size()));
        Map<String, Quantity> values = Plain.of(input);
        Quantity numbers = values.get(moved);
        if (numbers != null) {
            boolean isOneSided = random.nextBoolean();
            boolean isPositive = random.nextBoolean();
            Arrays.setAll(
                    numbers.value(),
                    i -> ((isOneSided ? isPositive : random.nextBoolean()) ? 1 : -1)
                            * (FAR - random.nextInt((int) FAR / 2)));
        }
        return changed(values);
    }

    /** An input of these values, by name. */
    private I changed(Map<String, Quantity> values) {
        return record(layout.arguments(), type, values);
    }

    static <I extends Record> I record(Map<String, Class<?>> arguments, Class<I> type, Map<String, Quantity> values) {
        List<Object> components = new ArrayList<>();
        arguments.forEach((name, component) -> {
            Quantity value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value for " + name);
            }
            components.add(Plain.plain(value, component));
        });
        return Plain.record(type, components.toArray());
    }

    private static double[] unboxed(Double[] numbers) {
        double[] plain = new double[numbers.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = numbers[i];
        }
        return plain;
    }
}
