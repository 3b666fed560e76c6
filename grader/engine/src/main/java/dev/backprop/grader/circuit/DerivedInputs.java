package dev.backprop.grader.circuit;

import dev.backprop.grader.circuit.Circuit.SizeRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Inputs of a circuit, in its sizes: numbers of few decimals, or on a grid of eighths where ties and exact values are; λ over nine
 * decades; shrinking to small shapes and short numbers, that a person can work with.
 */
final class DerivedInputs<I extends Record> {

    private static final int DECIMALS = 100;
    private static final int EIGHTHS = 8;
    private static final double FAR = 1000;
    private static final int ONE_IN = 5;

    private final Plan plan;
    private final Class<I> type;
    private final KinkFinder kinks;

    DerivedInputs(Plan plan, Class<I> type) {
        this.plan = plan;
        this.type = type;
        this.kinks = new KinkFinder(plan);
    }

    /** Small problems of both regimes, one in five with a kink brought near. */
    Arbitrary<I> ordinary() {
        Arbitrary<I> drawn = Arbitraries.of(DECIMALS, EIGHTHS).flatMap(this::sized);
        Arbitrary<Long> seeds = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(ONE_IN - 1, Arbitraries.just(0L)),
                net.jqwik.api.Tuple.of(1, Arbitraries.longs().greaterOrEqual(1)));
        return Combinators.combine(drawn, seeds)
                .as((input, seed) -> seed == 0 ? input : kinks.brought(input, new Random(seed)));
    }

    /** On the grid, where exact arithmetic reaches every sum. */
    Arbitrary<I> exact() {
        return sized(EIGHTHS);
    }

    /** Two for a program to be called with in turn; three in four times of one shape. */
    Arbitrary<TwoInputs> two() {
        Arbitrary<TwoInputs> alike = sizes().flatMap(drawn -> numbers(drawn, DECIMALS)
                .list()
                .ofSize(2)
                .map(inputs -> new TwoInputs(inputs.get(0), inputs.get(1))));
        Arbitrary<TwoInputs> any = Combinators.combine(sized(DECIMALS), sized(DECIMALS)).as(TwoInputs::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, alike), net.jqwik.api.Tuple.of(1, any));
    }

    /** One of the inputs is far from 0 in all its entries. */
    Arbitrary<I> extreme() {
        return Combinators.combine(sized(DECIMALS), Arbitraries.longs())
                .as((input, seed) -> far(input, new Random(seed)));
    }

    /** @param sizes in the order in which they were declared */
    Arbitrary<I> large(List<Integer> sizes) {
        return Arbitraries.randomValue(random -> {
            Object[] components = plan.circuit().inputs().stream()
                    .map(input -> {
                        Shape shape = shape(input, sizes);
                        double[] numbers = new double[shape.size()];
                        for (int i = 0; i < numbers.length; i++) {
                            numbers[i] = large(input, random, sizes);
                        }
                        return plain(input, shape, numbers);
                    })
                    .toArray();
            return Numbers.record(type, components);
        });
    }

    private double large(Input input, Random random, List<Integer> sizes) {
        return switch (input.kind()) {
            case NUMBERS -> random.nextGaussian() / 4;
            case POSITIVE -> 0.1 + random.nextDouble();
            case LABELS -> random.nextInt(count(input.axes().get(1), sizes));
            case REGULARISATION -> 0;
        };
    }

    private Arbitrary<I> sized(int parts) {
        return sizes().flatMap(drawn -> numbers(drawn, parts));
    }

    private Arbitrary<List<Integer>> sizes() {
        List<SizeRange> ranges = plan.circuit().sizes();
        if (ranges.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        List<Arbitrary<Integer>> sizes = new ArrayList<>();
        for (SizeRange range : ranges) {
            sizes.add(Arbitraries.integers().between(range.from(), range.to()));
        }
        return Combinators.combine(sizes).as(drawn -> drawn);
    }

    private Arbitrary<I> numbers(List<Integer> sizes, int parts) {
        List<Arbitrary<Object>> components = new ArrayList<>();
        for (Input input : plan.circuit().inputs()) {
            Shape shape = shape(input, sizes);
            components.add(number(input, parts, sizes)
                    .array(Double[].class)
                    .ofSize(shape.size())
                    .map(numbers -> plain(input, shape, unboxed(numbers))));
        }
        return Combinators.combine(components).as(values -> Numbers.record(type, values.toArray()));
    }

    private Arbitrary<Double> number(Input input, int parts, List<Integer> sizes) {
        int most = (int) (input.range() * parts);
        return switch (input.kind()) {
            case NUMBERS -> Arbitraries.integers().between(-most, most).map(whole -> (double) whole / parts);
            case POSITIVE -> Arbitraries.integers().between(1, most).map(whole -> (double) whole / parts);
            case LABELS ->
                Arbitraries.integers()
                        .between(0, count(input.axes().get(1), sizes) - 1)
                        .map(Integer::doubleValue);
            case REGULARISATION -> Arbitraries.of(0.0, 0.5, 0.25, 1.0, 0.1, 0.01, 3.0, 1e-3, 1e-6, 100.0);
        };
    }

    private Shape shape(Input input, List<Integer> sizes) {
        List<Node> axes = input.axes();
        if (axes.isEmpty()) {
            return Shape.NUMBER;
        }
        int rows = count(axes.get(0), sizes);
        boolean isOneRow = axes.size() == 1 || input.kind() == Input.Kind.LABELS;
        return new Shape(rows, isOneRow ? 1 : count(axes.get(1), sizes));
    }

    private int count(Node size, List<Integer> sizes) {
        List<SizeRange> ranges = plan.circuit().sizes();
        Map<Node, Integer> counts = new HashMap<>();
        int next = 0;
        for (SizeRange range : ranges) {
            boolean isFixed = range.from() == range.to();
            // A large problem names the sizes that vary.
            counts.put(range.node(), isFixed && sizes.size() < ranges.size() ? range.from() : sizes.get(next++));
        }
        Integer count = counts.get(size);
        if (count == null) {
            throw new IllegalArgumentException("a size of another circuit");
        }
        return count;
    }

    private Object plain(Input input, Shape shape, double[] numbers) {
        Class<?> component = plan.arguments().get(plan.name(input.node()));
        return Numbers.plain(Values.of(shape, numbers), component == null ? double.class : component);
    }

    private I far(I input, Random random) {
        List<String> names = plan.circuit().inputs().stream()
                .filter(each -> each.kind() == Input.Kind.NUMBERS)
                .map(each -> plan.name(each.node()))
                .toList();
        String moved = names.get(random.nextInt(names.size()));
        Map<String, Values> values = Numbers.of(input);
        Values numbers = values.get(moved);
        if (numbers != null) {
            for (int i = 0; i < numbers.size(); i++) {
                numbers.real[i] = (random.nextBoolean() ? 1 : -1) * (FAR - random.nextInt((int) FAR / 2));
            }
        }
        return changed(values);
    }

    /** An input of these values, by name. */
    private I changed(Map<String, Values> values) {
        return record(plan, type, values);
    }

    static <I extends Record> I record(Plan plan, Class<I> type, Map<String, Values> values) {
        List<Object> components = new ArrayList<>();
        plan.arguments().forEach((name, component) -> {
            Values value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value for " + name);
            }
            components.add(Numbers.plain(value, component));
        });
        return Numbers.record(type, components.toArray());
    }

    private static double[] unboxed(Double[] numbers) {
        double[] plain = new double[numbers.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = numbers[i];
        }
        return plain;
    }
}
