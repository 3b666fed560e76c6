package dev.backprop.grader.derive;

import dev.backprop.grader.assignment.Components;
import dev.backprop.grader.circuit.Extent;
import dev.backprop.grader.circuit.Input;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Numbers;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

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

    /** Of a penalty; 0 says least, and 0.1 is no number that another one is the double or the square of. */
    private static final double[] STRENGTHS = {0, 0.1, 0.5, 0.25, 1, 0.01, 3, 1e-3, 1e-6, 100};

    /** What is far from 0 is between three quarters of this and this: e to any such power, or to minus it, is infinite or 0. */
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
        return Arbitraries.fromGenerator(this::ordinary);
    }

    /** One of them. */
    Drawing<I> ordinary(Random random) {
        if (random.nextInt(ONE_IN) > 0) {
            return Drawing.of(new One(random.nextBoolean() ? DECIMALS : EIGHTHS), random);
        }
        long seed = random.nextLong();
        return Drawing.of(new One(EIGHTHS), random).changed(input -> kinks.brought(input, new Random(seed)));
    }

    /**
     * On the grid, where exact arithmetic reaches every sum, and without λ: with one of 100, what is added for all parameters and taken
     * off the biases again leaves more than the rounding of a gradient.
     */
    Arbitrary<I> exact() {
        return Arbitraries.fromGenerator(
                random -> Drawing.of(new One(EIGHTHS), random).changed(input -> withoutRegularisation(layout, input)));
    }

    /** Two for a program to be called with in turn; three in four times of one shape. */
    Arbitrary<TwoInputs> two() {
        return Arbitraries.fromGenerator(random -> Drawing.of(new Two(random.nextInt(4) > 0), random));
    }

    /** One of the inputs is far from 0 in all its entries. */
    Arbitrary<I> extreme() {
        return Arbitraries.fromGenerator(random -> {
            long seed = random.nextLong();
            return Drawing.of(new One(DECIMALS), random).changed(input -> far(input, new Random(seed)));
        });
    }

    /** An input, in numbers of so many parts. */
    private final class One implements Drawing.Form<I> {

        private final int parts;

        One(int parts) {
            this.parts = parts;
        }

        @Override
        public List<Integer> least() {
            return layout.sizes().stream().map(Size::least).toList();
        }

        @Override
        public List<Integer> most() {
            return layout.sizes().stream().map(Size::most).toList();
        }

        @Override
        public List<Grid> grids(List<Integer> sizes) {
            return layout.graph().inputs().stream()
                    .map(input -> grid(input, parts, sizes))
                    .toList();
        }

        @Override
        public I made(List<Integer> sizes, List<int[]> numbers) {
            List<Node> inputs = layout.graph().inputs();
            Object[] components = new Object[inputs.size()];
            Arrays.setAll(components, i -> plain(inputs.get(i), sizes, numbers(inputs.get(i), parts, numbers.get(i))));
            return Components.record(type, components);
        }
    }

    /** Two of them. */
    private final class Two implements Drawing.Form<TwoInputs> {

        private final One one = new One(DECIMALS);
        private final boolean areAlike;

        Two(boolean areAlike) {
            this.areAlike = areAlike;
        }

        @Override
        public List<Integer> least() {
            return areAlike ? one.least() : both(one.least(), one.least());
        }

        @Override
        public List<Integer> most() {
            return areAlike ? one.most() : both(one.most(), one.most());
        }

        private static <E> List<E> both(List<E> first, List<E> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }

        private List<Integer> ofOne(List<Integer> sizes) {
            return sizes.subList(0, layout.sizes().size());
        }

        private List<Integer> ofOther(List<Integer> sizes) {
            return sizes.subList(sizes.size() - layout.sizes().size(), sizes.size());
        }

        @Override
        public List<Grid> grids(List<Integer> sizes) {
            return both(one.grids(ofOne(sizes)), one.grids(ofOther(sizes)));
        }

        @Override
        public TwoInputs made(List<Integer> sizes, List<int[]> numbers) {
            int half = numbers.size() / 2;
            return new TwoInputs(
                    one.made(ofOne(sizes), numbers.subList(0, half)),
                    one.made(ofOther(sizes), numbers.subList(half, numbers.size())));
        }
    }

    /** @param lengths of the sizes, in the order in which they were declared */
    Arbitrary<I> large(int... lengths) {
        List<Integer> sizes = Arrays.stream(lengths).boxed().toList();
        return Arbitraries.randomValue(random -> Components.record(
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

    private Grid grid(Node node, int wanted, List<Integer> sizes) {
        Input input = input(node);
        int rows = rows(node, sizes);
        int columns = columns(node, sizes);
        int parts = parts(input.numbers(), wanted);
        int most = (input.shape().axes() == 2 ? RANGE_OF_MATRICES : RANGE) * parts;
        return switch (input.role()) {
            case LABELS -> new Grid(rows, columns, 0, classes(node, sizes) - 1, 1, Grid.Kind.LABEL);
            case REGULARISATION -> new Grid(rows, columns, 0, STRENGTHS.length - 1, 1, Grid.Kind.CHOICE);
            default ->
                switch (input.numbers().kind()) {
                    case ANY, DECIMALS -> new Grid(rows, columns, -most, most, parts, Grid.Kind.NUMBER);
                    case NOT_NEGATIVE -> new Grid(rows, columns, 0, most, parts, Grid.Kind.NUMBER);
                    case POSITIVE -> new Grid(rows, columns, 1, most, parts, Grid.Kind.NUMBER);
                    case FRACTION -> new Grid(rows, columns, 0, parts, parts, Grid.Kind.NUMBER);
                };
        };
    }

    private static double[] numbers(Node node, int wanted, int[] drawn) {
        Input input = input(node);
        int parts = parts(input.numbers(), wanted);
        double[] numbers = new double[drawn.length];
        Arrays.setAll(numbers, i -> switch (input.role()) {
            case LABELS -> drawn[i];
            case REGULARISATION -> STRENGTHS[drawn[i]];
            default -> (double) drawn[i] / parts;
        });
        return numbers;
    }

    /** As many as are wanted, or as the places that an author allows can tell. */
    private static int parts(Numbers numbers, int wanted) {
        if (numbers.kind() != Numbers.Kind.DECIMALS) {
            return wanted;
        }
        int places = (int) Math.pow(10, numbers.digits());
        return places % wanted == 0 ? wanted : places;
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
            boolean isOneSided = random.nextInt(4) > 0;
            boolean isPositive = random.nextBoolean();
            Arrays.setAll(
                    numbers.value(),
                    i -> ((isOneSided ? isPositive : random.nextBoolean()) ? 1 : -1)
                            * (FAR - random.nextInt((int) FAR / 4 + 1)));
        }
        return Plain.like(input, values);
    }

    /** The same input with λ = 0. */
    static <I extends Record> I withoutRegularisation(Layout layout, I input) {
        Map<String, Quantity> values = Plain.of(input);
        layout.graph().inputs().stream()
                .filter(node -> node.operation() instanceof Input of && of.role() == Input.Role.REGULARISATION)
                .forEach(node -> values.put(layout.name(node), Quantity.number(0)));
        return Plain.like(input, values);
    }
}
